"""S0-44: a mid-level post is filled without competition."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import SelectionMethod
from cadre_docs.records.level import Level


class Wanted(Parameters):
    """The levels of posts that are competed for."""

    levels: tuple[Level, ...] = Field(title="竞争上岗的职务层次")


@rule(
    zh="中层职位没有采用竞争上岗",
    en="A mid-level post is filled without competition",
    rows=(
        "S0-44",
        "S0-45",
    ),
)
def competition_not_used(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """中层职位没有采用竞争上岗。

    查什么：政策所列层次的职位，选拔方式是竞争上岗；属特殊岗位的，写明原因。
    为什么：中层领导职位全面实行竞争上岗，少数特殊岗位除外。
    怎么办：改用竞争上岗，或写明特殊岗位的原因。
    示例：科室正职由组织推荐，没有写特殊岗位原因的不可以。

    Checks: a post of these levels is filled by competition, unless it is special and the reason is on record.
    Why: mid-level posts are competed for, a few special ones excepted.
    What to do: hold a competition, or state the reason.
    Example: a head of section is selected by the organisation without a reason.
    """
    for position, motion in case.motions.items():
        if motion.level not in parameters.levels or motion.method is SelectionMethod.COMPETITION:
            continue
        if motion.special_post and motion.reason:
            continue
        message = say(
            "{post}是{level_zh}，选拔方式是{method_zh}，没有特殊岗位原因",
            "{post} ({level_en}) is filled by {method_en} without a reason as a special post",
            post=case.post(position),
            level_zh=motion.level.label,
            level_en=motion.level.value,
            method_zh=motion.method.label,
            method_en=motion.method.value,
        )
        hint = say("改用竞争上岗，或写明原因", "hold a competition, or state the reason")
        yield Finding(message, hint, motion, ("method",), about(position=position))
