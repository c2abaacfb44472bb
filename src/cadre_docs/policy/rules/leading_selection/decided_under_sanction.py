"""S2-12: somebody is chosen while a sanction has effect."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.checklist import sanctions_on


@rule(
    zh="处分影响期内决定任用",
    en="Somebody is chosen while a sanction has effect",
    rows=(
        "S2-12",
        "N-L64",
    ),
)
def decided_under_sanction(case: LeadingSelectionCase) -> Iterator[Finding]:
    """处分影响期内决定任用。

    查什么：会议列为人选之日，其处分影响期已经届满；届满当日仍在影响期内。
    为什么：影响期内不得提拔。
    怎么办：影响期满后再研究；处分记录有误的改正。
    示例：影响期到 11 月 20 日的，11 月 20 日决定不可以，21 日可以。

    Checks: on the day of a decision for a person, no sanction still has effect; its last day counts.
    Why: nobody is promoted while a sanction has effect.
    What to do: decide when it is over, or correct the record.
    Example: in effect to 20 November: a decision on the 20th is barred, on the 21st it is not.
    """
    for decision in case.decisions:
        for person in decision.chosen:
            for sanction in sanctions_on(case.person(person), decision.on):
                message = say(
                    "{person}的{name}影响期到 {until}，{on} 被列为{post}人选",
                    "the sanction {name} of {person} has effect to {until}; chosen for {post} on {on}",
                    person=case.person(person).name,
                    name=sanction.name,
                    until=sanction.until,
                    on=decision.on,
                    post=case.post(decision.position),
                )
                hint = say("影响期满后再研究", "decide when it is over")
                yield Finding(message, hint, decision, ("votes",), about(person=person, position=decision.position))
