"""S0-61: whoever does not go on is given other work."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.offices import office_terms
from cadre_docs.records.rotation import TermOutcome


@rule(zh="任期届满不再连任没有重新安排工作", en="Somebody leaves a post without other work", rows=("S0-61",))
def released_without_placement(case: RotationCase) -> Iterator[Finding]:
    """任期届满不再连任的干部，没有重新安排工作的意见和日期。

    查什么：决定不再连任的，任期届满之日后有安排意见和安排日期；届满当日不查。
    为什么：工作计划规定未获重新任命的，原职务自然解除，重新安排工作。
    怎么办：研究安排，登记意见和日期。
    示例：12 月 25 日届满，12 月 26 日起没有安排就列出。

    Checks: where somebody does not go on, the arrangement and its day are on record once the term is over; its last
    day is not late.
    Why: the plan lets the post lapse and wants other work found.
    What to do: arrange it and record it.
    Example: a term that ended on 25 December is shown from the 26th on.
    """
    for term in office_terms(case):
        decision = term.decision
        if decision is None or decision.outcome is not TermOutcome.RELEASED or term.ends >= case.as_of:
            continue
        if decision.arrangement and decision.arranged_on and decision.arranged_on <= case.as_of:
            continue
        message = say(
            "{person}的{post}任期 {ends} 届满不再连任，没有重新安排工作",
            "the term of {person} as {post} ended on {ends} and is not renewed; no other work is arranged",
            person=case.person(decision.person).name,
            post=decision.post,
            ends=term.ends,
        )
        hint = say("研究安排，登记意见和日期", "arrange other work and record it")
        yield Finding(message, hint, decision, ("arrangement",), about(person=decision.person))
