"""N-R33: the inspection group is too small."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


class Wanted(Parameters):
    """How many members a group has at least."""

    members: int = Field(title="考察组人数下限")


@rule(zh="考察组人数不够", en="The inspection group is too small", rows=("N-R33",))
def inspection_group_too_small(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """考察组人数不够。

    查什么：考察开始以后，考察组成员不少于规定人数，含本数。
    为什么：考察由两名以上成员组成的考察组进行。
    怎么办：增加考察组成员，或补登名单。
    示例：规定两人的，2 人可以，1 人不可以。

    Checks: once the inspection begins its group has at least so many members.
    Why: nobody inspects alone.
    What to do: add members, or record them.
    Example: two are enough where two are asked for; one is not.
    """
    for position in case.positions:
        inspection = case.inspection(position)
        if inspection is None or inspection.starts is None or inspection.starts > case.as_of:
            continue
        if len(inspection.team) >= parameters.members:
            continue
        message = say(
            "{post}的考察组有 {count} 人，至少 {least} 人",
            "the inspection group for {post} has {count} members; at least {least} are needed",
            post=case.post(position),
            count=len(inspection.team),
            least=parameters.members,
        )
        hint = say("增加成员，或补登名单", "add members, or record them")
        yield Finding(message, hint, inspection, ("team",), about(position=position))
