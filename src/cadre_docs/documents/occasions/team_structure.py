"""What the documents of a structure analysis are about: the analysis, its teams, what it finds wanting."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.team_structure.ageing import ageing_out
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import Verdict, results
from cadre_docs.records.model import Record


def of_team(case: TeamStructureCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each team of the analysis that has somebody in it."""
    analysis = case.analysis
    if analysis is None or analysis.on > case.as_of:
        return
    for team in case.teams:
        if team.members_on(case.on):
            facts = {"team": team, "unit": case.unit(team.unit)}
            yield Occasion(case.on, team.id, team.name, facts, (team, analysis))


def analysed(case: TeamStructureCase) -> Readiness | None:
    """There is an analysis, and its day has come."""
    analysis = case.analysis
    if analysis is None or analysis.on > case.as_of:
        return None
    day = analysis.analysed_on if analysis.analysed_on and analysis.analysed_on <= case.as_of else analysis.on
    records: tuple[Record, ...] = (analysis, *case.teams)
    return Readiness(day, records)


def wanting(case: TeamStructureCase) -> Readiness | None:
    """Some target is not met, or cannot be told."""
    found = any(result.verdict in (Verdict.NOT_MET, Verdict.UNKNOWN) for result in results(case))
    return analysed(case) if found else None


def ageing(case: TeamStructureCase) -> Readiness | None:
    """Somebody leaves a target by age within two years."""
    return analysed(case) if ageing_out(case, 24) else None


OCCASIONS = Occasions(
    selectors={"team": of_team},
    facts={"team": ("team", "unit")},
    ready={"structure-analysed": analysed, "structure-wanting": wanting, "structure-ageing": ageing},
)
