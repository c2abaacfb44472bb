"""The table of procedures."""

import pytest
from office_builder import EXERCISE, World, day, terms

from cadre_docs.calendar import china
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.exercises import EXERCISES, case_of, status_of
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.records.exercise import Exercise, ExerciseKind


def test_every_kind_of_exercise_has_a_procedure() -> None:
    assert set(EXERCISES) == set(ExerciseKind)
    for procedure in EXERCISES.values():
        slugs = [stage.slug for stage in procedure.stages]
        assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize(
    ("kind", "made"), [(ExerciseKind.COMPETITION, CompetitionCase), (ExerciseKind.RECRUITMENT, RecruitmentCase)]
)
def test_a_case_is_made_and_judged_by_the_kind_of_the_exercise(world: World, kind: ExerciseKind, made: type) -> None:
    world.exercise_fields["sort"] = kind
    records = world.bundle()
    case = case_of(records, records.get(Exercise, EXERCISE), terms(), china(), day("2026-03-04"))
    assert isinstance(case, made)
    found = status_of(case)
    assert [state.stage for state in found.stages] == list(EXERCISES[kind].stages)
    assert EXERCISES[kind].position_stage(case, "a").position == "a"


def test_a_competition_without_its_terms_is_refused(world: World) -> None:
    records = world.bundle()
    with pytest.raises(TypeError):
        case_of(records, records.get(Exercise, EXERCISE), None, china(), day("2026-03-04"))
