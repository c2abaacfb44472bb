"""S3-38: from a share of votes on, the organisation and discipline bodies inquire together."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.votes import unfit_share
from cadre_docs.records.adjustment import InvestigatingBody, JointInvestigation


@rule(zh="不称职票达到比例没有联合调查", en="Many votes of 不称职 and no joint inquiry", rows=("S3-38",))
def unfit_votes_without_investigation(case: AssessmentCase) -> Iterator[Finding]:
    """不称职票达到规定的比例，组织、纪检部门没有联合调查。

    查什么：不称职票占有效票的比例达到规定（含本数）的，有组织、纪检两部门的联合调查。
    为什么：方案把它列为联合调查的情形之一；票数本身不作结论，只引起调查。
    怎么办：出具联合调查通知，登记调查。
    示例：20 票中 10 票不称职，正好二分之一，须调查；9 票不必。

    Checks: where the share of votes reaches the policy's (inclusive), both bodies have a joint inquiry on record.
    Why: votes alone decide nothing; they call for an inquiry.
    What to do: issue the notice of the inquiry and record it.
    Example: 10 of 20 votes, exactly one half, call for it; 9 do not.
    """
    limit = case.terms.unfit_share
    for one in case.appraisals.values():
        share = unfit_share(one)
        if limit is None or share is None or share < limit:
            continue
        found = case.records.of(JointInvestigation, person=one.person)
        if any({*InvestigatingBody} <= {*inquiry.bodies} and inquiry.notified_on <= case.as_of for inquiry in found):
            continue
        message = say(
            "{person}的不称职票 {unfit}/{votes}，达到 {limit}，没有组织、纪检部门的联合调查",
            "{person} has {unfit} of {votes} votes of 不称职, {limit} or more, and no joint inquiry",
            person=case.person(one.person).name,
            unfit=one.unfit_votes,
            votes=one.votes,
            limit=limit,
        )
        hint = say("由组织、纪检部门联合调查", "have both bodies inquire together")
        yield Finding(message, hint, one, ("unfit_votes",), about(person=one.person))
