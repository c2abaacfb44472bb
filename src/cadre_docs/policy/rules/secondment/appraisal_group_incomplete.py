"""S1-D11: three bodies together appraise a secondee before the end."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import AppraisalKind, AppraisalParty


class Group(Parameters):
    """The bodies that make up the group."""

    parties: tuple[AppraisalParty, ...] = Field(title="考核组组成单位")


@rule(zh="考核组组成不全或考核过迟", en="A group of appraisal lacks a body or met too late", rows=("S1-D11",))
def appraisal_group_incomplete(case: SecondmentCase, group: Group) -> Iterator[Finding]:
    """期满考核的考核组缺少规定的单位，或考核在挂职结束之后。

    查什么：期满考核的考核组含有政策列出的各单位；考核日期不晚于挂职结束之日。
    为什么：江东在挂职结束前，由组织部会同信访局和派出单位组成考察组共同考核。
    怎么办：由规定的单位共同考核；迟延的说明原因。
    示例：考核组只有组织部和信访局。

    Checks: the group of the final appraisal has each body that the policy lists, and met by the last day of the term.
    Why: in one district three bodies do it together, before the end.
    What to do: let all of them appraise; say why it was late.
    Example: only the department and the bureau.
    """
    for one in case.appraisals:
        if one.appraisal is not AppraisalKind.FINAL:
            continue
        posting = case.postings[one.posting]
        person, subjects = case.seconded(posting).name, about(person=posting.person)
        missing = [party.label for party in group.parties if party not in one.group]
        if missing:
            message = say(
                "{person}的期满考核，考核组缺少{missing}",
                "the group that appraised {person} lacks {missing}",
                person=person,
                missing="、".join(missing),
            )
            hint = say("由规定的单位共同考核", "let all of them appraise")
            yield Finding(message, hint, one, ("group",), subjects)
        if one.on > case.over_on(posting):
            message = say(
                "{person}的期满考核在 {on}，挂职已于 {over} 结束",
                "{person} was appraised on {on}; the term was over on {over}",
                person=person,
                on=one.on,
                over=case.over_on(posting),
            )
            yield Finding(message, say("说明迟延原因", "say why it was late"), one, ("on",), subjects)
