"""S3-12: too few people are inspected or proposed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.differences import DifferenceStage, differences


@rule(zh="考察或拟任人选少于规定比例", en="Too few people are inspected or proposed", rows=("S3-12",))
def too_few_proposed(case: LeadingSelectionCase) -> Iterator[Finding]:
    """考察或拟任人选少于规定比例。

    查什么：考察对象和拟任人选的人数不少于职数乘以每职位的规定人数，含本数。
    为什么：人选多于职数，会议才有比较。
    怎么办：增加人选，或写明例外。
    示例：1 个职位按 1:4，4 人可以，3 人不可以。

    Checks: as many people are inspected and proposed as the openings times what the policy asks for each,
    inclusive.
    Why: the body that decides is to compare.
    What to do: add people, or record an exception.
    Example: one post at 1:4: four are enough, three are not.
    """
    per = {
        DifferenceStage.INSPECTION: case.terms.inspected_per_opening,
        DifferenceStage.PROPOSED: case.terms.proposed_per_opening,
    }
    for position, post in case.positions.items():
        for count in differences(case, position):
            each = per.get(count.stage)
            if count.record is None or each is None or len(count.people) >= each * count.openings:
                continue
            message = say(
                "{post}{openings} 个职位，{stage_zh} {count} 人，至少 {least} 人",
                "{stage_en} for {openings} openings of {post} has {count} people; at least {least} are needed",
                post=case.post(position),
                openings=post.openings,
                stage_zh=count.stage.label.text("zh"),
                stage_en=count.stage.label.text("en"),
                count=len(count.people),
                least=each * count.openings,
            )
            hint = say("增加人选，或写明例外", "add people, or record an exception")
            yield Finding(message, hint, count.record, (), about(position=position))
