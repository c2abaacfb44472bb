"""班子配备情况表: the seats of one team, who holds them, and what of its own the team still lacks."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.establishment import team_table
from cadre_docs.procedures.team_structure.verdicts import results
from cadre_docs.records.team import Team


def view(subject: Subject) -> Mapping[str, object]:
    """The seats with the ages on the day of the analysis, the sums, and the targets that this team misses."""
    table = subject.compute(_table, subject.fact("team").id)
    return {
        "table": table,
        "on": subject.compute(_on),
        "rows": [
            {
                "name": seat.person.name,
                "role": seat.member.role.label,
                "post": seat.member.post,
                "level": seat.member.level.label if seat.member.level else "—",
                "sex": seat.person.sex.label,
                "birth": seat.person.birth,
                "age": seat.age,
                "party": seat.person.party or "未登记",
                "education": seat.person.highest.label if seat.person.highest else "未登记",
            }
            for seat in table.seats
        ],
        "short": subject.compute(_short, subject.fact("team").id),
    }


def _table(case: TeamStructureCase, team: str) -> object:
    return team_table(case, case.records.get(Team, team))


def _on(case: TeamStructureCase) -> object:
    return case.on


def _short(case: TeamStructureCase, team: str) -> list[str]:
    return [result.target.title for result in results(case) if any(one.id == team for one in result.short)]
