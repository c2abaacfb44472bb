"""S1-A16: the appraisal is made, and signed, by those whom the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import AppraisalKind


@rule(zh="考核单位或签章不符", en="An appraisal was made or signed by others", rows=("S1-A16", "S1-H06", "S1-D11"))
def appraised_by_wrong_party(case: SecondmentCase) -> Iterator[Finding]:
    """考核不是由政策规定的单位组织，或缺少规定的签章。

    查什么：年度考核、期满考核的组织单位和签章单位符合政策；政策没有规定的不查。
    为什么：安丘在挂职的镇街道考核，杭州由派出单位会同接收单位考核，江东由组织部、信访局和派出单位共同考核。
    怎么办：由规定的单位组织考核，补齐签章。
    示例：安丘的年度考核由派出单位组织。

    Checks: annual and final appraisals are made by the body, and signed by all the parties, that the policy names.
    Why: policies differ: the receiving unit, the sending unit with it, or three bodies together.
    What to do: let the right body make it, and have it signed.
    Example: an annual appraisal made by the sending unit where the receiving one is named.
    """
    for one in case.appraisals:
        if one.appraisal not in (AppraisalKind.ANNUAL, AppraisalKind.FINAL):
            continue
        posting = case.postings[one.posting]
        person, subjects = case.seconded(posting).name, about(person=posting.person)
        appraiser = case.terms.appraiser
        if appraiser is not None and one.by is not appraiser:
            message = say(
                "{person}的{kind}（{year} 年）由{actual}组织，规定由{right}组织",
                "{kind} of {person} in {year} was made by {actual}; it is for {right}",
                person=person,
                year=one.year,
                kind=one.appraisal.label,
                actual=one.by.label,
                right=appraiser.label,
            )
            hint = say("由规定的单位组织考核", "let the right body make it")
            yield Finding(message, hint, one, ("by",), subjects)
        missing = [party.label for party in case.terms.signers if party not in one.signers]
        if missing:
            message = say(
                "{person}的{kind}（{year} 年）缺少{missing}签章",
                "{kind} of {person} in {year} lacks the signature of {missing}",
                person=person,
                year=one.year,
                kind=one.appraisal.label,
                missing="、".join(missing),
            )
            yield Finding(message, say("补齐签章", "have it signed"), one, ("signers",), subjects)
