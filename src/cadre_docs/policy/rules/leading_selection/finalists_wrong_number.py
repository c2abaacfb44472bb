"""S3-14: the number of finalists is wrong."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.differences import DifferenceStage, differences


@rule(zh="拟任职人选人数不符", en="The number of finalists is wrong", rows=("S3-14",))
def finalists_wrong_number(case: LeadingSelectionCase) -> Iterator[Finding]:
    """拟任职人选人数不符。

    查什么：拟任职人选名单的人数正好是职数乘以每职位的规定人数。
    为什么：一职双备：每个职位备两名人选。
    怎么办：按规定人数重新研究。
    示例：1 个职位备两名的，2 人可以，1 人、3 人不可以。

    Checks: the list of finalists has exactly the openings times what the policy asks for each.
    Why: two stand ready for each post.
    What to do: settle the list again.
    Example: one post, two for each: two are right, one and three are not.
    """
    for position in case.positions:
        for count in differences(case, position):
            if count.stage is not DifferenceStage.FINALIST or count.record is None or count.met:
                continue
            message = say(
                "{post}的拟任职人选 {count} 人，应为 {exactly} 人",
                "{post} has {count} finalists instead of {exactly}",
                post=case.post(position),
                count=len(count.people),
                exactly=count.exactly,
            )
            hint = say("按规定人数重新研究", "settle the list again")
            yield Finding(message, hint, count.record, ("people",), about(position=position))
