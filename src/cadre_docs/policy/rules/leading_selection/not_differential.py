"""S0-56: a stage is not differential."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.differences import DifferenceStage, differences


@rule(
    zh="该环节没有差额",
    en="A stage is not differential",
    rows=(
        "S0-56",
        "N-R18",
        "N-R20",
    ),
)
def not_differential(case: LeadingSelectionCase) -> Iterator[Finding]:
    """该环节没有差额。

    查什么：推荐、考察、酝酿、表决各环节的人数都多于职数；会议推荐提供参考名单的，名单也多于职数。
    为什么：各环节差额，扩大选择余地。
    怎么办：增加人选，或写明例外。
    示例：1 个职位，2 人酝酿可以，1 人不可以。

    Checks: at recommendation, inspection, deliberation and vote more people stand than there are openings, on a
    reference list too.
    Why: there is to be a choice at each stage.
    What to do: add people, or record an exception.
    Example: one post: deliberating on two is fine, on one it is not.
    """
    stages = (
        DifferenceStage.RECOMMENDATION,
        DifferenceStage.INSPECTION,
        DifferenceStage.DELIBERATION,
        DifferenceStage.VOTE,
    )
    hint = say("增加人选，或写明例外", "add people, or record an exception")
    for position, post in case.positions.items():
        counts = [
            (one.record, len(one.people), one.stage.label)
            for one in differences(case, position)
            if one.record is not None and one.stage in stages
        ]
        listed = [one for one in case.recommendations if one.position == position and one.reference_list]
        counts += [(one, len(one.reference_list), say("参考名单", "the reference list")) for one in listed]
        for record, count, stage in counts:
            if count > post.openings:
                continue
            message = say(
                "{post}{openings} 个职位，{stage_zh}只有 {count} 人，没有差额",
                "{stage_en} for {openings} openings of {post} has {count} people, which is not differential",
                post=case.post(position),
                openings=post.openings,
                stage_zh=stage.text("zh"),
                stage_en=stage.text("en"),
                count=count,
            )
            yield Finding(message, hint, record, (), about(position=position))
