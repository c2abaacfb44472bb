"""Who must attend a meeting that decides on appointments."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="票决到会人数不足", en="Too few attended a ballot", rows=("S4-35", "N-R38"))
def ballot_attendance_too_low(case: CompetitionCase) -> Iterator[Finding]:
    """票决到会人数不足规定比例。

    查什么：实到人数与应到人数之比不低于规定比例，正好达到也可以。
    为什么：到会人数不足，会议不能讨论决定任免，票决结果无效。
    怎么办：核对人数；确实不足的，改期重新票决。
    示例：应到 9 人，须到 6 人；实到 5 人即不足。

    Checks: those present are at least the required share of those due; exactly that share will do.
    Why: a meeting with too few members cannot decide on appointments.
    What to do: check the numbers, or hold the ballot on another day.
    Example: of 9 members 6 must be there; 5 are too few.
    """
    for position in case.positions:
        result = ballot_result(case, position)
        if result is None or result.attended:
            continue
        message = say(
            "{post}票决应到 {due} 人，实到 {present} 人，不足应到的 {share}",
            "{present} of {due} attended the ballot on {post}, less than {share} of those due",
            post=post_name(case, position),
            due=result.record.due,
            present=result.record.present,
            share=case.terms.ballot_min_attendance,
        )
        hint = say("核对人数；确实不足的改期重新票决", "check the numbers, or hold the ballot again")
        yield Finding(message, hint, result.record, ("present",), about(position=position))
