"""S4-26: the number of leader judges."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.panel import panel


@rule(zh="领导评委人数不对", en="The number of leader judges is wrong", rows=("S4-26",))
def wrong_number_of_leader_judges(case: CompetitionCase) -> Iterator[Finding]:
    """领导评委不是规定的人数。

    查什么：评分表的领导评委恰为规定人数，多一人少一人都不行。
    为什么：方案规定领导评委七人；人数不同，去掉高低分后的平均就不可比。
    怎么办：调整评委名单；已经打分的，不能事后增减评委，报领导小组决定，作例外审批。
    示例：领导评委 6 人或 8 人。

    Checks: the score sheet has exactly as many leader judges as the plan sets.
    Why: it sets seven; with another number the trimmed means of the posts cannot be compared.
    What to do: correct the panel; where scores were given already, the leading group decides and a waiver is recorded.
    Example: a panel with 6 or 8 leader judges.
    """
    for position in case.positions:
        sheet, found = case.score_sheet(position), panel(case, position)
        if sheet is None or found is None or not (found.missing_leaders or found.excess_leaders):
            continue
        message = say(
            "{post}的领导评委 {count} 人，应为 {required} 人",
            "{post} has {count} leader judges instead of {required}",
            post=post_name(case, position),
            count=len(found.leaders),
            required=found.required_leaders,
        )
        hint = say(
            "调整评委名单；已经打分的报领导小组决定", "correct the panel; if scores were given, ask the leading group"
        )
        yield Finding(message, hint, sheet, ("judges",), about(position=position))
