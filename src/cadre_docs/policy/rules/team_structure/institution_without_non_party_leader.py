"""S0-27: schools, hospitals and large institutions have a leader from outside the party."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results

_TARGETS = ("non-party-in-institutions",)


@rule(zh="企事业单位没有党外领导干部", en="An institution has no non-party leader", rows=("S0-27",))
def institution_without_non_party_leader(case: TeamStructureCase) -> Iterator[Finding]:
    """政策列名的企事业单位没有党外领导干部。

    查什么：统计日期那天，行业列名的高等院校、重点中学、市级医院、中心卫生院和大中型企事业单位，班子里至少有规定名数的
    党外干部。
    为什么：指标对所列的每个单位都提出要求。
    怎么办：调整配备时考虑党外干部；列入未达标情况清单。
    示例：市人民医院班子都是中共党员，列入。

    Checks: on the day of the analysis, the leaders of each listed school, hospital or institution include as many
    non-party members as they should.
    Why: the aim is for each of the listed units.
    What to do: think of somebody from outside the party when posts are filled; list the target as not met.
    Example: a city hospital all of whose leaders are party members is found.
    """
    for result in results(case):
        for team in result.short if result.target.slug in _TARGETS else ():
            message = say(
                "{team}在 {on} 不足 {count} 名党外干部（指标“{target}”）",
                "{team} has fewer than {count} non-party members on {on} (target “{target}”)",
                team=team.name,
                on=result.on,
                count=result.numbers.count,
                target=result.target.title,
            )
            hint = say("调整配备时考虑党外干部", "think of a non-party member when posts are filled")
            subjects = (team.ref, *about(unit=team.unit, exercise=case.exercise.id))
            yield Finding(message, hint, team, ("members",), subjects)
