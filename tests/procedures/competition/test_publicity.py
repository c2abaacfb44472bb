"""How long publicity must last."""

import pytest
from office_builder import World, day, terms

from cadre_docs.calendar import china
from cadre_docs.procedures.competition.publicity import earliest_last_day, publicity_check, publicity_of


@pytest.mark.parametrize(
    ("published", "last"),
    [
        ("2026-03-20", "2026-03-27"),  # a Friday: five working days of the next week
        ("2026-03-21", "2026-03-27"),  # a Saturday counts no less
        ("2026-03-23", "2026-03-30"),
        ("2026-02-12", "2026-02-26"),  # Spring Festival 15–23 February off, Saturday the 14th worked
        ("2026-02-13", "2026-02-27"),
        ("2026-02-24", "2026-03-02"),  # Saturday the 28th worked
    ],
)
def test_five_working_days_follow_the_day_of_publication(published: str, last: str) -> None:
    found = earliest_last_day(day(published), terms(), china())
    assert found.day == day(last)
    assert found.count.number == 5
    assert day(published) not in found.count.working


def test_the_made_up_saturday_counts_and_the_holiday_is_explained_day_by_day() -> None:
    count = earliest_last_day(day("2026-02-12"), terms(), china()).count
    assert day("2026-02-14") in count.working
    assert len(count.skipped) == 9
    assert "春节" in " ".join(str(line) for line in count.explain())


def test_a_limit_in_calendar_days_moves_off_a_day_off() -> None:
    found = earliest_last_day(day("2026-03-16"), terms(publicity_calendar="calendar"), china())
    assert found.day == day("2026-03-23")
    assert "顺延" in str(found.reason)
    plain = earliest_last_day(day("2026-03-18"), terms(publicity_calendar="calendar"), china())
    assert (plain.day, plain.count) == (day("2026-03-23"), None)
    assert "顺延" not in str(plain.reason)


def test_past_the_calendar_nothing_is_guessed() -> None:
    found = earliest_last_day(day("2026-12-30"), terms(), china())
    assert (found.day, found.count) == (None, None)
    assert "2026-12-31" in str(found.reason)


@pytest.mark.parametrize(
    ("until", "short", "appointment"),
    [
        ("2026-03-30", True, "2026-04-01"),
        ("2026-03-31", False, "2026-04-01"),
        ("2026-04-01", False, "2026-04-02"),
    ],
    ids=["a-day-short", "on-the-day", "a-day-longer"],
)
def test_a_publicity_is_held_against_the_earliest_last_day(
    world: World, until: str, short: bool, appointment: str
) -> None:
    record = world.publicity("a", "p1", until=day(until))
    check = publicity_check(world.case(), record)
    assert check.too_short is short
    assert check.appointment_from == day(appointment)


@pytest.mark.parametrize(("as_of", "over"), [("2026-03-30", False), ("2026-03-31", False), ("2026-04-01", True)])
def test_it_is_over_the_day_after_its_last_day_and_then_owes_a_conclusion(world: World, as_of: str, over: bool) -> None:
    record = world.publicity("a", "p1")
    check = publicity_check(world.case(as_of), record)
    assert check.over is over
    assert check.conclusion_owed is over
    concluded = record.model_copy(update={"conclusion": "无反映"})
    assert not publicity_check(world.case(as_of), concluded).conclusion_owed


def test_where_the_calendar_cannot_say_neither_can_the_check(world: World) -> None:
    record = world.publicity("a", "p1", published_on=day("2026-12-30"), until=day("2027-01-08"))
    check = publicity_check(world.case("2026-12-31"), record)
    assert (check.too_short, check.appointment_from) == (None, None)


def test_the_last_publicity_of_a_post_or_a_person_is_found(world: World) -> None:
    world.publicity("a", "p1")
    world.publicity("a", "p2", published_on=day("2026-04-07"), until=day("2026-04-14"))
    case = world.case("2026-04-10")
    assert publicity_of(case, "a").record.nominees[0].person == "p2"
    assert publicity_of(case, "a", "p1").record.until == day("2026-03-31")
    assert publicity_of(case, "b") is None
    assert publicity_of(world.case("2026-03-23"), "a") is None
