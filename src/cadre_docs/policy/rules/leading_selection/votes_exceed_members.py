"""S3-18: the votes of a decision do not add up."""

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import DecidingBody


class Wanted(Parameters):
    """In which bodies each member has one vote for each opening."""

    one_vote: tuple[DecidingBody, ...] = Field(title="一人一票的机构")


@rule(zh="表决票数对不上", en="The votes of a decision do not add up", rows=("S3-18",))
def votes_exceed_members(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """表决票数对不上。

    查什么：实到不多于应到，发出不多于实到，收回不多于发出，有效不多于收回；每人的同意、不同意、弃权合计不多于实到；
    一人一票的机构，各人选同意票合计不多于实到人数乘以职数。
    为什么：一人一票，票数不能多于到会人数。
    怎么办：核对票数。
    示例：36 人到会、1 个职位，两名人选同意票合计 36 可以，37 不可以。

    Checks: no more present than due, no more ballots at any step than at the one before, nobody with more votes
    than members present and, where each has one vote, no more votes in all than members times openings.
    Why: each member has one vote.
    What to do: check the counts.
    Example: 36 present for one post: 36 votes in all are fine, 37 are not.
    """
    for one in case.decisions:
        steps = [count for count in (one.due, one.present, one.issued, one.returned, one.valid) if count is not None]
        grown = any(later > earlier for earlier, later in pairwise(steps))
        over = any(each.agree + each.disagree + each.abstain > one.present for each in one.votes)
        openings = case.positions[one.position].openings if one.position in case.positions else 1
        total = sum(each.agree for each in one.votes)
        several = one.sort in parameters.one_vote and total > one.present * openings
        if grown or over or several:
            message = say(
                "{body} {on} 对{post}的表决票数对不上：实到 {present} 人，同意票合计 {total}",
                "the votes of {body} on {post} of {on} do not add up: {present} present, {total} in favour",
                body=one.body,
                on=one.on,
                post=case.post(one.position),
                present=one.present,
                total=total,
            )
            yield Finding(message, say("核对票数", "check the counts"), one, ("votes",), about(position=one.position))
