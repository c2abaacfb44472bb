"""Who must go and by when, how experience is counted, how long service lasts, the stages and the dates."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from grassroots_office import service
from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.calendar import months_after
from cadre_docs.procedures.grassroots_service.experience import experience_before, whole_months
from cadre_docs.procedures.grassroots_service.obligations import Standing, obligation_of, obligations, reminders
from cadre_docs.procedures.grassroots_service.service import failed, length_of, shortest_end, unsigned
from cadre_docs.procedures.grassroots_service.stages import stages, status
from cadre_docs.procedures.grassroots_service.terms import ExperienceTest
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.stage import StageStatus
from cadre_docs.records.grassroots_service import Failure, Signer

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def tenure(since: str, until: str | None, **fields: Any) -> dict[str, Any]:
    base = {"person": "r3", "unit": "fqz", "post": f"村官{since}", "level": "staff", "since": since, "grassroots": True}
    return base | ({"until": until} if until else {}) | fields


def test_tenures_that_touch_or_overlap_count_once() -> None:
    tenures = [tenure("2010-01-01", "2010-08-31"), tenure("2010-07-01", "2011-03-31"), tenure("2011-04-01", None)]
    case = service("2015-06-30", tenures=tenures)

    found = experience_before(case, "r3", date(2012, 1, 1))

    assert [(one.since, one.until) for one in found.stretches] == [(date(2010, 1, 1), date(2011, 12, 31))]
    assert found.months == 24


def test_days_beyond_the_whole_months_of_a_stretch_are_not_added_up() -> None:
    tenures = [tenure("2010-01-01", "2010-02-20"), tenure("2010-04-01", "2010-05-20")]

    assert experience_before(service("2015-06-30", tenures=tenures), "r3", date(2012, 1, 1)).months == 2


def test_other_tenures_and_those_that_begin_later_do_not_count() -> None:
    tenures = [tenure("2010-01-01", "2011-12-31", grassroots=False), tenure("2012-01-01", None)]

    assert experience_before(service("2015-06-30", tenures=tenures), "r3", date(2012, 1, 1)).months == 0


@given(since=DAYS, until=DAYS)
def test_whole_months_are_the_most_that_fit(since: date, until: date) -> None:
    months = whole_months(since, until)

    if until < since:
        assert months == 0
    else:
        assert months_after(since, months) <= until < months_after(since, months + 1)


@pytest.mark.parametrize(
    ("tests", "met"),
    [
        (["little-in-all"], (ExperienceTest.LITTLE_IN_ALL,)),
        (["short"], ()),
        (["little-before-hiring"], (ExperienceTest.LITTLE_BEFORE_HIRING,)),
    ],
)
def test_each_way_of_saying_too_little_is_decided_by_itself(tests: list[str], met: tuple[ExperienceTest, ...]) -> None:
    case = service("2015-06-30", {"experience_tests": tests})

    assert obligation_of(case, "r1").met == met


def test_experience_after_hiring_counts_in_all_but_not_before_hiring() -> None:
    case = service("2015-06-30", tenures=[tenure("2013-07-01", "2014-12-31")])
    found = obligation_of(case, "r3")

    assert (found.before_hiring.months, found.in_all.months, found.counted_on) == (0, 6, date(2014, 1, 6))


def test_where_everybody_stands() -> None:
    standings = {one.recruit.person: one.standing(date(2015, 6, 30)) for one in obligations(service("2015-06-30"))}

    assert standings == {
        "r1": Standing.SERVING,
        "r2": Standing.SERVING,
        "r3": Standing.WAITING,
        "r4": Standing.FREE,
        "r5": Standing.APPRAISED,
        "r6": Standing.APPRAISED,
        "r7": Standing.WAITING,
    }


@pytest.mark.parametrize(
    ("as_of", "due", "share"),
    [("2016-04-30", 0, Fraction(0)), ("2016-05-01", 1, Fraction(1)), ("2016-07-02", 1, Fraction(1))],
)
def test_whoever_waits_is_reminded_from_two_months_before_the_last_day(as_of: str, due: int, share: Fraction) -> None:
    found = reminders(service(as_of))

    assert len(found.waiting) == 1
    assert (len(found.due), found.share) == (due, share)


def test_without_a_time_for_reminders_only_what_is_due_is_reminded() -> None:
    assert reminders(service("2016-06-30", {"reminder_months": None})).due == ()
    assert len(reminders(service("2016-07-01", {"reminder_months": None})).due) == 1


@given(since=DAYS)
def test_the_shortest_time_is_full_for_the_same_months_by_the_count_of_experience(since: date) -> None:
    end = shortest_end(since, 12)

    assert whole_months(since, end + timedelta(days=1)) >= 12
    assert whole_months(since, end) < 12


def test_the_range_of_a_posting_is_inclusive_at_both_ends() -> None:
    case = service("2015-06-30")
    found = length_of(case, case.postings["r1"])

    assert (found.first_end, found.last_end, found.within) == (date(2015, 8, 31), date(2016, 9, 1), True)


def test_signatures_count_from_their_day() -> None:
    case = service("2015-03-08")
    appraisal = service("2015-06-30").appraisals["r5"]

    assert unsigned(case, appraisal) == (Signer.SENDER,)


def test_failing_is_a_grade_or_a_decision_on_staying_away() -> None:
    found = [(one.person, one.ground) for one in failed(service("2015-06-30"))]

    assert found == [("r6", Failure.UNQUALIFIED), ("r7", Failure.ABSENT)]


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2014-01-10", ["next", "done", "later", "later", "later", "not-needed"]),
        ("2014-02-25", ["done", "done", "under-way", "under-way", "later", "not-needed"]),
        ("2015-03-25", ["done", "done", "under-way", "under-way", "under-way", "under-way"]),
        ("2015-06-30", ["done", "done", "under-way", "under-way", "under-way", "done"]),
    ],
)
def test_the_stages_as_the_year_goes_on(as_of: str, wanted: list[str]) -> None:
    assert [state.status for state in stages(service(as_of))] == [StageStatus(one) for one in wanted]


def test_every_dated_obligation_is_listed_with_what_became_of_it() -> None:
    found = {due.id: (due.day, due.status) for due in status(service("2015-06-30")).due}

    assert found["gs/start/r3"] == (date(2016, 7, 1), DueStatus.ON_TIME)
    assert found["gs/start/r2"] == (date(2014, 8, 1), DueStatus.DONE)
    assert found["gs/end/r5"] == (date(2015, 2, 28), DueStatus.DONE)
    assert found["gs/end/r1"] == (date(2015, 8, 31), DueStatus.ON_TIME)
    assert "gs/start/r4" not in found
