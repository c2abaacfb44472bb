"""S4-35: the numbers of a ballot."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, people_names, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="票决的票数对不上", en="The numbers of a ballot do not add up", rows=("S4-35",))
def ballot_does_not_add_up(case: CompetitionCase) -> Iterator[Finding]:
    """票决登记的人数和票数前后不符。

    查什么：有效票不多于收回票，收回票不多于发出票，发出票不多于实到人数，实到不多于应到；每名候选人的同意、不同意、
    弃权相加等于有效票；候选人不重复。
    为什么：票数对不上，票决结果就不能作为依据。
    怎么办：由计票人、监票人核对原始记录后改正；确实多出票的，该次票决无效，重新进行。
    示例：实到 9 人，收回 10 票；或同意 5、不同意 3，有效票却是 9。

    Checks: valid ≤ returned ≤ issued ≤ present ≤ due; for each candidate, votes for, against and abstentions make the
    valid votes; nobody is a candidate twice.
    Why: a ballot whose numbers cannot be decides nothing.
    What to do: the tellers correct it from their notes; with more votes than voters it is void and is held again.
    Example: 9 present and 10 votes returned; or 5 for and 3 against out of 9.
    """
    for position in case.positions:
        result = ballot_result(case, position)
        if result is None:
            continue
        hint = say("由计票人、监票人核对原始记录后改正", "have the tellers correct it from their notes")
        for fault in result.arithmetic:
            message = say(
                "{post}的票决：{fault_zh}",
                "the ballot on {post}: {fault_en}",
                post=post_name(case, position),
                fault_zh=fault.text("zh"),
                fault_en=fault.text("en"),
            )
            yield Finding(message, hint, result.record, (), about(position=position))
        if result.repeated:
            message = say(
                "{post}的票决重复列入{people}",
                "the ballot on {post} names {people} more than once",
                post=post_name(case, position),
                people=people_names(case, result.repeated),
            )
            yield Finding(message, hint, result.record, ("votes",), about(position=position))
