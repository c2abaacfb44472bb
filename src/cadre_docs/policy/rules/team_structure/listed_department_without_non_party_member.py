"""S0-24: the listed departments have somebody from outside the party."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results

_TARGETS = ("non-party-in-listed",)


@rule(
    zh="必须配备党外干部的部门没有配备", en="A department that must have a non-party member has none", rows=("S0-24",)
)
def listed_department_without_non_party_member(case: TeamStructureCase) -> Iterator[Finding]:
    """政策列名的政府部门，班子里没有党外干部。

    查什么：统计日期那天，行业列名的市级机关部门班子至少有规定名数的党外干部。中共预备党员算党员；政治面貌没有登记的
    不算缺，另作提示。
    为什么：原文用“必须”，是班子结构中唯一的硬性要求。
    怎么办：配备党外干部，或报告上级说明情况；登记有误的，改正政治面貌。
    示例：审计局班子全部是中共党员，报错。

    Checks: on the day of the analysis, the team of each listed department has as many people from outside the Communist
    Party as it must. Probationary members count as members; somebody whose record does not say is not held to lack.
    Why: the plan says “must”: the one hard demand among its aims for the composition of teams.
    What to do: appoint one, or report why there is none; mend the record where it is wrong.
    Example: an audit bureau whose leaders are all party members is found.
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
            hint = say(
                "配备党外干部，或报告情况；登记有误的改正政治面貌", "appoint one or report why; or mend the record"
            )
            subjects = (team.ref, *about(unit=team.unit, exercise=case.exercise.id))
            yield Finding(message, hint, team, ("members",), subjects)
