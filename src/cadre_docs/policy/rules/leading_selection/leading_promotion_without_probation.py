"""S0-64, S3-20, N-R43: who is newly promoted serves a probation."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(
    zh="新提拔领导干部没有试用期",
    en="A newly promoted leading cadre has no probation",
    rows=("S0-64", "S3-20", "N-R43", "N-L48"),
)
def leading_promotion_without_probation(case: LeadingSelectionCase) -> Iterator[Finding]:
    """新提拔领导干部没有试用期。

    查什么：已经发文的提拔任职，属于政策规定的试用范围的，登记了试用期。范围各政策不同：有的为所有新提拔人员，有的只
    限委任制或非选举产生的职务。
    为什么：不登记试用期，就会漏掉期满考核。
    怎么办：登记试用期（probations）的起算和届满日期；属于选任制的，在试用期职权（trial_duties）中写明。
    示例：提拔任委任制职务而没有试用期记录，不符；选任制职务在只限委任制的政策下不要求。

    Checks: a promotion that is issued and lies within the scope of the policy has a probation on record. Scopes
    differ: everybody newly promoted, or appointive or non-elective posts only.
    Why: the assessment at its end is else forgotten.
    What to do: record it in probations; say in trial_duties that a post is elective.
    Example: promoted to an appointive post without a probation; an elective post is not asked where only appointive
    ones are.
    """
    for found in probations(case):
        one = found.appointment
        if not found.required or found.record or not one.issued_on or one.issued_on > case.as_of:
            continue
        message = say(
            "{person}提拔任{post}，{issued} 发文，没有登记 {months} 个月试用期",
            "{person} was promoted to {post} on {issued} and no probation of {months} months is on record",
            person=case.person(one.person).name,
            post=case.post(one.position),
            issued=one.issued_on,
            months=case.terms.probation_months,
        )
        hint = say(
            "登记试用期；选任制职务在 trial_duties 中写明", "record it; or say in trial_duties that it is elective"
        )
        yield Finding(message, hint, one, ("sort",), about(person=one.person, position=one.position))
