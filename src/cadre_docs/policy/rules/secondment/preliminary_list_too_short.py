"""S1-A12: the preliminary list has so many people for each post."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="初步人选少于规定倍数", en="The preliminary list is too short", rows=("S1-A12",))
def preliminary_list_too_short(case: SecondmentCase) -> Iterator[Finding]:
    """初步推荐人选少于岗位数的规定倍数，或没有初步人选名单就作了决定。

    查什么：名单上的不同人数不少于岗位数乘以规定倍数；作出决定前有名单。
    为什么：安丘规定按 1:2 确定初步人选，决定时才有比较。名单只供研究，软件不排名、不推荐。
    怎么办：补充初步人选；人选不足的，说明情况并报批例外。
    示例：5 个岗位，1:2 应有 10 人，9 人不够，10 人可以。

    Checks: the list names at least so many different people per post, and exists before the decision.
    Why: one city asks for two per post, so that there is something to compare. The software ranks nobody.
    What to do: add people, or have an exception approved.
    Example: for five posts 10 are needed at 1:2; 9 are too few.
    """
    times = case.terms.nominees_per_post
    if times is None:
        return
    wanted = times * case.openings
    hint = say("补充初步人选", "add people to the list")
    if not case.shortlists:
        for decision in case.decisions:
            message = say("{on} 的决定之前没有初步人选名单", "no list precedes the decision of {on}", on=decision.on)
            yield Finding(message, hint, decision, ("on",), about(exercise=case.exercise.id))
        return
    last = case.shortlists[-1]
    people = {one.person for one in last.nominees}
    if len(people) < wanted:
        message = say(
            "{posts} 个岗位，初步人选 {number} 人，按 1:{times} 应有 {wanted} 人",
            "{number} people are listed for {posts} posts; at 1:{times} there should be {wanted}",
            posts=case.openings,
            number=len(people),
            times=times,
            wanted=wanted,
        )
        yield Finding(message, hint, last, ("nominees",), about(exercise=case.exercise.id))
