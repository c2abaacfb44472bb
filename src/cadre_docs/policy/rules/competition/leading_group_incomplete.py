"""S4-06: the leading group."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase


class Group(Parameters):
    """Who must be in the leading group."""

    leader: str = Field(title="组长职务", description="组长职务中须有的字样")
    bodies: tuple[str, ...] = Field(title="成员单位", description="成员单位名称中的字样，几种写法用“/”隔开")


@rule(zh="领导小组组成不全", en="The leading group is incomplete", rows=("S4-06",))
def leading_group_incomplete(case: CompetitionCase, parameters: Group) -> Iterator[Finding]:
    """领导小组缺少组长或规定的成员单位。

    查什么：领导小组有组长，组长由规定的领导担任，规定的成员单位都有人参加。
    为什么：方案写明了领导小组的组长和成员单位。
    怎么办：补齐领导小组成员；机构改名的，在单位职务中写明现名和原名。
    示例：名单里没有人力社保局的成员。

    Checks: the group has a leader in the office that the plan names, and somebody from each body that it names.
    Why: the plan says who leads the group and which bodies are in it.
    What to do: complete the group; where a body has a new name, write both.
    Example: nobody from the bureau of human resources is in the group.
    """
    group = case.exercise.leading_group
    hint = say("在 leading_group 中补上", "add it to leading_group")
    leaders = [member for member in group if member.role == "组长"]
    if not any(parameters.leader in member.body for member in leaders):
        now = "、".join(member.body for member in leaders) or "无"
        message = say(
            "领导小组组长应由“{leader}”担任，现为：{now}",
            "the leading group is to be led by “{leader}”; its leader now: {now}",
            leader=parameters.leader,
            now=now,
        )
        yield Finding(message, hint, case.exercise, ("leading_group",))
    for body in parameters.bodies:
        spellings = body.split("/")
        if not any(spelling in member.body for member in group for spelling in spellings):
            message = say(
                "领导小组中没有“{body}”的成员", "nobody from “{body}” is in the leading group", body=spellings[0]
            )
            yield Finding(message, hint, case.exercise, ("leading_group",))
