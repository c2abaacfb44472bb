"""An office of leading teams in memory: as many people of each age as a test asks for. All of it is fictional."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from office_builder import World, day

from cadre_docs.calendar import china
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.terms import TeamStructureTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.team import Team, TeamKind
from cadre_docs.records.team_structure import StructureAnalysis
from cadre_docs.records.unit import Unit

TERMS: dict[str, Any] = {
    "targets": ["bachelor", "under-forty"],
    "main_teams": ["city", "department", "town-party", "town-government", "town-economy"],
    "age_lines": [30, 35, 40, 45],
    "deadline": "2014-12-31",
    "counted_from": "2009-01-01",
    "bachelor_teams": ["city", "department", "town-party", "town-government", "town-economy"],
    "bachelor_share": "0.9",
    "under_forty_teams": ["city", "department", "town-party", "town-government", "town-economy"],
    "under_forty_age": 40,
    "under_forty_share": "0.6",
    "under_forty_tolerance": "0.05",
}


@dataclass
class StructureOffice:
    """Teams to which people are added; the analysis is of 20 December 2014."""

    records: list[Record] = field(default_factory=list)
    terms: dict[str, Any] = field(default_factory=lambda: dict(TERMS))
    analysis: dict[str, Any] = field(default_factory=lambda: {"on": "2014-12-20", "published_on": "2014-12-25"})
    people: int = 0

    def team(self, kind: TeamKind, ages: Iterable[int], **person: Any) -> str:
        """A team with one member of each age, born in January; its id."""
        members = []
        for age in ages:
            self.people += 1
            key = f"p{self.people:03d}"
            fields = {"sex": "male", "party": "中共党员", "full_time": {"education": "bachelor"}, **person}
            self.records.append(
                Person.model_validate(
                    {"id": key, "name": f"示例{self.people}", "birth": f"{2014 - age}.01", "unit": "u", **fields}
                    | {"current_post": "成员"}
                )
            )
            members.append({"person": key, "role": "member", "post": "成员"})
        key = f"team-{len(self.records)}"
        self.records.append(
            Team.model_validate({"id": key, "name": key, "unit": "u", "sort": kind, "members": members})
        )
        return key

    def case(self, as_of: str = "2014-12-26") -> TeamStructureCase:
        """The analysis as of a date."""
        exercise = Exercise.model_validate(
            {"id": "bz", "sort": "team-structure", "name": "分析", "organiser": "科"}
            | {"starts": "2014-12-01", "ends": "2014-12-31"}
        )
        unit = Unit.model_validate({"id": "u", "name": "单位"})
        analysis = StructureAnalysis.model_validate({"exercise": "bz", **self.analysis})
        records = Records(World().bundle().office, [unit, exercise, analysis, *self.records])
        return TeamStructureCase(records, exercise, TeamStructureTerms.from_policy(self.terms, {}), china(), day(as_of))
