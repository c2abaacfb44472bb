"""An annual assessment: shares of 优秀, votes and lists with ties, what follows from a grade, stages and due dates."""

from fractions import Fraction
from typing import Any

import pytest
from assessment_office import assessment, leaders

from cadre_docs.procedures.assessment.consequences import consequences, incompetent_years
from cadre_docs.procedures.assessment.excellence import pool_counts
from cadre_docs.procedures.assessment.meetings import presences
from cadre_docs.procedures.assessment.stages import STAGES, position_stage, status
from cadre_docs.procedures.assessment.votes import last_places, ranking, unfit_share, unfit_years
from cadre_docs.procedures.exercises import EXERCISES, case_of
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.assessment import LifeMeetingKind
from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.records.person import Grade


@pytest.mark.parametrize(("people", "allowed"), [(6, 0), (7, 1), (13, 1), (14, 2), (20, 3)])
def test_part_of_a_person_is_cut_off_from_the_share_of_the_excellent(people: int, allowed: int) -> None:
    pool = {"id": "daj-pool", "exercise": "kh", "name": "机关", "unit": "daj", "people": people}

    count = pool_counts(assessment(appraisal_pools=[pool]))[0]

    assert count.allowed == allowed
    assert (count.excellent, count.graded) == (1, 7)
    assert count.beyond == max(0, 1 - allowed)


def test_the_higher_share_counts_from_the_day_of_consent() -> None:
    pool: dict[str, Any] = {"id": "daj-pool", "exercise": "kh", "name": "机关", "unit": "daj", "people": 10}
    consent = {"higher_share_approved_by": "市公务员主管部门", "higher_share_approved_on": "2015-01-10"}

    before = pool_counts(assessment("2015-01-09", appraisal_pools=[pool | consent]))[0]
    after = pool_counts(assessment("2015-01-10", appraisal_pools=[pool | consent]))[0]

    assert (before.allowed, after.allowed) == (1, 2)
    assert (before.approved, after.approved) == (False, True)


def test_without_a_share_in_the_policy_nothing_is_said_of_the_excellent() -> None:
    count = pool_counts(assessment(terms={"excellent_share": None, "excellent_share_approved": None}))[0]

    assert count.allowed is None
    assert count.beyond == 0


def test_leaders_are_listed_from_the_highest_share_down_and_ties_are_told() -> None:
    found = ranking(assessment(appraisals=leaders((1, 20), (3, 20), (3, 20), (0, 20), (3, 10))))

    assert [(one.appraisal.person, one.place, one.tied) for one in found] == [
        ("k5", 1, False),
        ("k2", 2, True),
        ("k3", 2, True),
        ("k1", 4, False),
        ("k4", 5, False),
    ]


def test_a_tie_at_the_edge_of_the_list_is_left_open() -> None:
    case = assessment(appraisals=leaders((5, 20), (3, 20), (3, 20), (0, 20)))

    found = last_places(case, Fraction(1, 2), "down")

    assert (found.people, found.places) == (4, 2)
    assert [one.appraisal.person for one in found.listed] == ["k1"]
    assert [one.appraisal.person for one in found.level] == ["k2", "k3"]


def test_a_tie_that_fits_is_listed() -> None:
    found = last_places(assessment(appraisals=leaders((3, 20), (3, 20), (1, 20), (0, 20))), Fraction(1, 2), "down")

    assert [one.appraisal.person for one in found.listed] == ["k1", "k2"]
    assert found.level == ()


@pytest.mark.parametrize(("how", "places"), [("down", 1), ("half-up", 2), ("half-even", 2)])
def test_the_rounding_of_the_places_is_the_offices_own(how: Any, places: int) -> None:
    case = assessment(appraisals=leaders((5, 20), (3, 20), (2, 20)))

    assert last_places(case, Fraction(1, 2), how).places == places


def test_no_votes_make_no_share() -> None:
    case = assessment(appraisals=leaders((0, 20)))
    one = case.appraisals["k1"]

    assert unfit_share(one) == 0
    assert unfit_share(one.model_copy(update={"votes": 0})) is None
    assert unfit_share(one.model_copy(update={"unfit_votes": None})) is None


def test_years_of_votes_are_counted_without_a_gap() -> None:
    old = {"exercise": "kh12", "person": "k1", "pool": "daj-pool", "year": 2012, "unfit_votes": 9, "votes": 10}
    last = old | {"exercise": "kh13", "year": 2013}
    now = leaders((9, 10))

    assert unfit_years(assessment(appraisals=[*now, last, old]), "k1", Fraction(9, 10)) == 3
    assert unfit_years(assessment(appraisals=[*now, old]), "k1", Fraction(9, 10)) == 1
    assert unfit_years(assessment(appraisals=now), "k1", Fraction(91, 100)) == 0


def test_each_grade_has_its_consequences_with_the_value_that_cites_the_clause() -> None:
    case = assessment()

    found = {key: [(one.term, one.met) for one in consequences(case, own)] for key, own in case.appraisals.items()}

    assert found["k1"] == [("excellent_preferred", True)]
    assert found["k2"] == [("incompetent_demoted", True), ("incompetent_without_bonus", True)]
    assert found["k3"] == []
    assert found["k4"] == [("basic_admonished", True)]


def test_two_years_running_are_read_from_the_file_too() -> None:
    person = {
        "id": "k2",
        "name": "乙示二",
        "sex": "female",
        "birth": "1974.03",
        "unit": "daj",
        "current_post": "副局长",
    }
    case = assessment()
    people = [one.model_dump(mode="json") for one in map(case.person, case.appraisals) if one.id != "k2"]
    file = [{"year": 2012, "grade": "incompetent"}, {"year": 2013, "grade": "incompetent"}]

    changed = assessment(people=[*people, person | {"assessments": file}])

    assert incompetent_years(case, "k2") == 1
    assert incompetent_years(changed, "k2") == 3
    assert consequences(changed, changed.appraisals["k2"])[-1].term == "dismissal_years"


def test_a_grade_counts_from_its_day() -> None:
    case = assessment("2015-01-11")

    assert all(case.grade(one) is None for one in case.appraisals.values())
    assert assessment("2015-01-12").grade(case.appraisals["k1"]) is Grade.EXCELLENT


def test_absences_are_counted_over_both_kinds_of_meeting() -> None:
    found = {one.person: (one.missed, one.kinds()) for one in presences(assessment())}

    assert found == {"k1": (0, frozenset(LifeMeetingKind)), "k2": (1, frozenset(LifeMeetingKind))}


def test_the_stages_follow_the_work() -> None:
    under_way = {one.stage.slug: one.status for one in status(assessment("2014-12-20")).stages}

    assert under_way["summaries"] is StageStatus.DONE
    assert under_way["review"] is StageStatus.DONE
    assert under_way["verification"] is StageStatus.NEXT
    assert under_way["grades"] is StageStatus.LATER
    assert all(one.status.settled for one in status(assessment()).stages)


def test_who_has_not_handed_in_a_summary_owes_it() -> None:
    found = status(assessment("2014-12-07"))

    assert found.current is not None
    assert found.current.stage.slug == "summaries"
    assert {one.person for one in found.owed} == {f"k{number}" for number in range(1, 8)}


def test_inspections_of_a_term_are_due_on_their_planned_days() -> None:
    due = {one.id: (one.day.isoformat(), one.status) for one in status(assessment()).due}

    assert due == {
        "kh/term-inspection/daj-mid-term": ("2014-06-20", DueStatus.DONE),
        "kh/term-inspection/daj-end-of-term": ("2016-10-20", DueStatus.ON_TIME),
    }


def test_it_is_a_procedure_of_its_own_kind() -> None:
    case = assessment()

    assert EXERCISES[ExerciseKind.ASSESSMENT].stages == STAGES
    assert position_stage(case, "none").current is None
    assert case_of(case.records, case.exercise, case.terms, case.calendar, case.as_of).as_of == case.as_of
    with pytest.raises(TypeError):
        case_of(case.records, case.exercise, None, case.calendar, case.as_of)
