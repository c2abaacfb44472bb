"""S4-32: the score that a unit reports is the one that follows from its sheet."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.tally import Tally, tally


@rule(zh="上报的得分与计算的不符", en="A reported score is not the computed one", rows=("S4-32",))
def reported_score_differs(case: CompetitionCase) -> Iterator[Finding]:
    """单位上报的竞岗得分与按打分计算的不符。

    查什么：上报得分按规定的小数位取舍后，等于去掉高低分、平均、加权得出的得分。
    为什么：得分是确定考察对象的依据，算错会改变名次。
    怎么办：对照计分过程核对；单位算错的请其更正上报，录入有误的改正打分。
    示例：上报 89.20 分，计算为 89.15 分。

    Checks: the score that a unit reports, rounded as the policy states, is what its judges' scores yield.
    Why: scores decide who is inspected; a slip changes the ranks.
    What to do: go through the working; have the unit correct its report, or correct the scores entered.
    Example: 89.20 reported, 89.15 computed.
    """
    for position in case.positions:
        result = tally(case, position)
        for candidate in result.candidates if isinstance(result, Tally) else ():
            if candidate.reported_agrees is not False or not isinstance(result, Tally):
                continue
            message = say(
                "{post}：{person}上报得分 {reported}，按打分计算为 {total}",
                "{post}: {reported} was reported for {person}, the scores yield {total}",
                post=post_name(case, position),
                person=person_name(case, candidate.person),
                reported=candidate.reported,
                total=candidate.total,
            )
            hint = say(
                "对照得分汇总表的计算过程核对，由单位更正上报或改正录入", "go through the working and correct either"
            )
            path = ("reported", candidate.person)
            yield Finding(message, hint, result.sheet, path, about(position=position, person=candidate.person))
