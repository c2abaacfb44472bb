"""S0-25: courts and procuratorates have somebody from outside the party."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results

_TARGETS = ("non-party-in-courts",)


@rule(zh="法院、检察院班子没有党外干部", en="A court or procuratorate has no non-party member", rows=("S0-25",))
def court_team_without_non_party_member(case: TeamStructureCase) -> Iterator[Finding]:
    """法院或检察院的领导班子没有党外干部。

    查什么：统计日期那天，法院、检察院的班子各至少有规定名数的党外干部。
    为什么：原文用“应”，没有写例外，作警告，可以说明理由。
    怎么办：调整配备时考虑党外干部，或写明理由。
    示例：检察院班子四名成员都是中共党员。

    Checks: on the day of the analysis, the team of each court and procuratorate has as many non-party members as it
    should.
    Why: the plan says “should” and names no exception: a warning, for which a reason can be given.
    What to do: think of somebody from outside the party when posts are filled, or write down why not.
    Example: a procuratorate whose four leaders are all party members.
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
            hint = say("调整配备时考虑党外干部，或写明理由", "think of a non-party member, or write down why not")
            subjects = (team.ref, *about(unit=team.unit, exercise=case.exercise.id))
            yield Finding(message, hint, team, ("members",), subjects)
