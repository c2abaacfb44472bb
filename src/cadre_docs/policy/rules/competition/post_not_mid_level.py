"""S4-05: what counts as a mid-level post."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="竞岗职位不是中层岗位", en="A post offered is not a mid-level post", rows=("S4-05",))
def post_not_mid_level(case: CompetitionCase) -> Iterator[Finding]:
    """推出的竞岗职位不是中层岗位。

    查什么：每个职位的类别是内设科室正副职、派出机构正副职或镇（街道）股级岗位之一。
    为什么：竞岗只为中层岗位举行，任职审批和中层人数都按中层计算。
    怎么办：核对“三定”规定，改正职位类别；确非中层的撤下。
    示例：把“办公室科员”列为竞岗职位。

    Checks: each post is head or deputy of a section or branch, or a town post of section rank.
    Why: the competition is for mid-level posts; the approval and the head count reckon with them only.
    What to do: look at the unit's establishment and correct the kind of post, or take it down.
    Example: a clerk's post offered for competition.
    """
    for post in case.positions.values():
        if not post.sort.mid_level:
            message = say(
                "{post}的类别是“{kind}”，不是中层岗位",
                "{post} is of the kind “{kind}”, not a mid-level post",
                post=post_name(case, post.id),
                kind=post.sort.label,
            )
            hint = say("核对“三定”规定，改正 sort 或撤下该职位", "correct its sort, or take the post down")
            yield Finding(message, hint, post, ("sort",), about(position=post.id))
