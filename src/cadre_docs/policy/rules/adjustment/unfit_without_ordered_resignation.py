"""S0-69, S3-45: whoever is found unfit for the post is ordered to resign."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import ResignationKind, Trigger


@rule(
    zh="不适宜任现职没有责令辞职",
    en="Found unfit and not ordered to resign",
    rows=(
        "S0-69",
        "S3-45",
    ),
)
def unfit_without_ordered_resignation(case: AdjustmentCase) -> Iterator[Finding]:
    """认定不胜任、不适宜担任现职，没有责令辞职或作其他调整。

    查什么：认定为不胜任现职或不适宜继续担任现职的，有责令辞职，或认定之后提出的调整。
    为什么：两份方案都要求责令其辞职；已按规定免职、降职的不再重复。
    怎么办：责令辞职，或提出调整。
    示例：考核认定不适宜，只有认定记录。

    Checks: whoever is found so has an order to resign, or an adjustment proposed since.
    Why: both plans demand it; one who is removed or taken down already is not ordered as well.
    What to do: order the resignation, or propose an adjustment.
    Example: found unsuited, and nothing else on record.
    """
    wanted = (Trigger.NOT_UP_TO_POST, Trigger.UNSUITED)
    for one in case.findings:
        if one.trigger not in wanted:
            continue
        ordered = any(
            found.person == one.person and found.sort is ResignationKind.ORDERED and case.past(found.ordered_on)
            for found in case.resignations
        )
        adjusted = any(
            found.person == one.person and found.proposed_on >= one.on for found in case.adjustments.values()
        )
        if not (ordered or adjusted):
            message = say(
                "{person} {on} 被认定{zh}，没有责令辞职或提出调整",
                "{person} was found {en} on {on}; there is no order to resign and no adjustment",
                person=case.person(one.person).name,
                on=one.on,
                zh=one.trigger.label,
                en=one.trigger.value,
            )
            yield Finding(
                message,
                say("责令辞职，或提出调整", "order the resignation, or propose an adjustment"),
                one,
                ("trigger",),
                about(person=one.person),
            )
