"""The rotation through training, training with posts, and where it all stands."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from training_office import course, trained

from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.procedures.training.posts import integrity_steps, post_trainings
from cadre_docs.procedures.training.rotation import rotation
from cadre_docs.procedures.training.stages import stages, status

ROSTER = [{"exercise": "lx", "person": person} for person in ("p01", "p02")]


def test_the_share_counts_those_trained_within_the_last_three_years() -> None:
    found = rotation(trained())
    assert (found.done, len(found.rows), found.share) == (3, 5, Fraction(3, 5))
    assert [row.person for row in found.left] == ["p04", "p05"]
    assert (found.covers(Decimal("0.6")), found.covers(Decimal("0.61"))) == (True, False)


@pytest.mark.parametrize(("as_of", "done"), [("2015-05-17", True), ("2015-05-18", False)])
def test_a_training_leaves_the_stretch_on_the_day_three_years_later(as_of: str, done: bool) -> None:
    case = trained(as_of, training_roster=ROSTER[:1], trainings=[course("p01", "2012-05-18")])
    (row,) = rotation(case).rows
    assert (row.done, row.by) == (done, date(2015, 5, 18))


@pytest.mark.parametrize(("as_of", "missing"), [("2015-01-01", False), ("2015-01-02", True)])
def test_whoever_was_never_trained_is_missing_after_three_years_in_post(as_of: str, missing: bool) -> None:
    case = trained(as_of, training_roster=ROSTER[:1], trainings=[])
    (row,) = rotation(case).rows
    assert row.missing(case.as_of) is missing


def test_a_newcomer_has_three_years_from_his_first_day() -> None:
    row = next(row for row in rotation(trained()).rows if row.person == "p05")
    assert (row.since, row.by) == (date(2013, 9, 1), date(2016, 9, 1))


@pytest.mark.parametrize(
    ("second", "gaps"), [("2015-05-18", ()), ("2015-05-19", ((date(2012, 5, 18), date(2015, 5, 19)),))]
)
def test_a_stretch_without_training_in_between_is_remembered(second: str, gaps: tuple[tuple[date, date], ...]) -> None:
    courses = [course("p01", "2012-05-18"), course("p01", second)]
    (row,) = rotation(trained("2015-06-30", training_roster=ROSTER[:1], trainings=courses)).rows
    assert row.gaps == gaps


def test_a_training_before_the_rotation_began_does_not_open_a_gap() -> None:
    courses = [course("p01", "2008-01-01"), course("p01", "2014-12-31")]
    (row,) = rotation(trained("2015-01-01", training_roster=ROSTER[:1], trainings=courses)).rows
    assert (row.gaps, row.done) == ((), True)


def test_other_kinds_of_training_do_not_count_and_neither_do_those_to_come() -> None:
    courses = [course("p01", "2014-05-01", "in-service"), course("p01", "2014-07-01")]
    (row,) = rotation(trained(training_roster=ROSTER[:1], trainings=courses)).rows
    assert (row.last, row.done) == (None, False)


def test_without_a_policy_there_is_no_rotation_and_its_stage_is_not_needed() -> None:
    case = trained(terms={"rotation_months": None, "coverage": None})
    assert rotation(case).rows == ()
    assert stages(case)[1].status is StageStatus.NOT_NEEDED


def test_training_before_the_promotion_counts_and_so_does_that_within_the_year() -> None:
    duty = {"exercise": "lx", "person": "p01", "sort": "appointment", "since": "2014-01-10"}

    def late(*courses: str) -> bool:
        found = [course("p01", one, "appointment") for one in courses]
        case = trained("2015-06-30", training_duties=[duty], trainings=found)
        (one,) = post_trainings(case)
        return one.late(case.as_of)

    assert late() is True
    assert late("2015-01-10") is False
    assert late("2015-01-11") is True
    assert late("2013-12-01") is False
    assert late("2013-12-01", "2015-01-11") is False


def test_no_policy_no_last_day_for_training_with_a_promotion() -> None:
    case = trained(terms={"appointment_months": None})
    assert {one.by for one in post_trainings(case) if one.duty.sort == "appointment"} == {None}


def test_education_and_test_count_from_their_days() -> None:
    (before,) = integrity_steps(
        trained(
            "2014-01-10",
            integrity_tests=[
                {"exercise": "lx", "person": "p02", "educated_on": "2014-01-08", "tested_on": "2014-01-11"}
            ],
        )
    )
    assert (before.educated_on, before.tested_on, before.complete) == (date(2014, 1, 8), None, False)
    (after,) = integrity_steps(trained())
    assert after.complete


def test_every_day_by_which_somebody_is_trained_is_a_due_date() -> None:
    found = status(trained("2014-12-26")).due
    assert {one.id: one.day for one in found if "p04" in one.id} == {"lx/rotation-2012-01-01/p04": date(2015, 1, 1)}
    assert {one.status for one in found if one.done_on} == {DueStatus.DONE}
    assert next(one for one in found if "p04" in one.id).status is DueStatus.NEXT_WEEK
    assert len({one.id for one in found}) == len(found) == 7
    assert all(one.public_from is None for one in found)


def test_the_rotation_is_over_when_the_share_is_reached() -> None:
    assert stages(trained(terms={"coverage": "0.6"}))[1].status is StageStatus.DONE
    assert stages(trained())[1].status is StageStatus.UNDER_WAY
