"""S2-36, N-U1: certain circumstances call for an adjustment."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(
    zh="应当调整的情形没有调整",
    en="A circumstance that calls for an adjustment has none",
    rows=(
        "S2-36",
        "N-U1",
    ),
)
def trigger_without_adjustment(case: AdjustmentCase) -> Iterator[Finding]:
    """认定有应当调整的情形，没有提出调整。

    查什么：情形在政策列出之内的，认定之后有调整建议、责令辞职或诫勉。
    为什么：意见和能上能下规定要求及时调整。
    怎么办：提出调整建议。
    示例：认定干部群众反映强烈，没有任何处理。

    Checks: a finding of a listed circumstance is followed by an adjustment, an order to resign or an admonition.
    Why: the policies want it done in time.
    What to do: propose an adjustment.
    Example: found to have caused strong concern, and nothing done.
    """
    for one in case.findings:
        if one.trigger not in case.terms.triggers:
            continue
        days = [
            *(found.proposed_on for found in case.adjustments.values() if found.person == one.person),
            *(found.decided_on for found in case.admonitions if found.person == one.person),
            *(
                found.ordered_on
                for found in case.resignations
                if found.person == one.person and case.past(found.ordered_on)
            ),
            *(
                found.applied_on
                for found in case.resignations
                if found.person == one.person and case.past(found.applied_on)
            ),
        ]
        if not any(day is not None and day >= one.on for day in days):
            message = say(
                "{person} {on} 被认定有“{zh}”的情形，没有提出调整",
                "{person} was found on {on} in the circumstance {en}; nothing is proposed",
                person=case.person(one.person).name,
                on=one.on,
                zh=one.trigger.label,
                en=one.trigger.value,
            )
            yield Finding(
                message, say("提出调整建议", "propose an adjustment"), one, ("trigger",), about(person=one.person)
            )
