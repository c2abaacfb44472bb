"""S0-19, S0-20, S0-22: listed teams, teams of towns and villages have a woman."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results

_TARGETS = ("women-in-listed", "women-in-towns", "women-in-villages")


@rule(zh="应配女干部的班子没有女干部", en="A team that should have a woman has none", rows=("S0-19", "S0-20", "S0-22"))
def team_without_woman(case: TeamStructureCase) -> Iterator[Finding]:
    """应当配备女干部的班子没有女干部。

    查什么：统计日期那天，政策列名的部门和人民团体、镇的党政班子、村的党支部和村民委员会，各至少有规定名数的女干部。
    为什么：这些班子按班子逐个要求，不按全市比例。
    怎么办：调整配备时优先选配女干部；列入未达标情况清单。
    示例：卫生局班子五名成员都是男性，列入。

    Checks: on the day of the analysis, the listed departments and organisations, the teams of towns, and the branches
    and committees of villages each have as many women as they should.
    Why: each of these teams is asked for by itself, whatever the share in the whole city.
    What to do: think of women first when posts are filled; list the target as not met.
    Example: a health bureau whose five leaders are all men is found.
    """
    for result in results(case):
        for team in result.short if result.target.slug in _TARGETS else ():
            message = say(
                "{team}在 {on} 不足 {count} 名女干部（指标“{target}”）",
                "{team} has fewer than {count} women on {on} (target “{target}”)",
                team=team.name,
                on=result.on,
                count=result.numbers.count,
                target=result.target.title,
            )
            hint = say("调整配备时优先选配女干部", "think of women first when posts are filled")
            subjects = (team.ref, *about(unit=team.unit, exercise=case.exercise.id))
            yield Finding(message, hint, team, ("members",), subjects)
