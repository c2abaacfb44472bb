"""S0-70, S3-44: whoever refuses to resign is removed."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind, ResignationKind, Trigger


@rule(
    zh="拒不辞职没有免职",
    en="Refused to resign and not removed",
    rows=(
        "S0-70",
        "S3-44",
    ),
)
def refused_resignation_without_removal(case: AdjustmentCase) -> Iterator[Finding]:
    """应当引咎辞职而拒不辞职的，没有免去现职。

    查什么：记有拒不辞职日期的，有此后提出的免职；认定有严重过错的，有引咎辞职或免职。
    为什么：两份方案都规定拒不辞职的免去现职。
    怎么办：提出免职。
    示例：12 月 1 日拒绝辞职，没有免职建议。

    Checks: whoever refused has a removal proposed since; a grave fault has a resignation or a removal.
    Why: both plans remove whoever refuses.
    What to do: propose the removal.
    Example: refused on 1 December, no removal proposed.
    """
    removed = {one.person: one.proposed_on for one in case.adjustments.values() if one.sort is AdjustmentKind.REMOVAL}
    for one in case.resignations:
        if (
            one.refused_on is not None
            and case.past(one.refused_on)
            and removed.get(one.person, date.min) < one.refused_on
        ):
            message = say(
                "{person} {on} 拒不辞职，没有提出免职",
                "{person} refused to resign on {on}; no removal is proposed",
                person=case.person(one.person).name,
                on=one.refused_on,
            )
            yield Finding(
                message, say("提出免职", "propose the removal"), one, ("refused_on",), about(person=one.person)
            )
    blamed = {one.person for one in case.resignations if one.sort is ResignationKind.TAKING_BLAME}
    for found in case.findings:
        if found.trigger is Trigger.GRAVE_FAULT and found.person not in blamed | set(removed):
            message = say(
                "{person}有严重过错，没有引咎辞职或免职",
                "{person} has a grave fault and neither resigned nor is to be removed",
                person=case.person(found.person).name,
            )
            yield Finding(
                message,
                say("办理引咎辞职或免职", "have the person resign, or propose the removal"),
                found,
                ("trigger",),
                about(person=found.person),
            )
