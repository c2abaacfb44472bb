"""S0-15: each team of a town has somebody young."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results

_TARGETS = ("young-in-towns",)


@rule(zh="镇的班子没有年轻干部", en="A team of a town has nobody young", rows=("S0-15",))
def team_without_young_member(case: TeamStructureCase) -> Iterator[Finding]:
    """镇的党委、政府或经济工作班子没有三十岁左右或更年轻的干部。

    查什么：统计日期那天，镇的三种班子各至少有规定名数的年轻干部；年龄上限加上政策给出的“左右”幅度，含本数。
    为什么：指标要求每个班子都有，一个班子多几名不能抵另一个班子。
    怎么办：调整配备时优先考虑年轻干部；列入未达标情况清单。
    示例：幅度 2 岁，最年轻的成员 33 岁，不符合；32 岁，符合。

    Checks: on the day of the analysis, each of the three kinds of teams of a town has as many young people as it
    should; the age is the policy's bound and its tolerance, included.
    Why: every team should have one; more in one team do not make up for none in another.
    What to do: think of young cadres first when posts are filled; list the target as not met.
    Example: with a tolerance of 2 years a team whose youngest is 33 is found, one whose youngest is 32 is not.
    """
    for result in results(case):
        for team in result.short if result.target.slug in _TARGETS else ():
            message = say(
                "{team}在 {on} 不足 {count} 名 {oldest} 岁及以下干部（指标“{target}”）",
                "{team} has fewer than {count} people of at most {oldest} on {on} (target “{target}”)",
                team=team.name,
                on=result.on,
                count=result.numbers.count,
                oldest=result.numbers.oldest,
                target=result.target.title,
            )
            hint = say("调整配备时优先考虑年轻干部", "think of young cadres first when posts are filled")
            subjects = (team.ref, *about(unit=team.unit, exercise=case.exercise.id))
            yield Finding(message, hint, team, ("members",), subjects)
