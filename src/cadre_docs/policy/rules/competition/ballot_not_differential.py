"""S4-35: the ballot has more candidates than openings."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="票决不是差额票决", en="A ballot has no more candidates than openings", rows=("S4-35",))
def ballot_not_differential(case: CompetitionCase) -> Iterator[Finding]:
    """票决的候选人不多于职数，不是差额票决。

    查什么：票决的候选人数多于职数；同一人列两次只算一人。
    为什么：方案要求差额票决，候选人与职数相等就没有选择。
    怎么办：补足候选人后重新票决。
    示例：职数 1 人，候选人 1 人。候选人 2 人即为差额。

    Checks: the ballot has more candidates than the post has openings; a candidate named twice counts once.
    Why: the plan wants a ballot with a choice.
    What to do: complete the candidates and vote again.
    Example: one opening and one candidate; two make it differential.
    """
    for position in case.positions:
        result = ballot_result(case, position)
        if result is None or result.differential:
            continue
        message = say(
            "{post}职数 {openings} 人，票决候选人 {count} 人，不是差额票决",
            "{post} has {openings} openings and {count} candidates on the ballot, so there was no choice",
            post=post_name(case, position),
            openings=result.openings,
            count=len({one.person for one in result.candidates}),
        )
        hint = say("补足候选人，重新进行差额票决", "complete the candidates and vote again")
        yield Finding(message, hint, result.record, ("votes",), about(position=position))
