"""C10: the Civil Servant Law knows no standby; whoever uses it has the case reviewed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms_of_measures import standby_decision


@rule(
    zh="待岗没有合法性审查",
    en="Standby without a legal review",
    rows=(
        "N-U1",
        "S0-67",
    ),
)
def standby_without_legal_review(case: AdjustmentCase) -> Iterator[Finding]:
    """安排待岗没有合法性审查。

    查什么：待岗的有待岗决定，决定之前（含当日）有合法性审查日期。
    为什么：公务员法没有待岗这项措施，各地做法的期限和附带处理也不一致，使用前应逐案审查。
    怎么办：先作合法性审查；不宜待岗的改用其他方式。
    示例：决定待岗，没有审查日期。

    Checks: everybody on standby has a decision, and a legal review no later than it.
    Why: the law has no such measure, and policies differ in its length and in what goes with it: each case is
    reviewed.
    What to do: review it first; else choose another measure.
    Example: decided without a review.
    """
    for one in case.standbys:
        decision, name = standby_decision(case, one.person), case.person(one.person).name
        if decision is None:
            message = say("{person}待岗，没有待岗决定", "{person} is on standby without a decision", person=name)
            yield Finding(
                message, say("补作决定和审查", "decide and review"), one, ("since",), about(person=one.person)
            )
            continue
        on, decided = decision.legal_review_on, decision.decided_on
        if decided is not None and case.past(decided) and (on is None or on > decided):
            message = say(
                "{person} {on} 决定待岗，没有在先的合法性审查",
                "the standby of {person} was decided on {on} without an earlier legal review",
                person=name,
                on=decided,
            )
            yield Finding(
                message,
                say("先作合法性审查，不宜的改用其他方式", "review it, or choose another measure"),
                decision,
                ("legal_review_on",),
                about(person=one.person),
            )
