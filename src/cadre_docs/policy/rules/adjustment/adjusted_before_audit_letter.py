"""S3-33: whoever is meant to be adjusted is announced to the auditors first."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.audits import audits_of, leaves_post
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(
    zh="告知审计部门之前就作了调整决定", en="An adjustment was decided before the auditors were told", rows=("S3-33",)
)
def adjusted_before_audit_letter(case: AdjustmentCase) -> Iterator[Finding]:
    """有调整意向的领导干部，决定早于告知审计部门。

    查什么：决定离开领导职务的，有不晚于决定的审计告知。
    为什么：方案要求凡有调整意向的，告知审计部门安排审计，避免失误。
    怎么办：先告知审计部门。
    示例：12 月 10 日决定，12 月 11 日才告知；同日不算晚。

    Checks: the auditors were told of a leader no later than the decision.
    Why: audit first, so that nobody is moved by mistake.
    What to do: tell the auditors first.
    Example: decided on the 10th, told on the 11th; the same day is in time.
    """
    for one in case.adjustments.values():
        letters = [
            audit.letter_on for audit in audits_of(case, one.person) if audit.letter_on and case.past(audit.letter_on)
        ]
        if one.decided_on and case.decided(one) and leaves_post(one) and letters and min(letters) > one.decided_on:
            message = say(
                "{person}的调整 {on} 决定，{letter} 才告知审计部门",
                "the adjustment of {person} was decided on {on}, the auditors were told on {letter}",
                person=case.person(one.person).name,
                on=one.decided_on,
                letter=min(letters),
            )
            yield Finding(
                message,
                say("先告知审计部门，再作决定", "tell the auditors before deciding"),
                one,
                ("decided_on",),
                about(person=one.person),
            )
