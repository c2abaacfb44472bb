"""S4-61: the choice of a person is decided in a meeting with minutes."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="票决没有会议纪要", en="A ballot has no minutes", rows=("S4-35", "S4-61"))
def ballot_without_minutes(case: CompetitionCase) -> Iterator[Finding]:
    """票决没有写明会议纪要。

    查什么：每次票决都写明会议纪要的文号或名称。
    为什么：任职人选必须集体研究确定，纪要是集体研究的依据，也要随材料报审。
    怎么办：请单位补报会议纪要。
    示例：票决记录的“会议纪要”一栏为空。

    Checks: each ballot names the minutes of its meeting.
    Why: who is appointed must be decided together; the minutes show it and go with the papers for review.
    What to do: have the unit send the minutes.
    Example: the ballot's field for the minutes is empty.
    """
    for position in case.positions:
        ballot = case.ballot(position)
        if ballot is None or ballot.minutes:
            continue
        message = say(
            "{post}{on} 票决，没有写明会议纪要",
            "the ballot on {post} of {on} names no minutes",
            post=post_name(case, position),
            on=ballot.on,
        )
        hint = say("请单位补报会议纪要，登记 minutes", "have the unit send them, and record minutes")
        yield Finding(message, hint, ballot, ("minutes",), about(position=position))
