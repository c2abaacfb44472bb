"""N-L45: somebody skips a level without approval."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import MoveKind


@rule(
    zh="越级提拔没有批准文件",
    en="Somebody skips a level without approval",
    rows=(
        "N-L45",
        "N-R35",
    ),
)
def promoted_by_leaps(case: LeadingSelectionCase) -> Iterator[Finding]:
    """越级提拔没有批准文件。

    查什么：拟提拔的职务层次比现职务层次只高一级；高于一级的，有越级或破格的报告和批准，报告不晚于考察开始，批准不晚
    于决定。
    为什么：逐级晋升，破格和越级按规定报批。
    怎么办：按规定报批，补登文件。
    示例：中层副职直接提拔为乡科级副职，没有报批文件。

    Checks: a promotion goes up one level; more than one needs a report before the inspection and consent before
    the decision.
    Why: levels are taken one by one.
    What to do: ask for consent, and record the file.
    Example: a deputy of a section becomes a deputy of a township without a file.
    """
    for one in case.objects:
        motion = case.motions.get(one.position)
        if motion is None or one.move is not MoveKind.PROMOTION or motion.level.rank - one.level_now.rank <= 1:
            continue
        inspection, decisions = case.inspection(one.position), case.decisions_on(one.position)
        chosen = [each for each in decisions if one.person in each.chosen]
        starts = inspection.starts if inspection is not None else None
        file = one.exception
        reported = file is not None and (starts is None or file.reported_on <= starts)
        consent = file.approved_on if file is not None else None
        if reported and (not chosen or (consent is not None and consent <= chosen[0].on)):
            continue
        message = say(
            "{person}由{now_zh}提拔为{then_zh}，没有按时报告和批准的文件",
            "{person} goes from {now_en} to {then_en} without a report and consent in time",
            person=case.person(one.person).name,
            now_zh=one.level_now.label,
            now_en=one.level_now.value,
            then_zh=motion.level.label,
            then_en=motion.level.value,
        )
        hint = say("按规定报批，补登文件", "ask for consent, and record the file")
        yield Finding(message, hint, one, ("exception",), about(person=one.person, position=one.position))
