"""Papers that a competition and a two-way selection share: groups that conduct it, and what came up on the way."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.exercise_conduct import ExerciseIssue, WorkingGroup
from cadre_docs.records.unit import Unit


def of_issue(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each problem that a unit has reported."""
    for record in case.records.of(ExerciseIssue, exercise=case.exercise.id):
        if record.reported_on and record.reported_on <= case.as_of:
            unit = case.records.get(Unit, record.unit)
            facts = {"issue": record, "unit": unit}
            yield Occasion(record.reported_on, record.id, unit.label, facts, (record, unit))


def group_named(case: Case) -> Readiness | None:
    """The leading group is on record and the exercise has begun."""
    exercise = case.exercise
    return Readiness(exercise.starts, ()) if exercise.leading_group and exercise.starts <= case.as_of else None


def groups_formed(case: Case) -> Readiness | None:
    """At least one unit has formed its working group."""
    found = case.records.of(WorkingGroup, exercise=case.exercise.id)
    formed = tuple(one for one in found if one.formed_on <= case.as_of)
    return Readiness(max(one.formed_on for one in formed), formed) if formed else None


OCCASIONS = Occasions(
    selectors={"exercise-issue": of_issue},
    facts={"exercise-issue": ("issue", "unit")},
    ready={"group-named": group_named, "groups-formed": groups_formed},
)
