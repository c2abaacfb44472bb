"""S3-11: a kind of inspection meeting is missing."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import InspectionMeetingKind


class Wanted(Parameters):
    """The kinds of meeting held about everybody."""

    kinds: tuple[InspectionMeetingKind, ...] = Field(title="座谈会种类")


@rule(zh="考察座谈种类不全", en="A kind of inspection meeting is missing", rows=("S3-11",))
def inspection_meeting_missing(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """考察座谈种类不全。

    查什么：考察结束后，每名考察对象都有政策要求的各类座谈记录。
    为什么：多层次座谈，才能全面了解。
    怎么办：补开座谈，或补登记录。
    示例：乙没有“原上级领导座谈”的记录。

    Checks: once the inspection is over, each kind of meeting that the policy asks for was held about everybody
    inspected.
    Why: several circles are heard.
    What to do: hold the meeting, or record it.
    Example: no meeting with former superiors of 乙 is on record.
    """
    held = {(one.position, one.person, one.sort) for one in case.meetings}
    for one in case.objects:
        inspection = case.inspection(one.position)
        if inspection is None or inspection.ends is None or inspection.ends >= case.as_of:
            continue
        missing = [kind for kind in parameters.kinds if (one.position, one.person, kind) not in held]
        if missing:
            message = say(
                "{person}缺{kinds_zh}",
                "{person} lacks a meeting of these kinds: {kinds_en}",
                person=case.person(one.person).name,
                kinds_zh="、".join(kind.label for kind in missing),
                kinds_en=", ".join(kind.value for kind in missing),
            )
            hint = say("补开座谈，或补登记录", "hold the meeting, or record it")
            yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
