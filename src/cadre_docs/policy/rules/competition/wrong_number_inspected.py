"""S4-33: how many are inspected."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.inspection import inspection_check


@rule(zh="考察对象人数不对", en="The wrong number of people are inspected", rows=("S4-33",))
def wrong_number_inspected(case: CompetitionCase) -> Iterator[Finding]:
    """考察对象人数与职数不成规定的比例。

    查什么：考察对象恰为职数乘以规定的倍数，多一人少一人都不行。
    为什么：方案按一比二确定考察对象，以保证差额票决。
    怎么办：按规定人数重新确定；参加竞岗的人数不够的，报批后作例外审批。
    示例：职数 1 人，考察 1 人或 3 人。

    Checks: exactly the number of openings times the ratio are inspected.
    Why: the plan sets two for each opening, so that the ballot has a choice.
    What to do: choose the right number; where too few competed, record a waiver.
    Example: one opening and 1 or 3 people inspected.
    """
    for position in case.positions:
        check = inspection_check(case, position)
        if check.record is None or not (check.missing or check.excess):
            continue
        message = say(
            "{post}职数 {openings} 人，应考察 {required} 人，考察对象为 {count} 人",
            "{post} has {openings} openings, so {required} are to be inspected; {count} are",
            post=post_name(case, position),
            openings=check.openings,
            required=check.required,
            count=len(check.people),
        )
        hint = say(
            "按规定人数确定考察对象；竞岗人数不够的报批后作例外审批", "choose the right number, or record a waiver"
        )
        yield Finding(message, hint, check.record, ("people",), about(position=position))
