"""The replay of the application log."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_builder import World, at, day

from cadre_docs.procedures.competition.applications import (
    ApplicationStatus,
    applicants,
    application_of,
    applications_at,
    pending,
    qualified,
    review_of,
    strays,
)


def people(states: tuple) -> list[str]:
    return [state.person for state in states]


def test_an_application_counts_from_its_moment_and_not_before(world: World) -> None:
    world.applied("p1", "a", "2026-03-03 10:00")
    case = world.case("2026-03-05")
    assert applications_at(case, at("2026-03-03 09:59")) == {}
    state = applications_at(case, at("2026-03-03 10:00"))["p1"]
    assert (state.position, state.status, state.since) == ("a", ApplicationStatus.APPLIED, at("2026-03-03 10:00"))


def test_nothing_after_the_date_of_the_judgement_is_known(world: World) -> None:
    world.applied("p1", "a", "2026-03-03 10:00")
    assert applications_at(world.case("2026-03-02"), at("2026-03-04 10:00")) == {}
    assert people(applicants(world.case("2026-03-03"), "a")) == ["p1"]


def test_events_out_of_order_in_the_file_are_replayed_in_order_of_time(world: World) -> None:
    world.event("p1", "changed", "b", "2026-03-04 10:00")
    world.applied("p1", "a", "2026-03-03 10:00")
    case = world.case()
    assert application_of(case, "p1").position == "b"
    assert strays(case) == ()


def test_a_change_moves_the_applicant_and_resets_the_review(world: World) -> None:
    world.applied("p1", "a")
    world.reviewed("p1", "a", "2026-03-03 09:00")
    world.event("p1", "changed", "b", "2026-03-04 09:00")
    case = world.case("2026-03-05")
    assert people(qualified(case, "a", day("2026-03-03"))) == ["p1"]
    assert qualified(case, "a") == ()
    assert people(pending(case, "b")) == ["p1"]
    assert application_of(case, "p1").review is None


def test_a_withdrawn_application_no_longer_counts_but_is_still_told(world: World) -> None:
    world.applied("p1", "a")
    world.event("p1", "withdrawn", "a", "2026-03-04 09:00")
    case = world.case()
    assert applicants(case, "a") == ()
    assert application_of(case, "p1").status is ApplicationStatus.WITHDRAWN
    assert not application_of(case, "p1").active


def test_who_withdrew_may_apply_anew(world: World) -> None:
    world.applied("p1", "a")
    world.event("p1", "withdrawn", "a", "2026-03-03 09:00")
    world.applied("p1", "b", "2026-03-04 09:00")
    state = application_of(world.case(), "p1")
    assert (state.position, state.also) == ("b", ())


def test_a_second_application_does_not_replace_the_first_and_both_are_told(world: World) -> None:
    world.applied("p1", "a")
    world.applied("p1", "b", "2026-03-03 09:00")
    case = world.case("2026-03-04")
    state = application_of(case, "p1")
    assert state.position == "a"
    assert [other.position for other in state.also] == ["b"]
    assert people(applicants(case, "a")) == ["p1"]
    assert applicants(case, "b") == ()


def test_where_the_policy_allows_two_applications_both_count(world: World) -> None:
    world.applied("p1", "a")
    world.applied("p1", "b", "2026-03-03 09:00")
    case = world.case("2026-03-04", max_active_applications=2)
    assert people(applicants(case, "a")) == people(applicants(case, "b")) == ["p1"]


def test_when_the_first_of_two_is_withdrawn_the_second_stands(world: World) -> None:
    world.applied("p1", "a")
    world.applied("p1", "b", "2026-03-03 09:00")
    world.event("p1", "withdrawn", "a", "2026-03-04 09:00")
    case = world.case("2026-03-05")
    assert application_of(case, "p1").position == "b"
    assert people(applicants(case, "b")) == ["p1"]


@pytest.mark.parametrize(
    ("action", "position"), [("changed", "a"), ("withdrawn", "a"), ("reviewed", "a")], ids=lambda value: value
)
def test_an_event_about_an_application_that_is_not_there_is_kept_apart_with_a_reason(
    world: World, action: str, position: str
) -> None:
    verdict = {"verdict": "qualified"} if action == "reviewed" else {}
    world.event("p1", action, position, "2026-03-03 09:00", **verdict)
    case = world.case()
    (stray,) = strays(case)
    assert stray.event.person == "p1"
    assert stray.reason.text("zh") != stray.reason.text("en")
    assert applications_at(case, day("2026-03-03")) == {}


def test_a_review_of_another_post_than_the_one_applied_for_changes_nothing(world: World) -> None:
    world.applied("p1", "a")
    world.reviewed("p1", "b")
    case = world.case()
    assert people(pending(case, "a")) == ["p1"]
    assert len(strays(case)) == 1


def test_applying_twice_for_the_same_post_is_a_stray_event(world: World) -> None:
    world.applied("p1", "a")
    world.applied("p1", "a", "2026-03-03 09:00")
    case = world.case()
    assert application_of(case, "p1").since == at("2026-03-02 09:00")
    assert len(strays(case)) == 1


def test_not_qualified_applicants_still_count_as_applicants(world: World) -> None:
    world.applied("p1", "a")
    world.reviewed("p1", "a", "2026-03-03 09:00", good=False)
    case = world.case("2026-03-04")
    assert people(applicants(case, "a")) == ["p1"]
    assert qualified(case, "a") == ()


def test_applicants_stand_in_order_of_application(world: World) -> None:
    world.applied("p2", "a", "2026-03-03 09:00")
    world.applied("p1", "a", "2026-03-03 10:00")
    world.applied("p3", "a", "2026-03-02 10:00")
    assert people(applicants(world.case("2026-03-05"), "a")) == ["p3", "p2", "p1"]


def test_a_moment_with_a_zone_is_read_on_the_office_s_clock(world: World) -> None:
    world.event("p1", "applied", "a", "2026-03-02T23:30:00+00:00")
    case = world.case("2026-03-05")
    assert applicants(case, "a", day("2026-03-02")) == ()
    assert people(applicants(case, "a", datetime(2026, 3, 2, 23, 30, tzinfo=UTC))) == ["p1"]
    assert people(applicants(case, "a", day("2026-03-03"))) == ["p1"]


class TestTheReviewOfAPost:
    def test_is_settled_when_the_window_is_closed_and_the_last_verdict_given(self, world: World) -> None:
        world.qualify("a", "p1", "p2")
        world.reviewed("p1", "a", "2026-03-04 09:00")
        assert review_of(world.case("2026-03-08"), "a") is None
        settled = review_of(world.case("2026-03-09"), "a")
        assert settled.settled_at == at("2026-03-09 09:00")
        assert settled.qualified == ("p1", "p2")
        assert not settled.cancelled

    def test_given_within_the_window_is_settled_when_it_closes(self, world: World) -> None:
        for person in ("p1", "p2"):
            world.applied(person, "a")
            world.reviewed(person, "a", "2026-03-04 09:00")
        assert review_of(world.case("2026-03-05"), "a") is None
        assert review_of(world.case("2026-03-06"), "a").settled_at == at("2026-03-06 17:30")

    def test_below_the_minimum_cancels_the_post_and_displaces_its_applicants(self, world: World) -> None:
        world.qualify("a", "p1")
        world.applied("p2", "a")
        world.reviewed("p2", "a", "2026-03-09 10:00", good=False)
        case = world.case("2026-03-09")
        assert review_of(case, "a").cancelled_at == at("2026-03-09 10:00")
        states = applicants(case, "a")
        assert {state.person: state.status for state in states} == dict.fromkeys(
            ("p1", "p2"), ApplicationStatus.DISPLACED
        )
        assert states[0].since == at("2026-03-09 10:00")
        assert qualified(case, "a") == ()

    def test_exactly_at_the_minimum_keeps_the_post(self, world: World) -> None:
        world.qualify("a", "p1", "p2")
        assert not review_of(world.case(), "a").cancelled
        assert review_of(world.case(min_qualified=3), "a").cancelled

    def test_a_post_without_applicants_is_cancelled_when_the_window_closes(self, world: World) -> None:
        assert review_of(world.case("2026-03-05"), "a") is None
        assert review_of(world.case("2026-03-06"), "a").cancelled_at == at("2026-03-06 17:30")

    def test_a_displaced_person_may_apply_for_another_post_by_a_change_or_anew(self, world: World) -> None:
        world.qualify("a", "p1")
        world.qualify("b", "p3", "p4")
        world.event("p1", "changed", "b", "2026-03-11 09:00")
        assert application_of(world.case(), "p1").position == "b"
        assert people(pending(world.case(), "b")) == ["p1"]
        world.records.pop()
        world.applied("p1", "b", "2026-03-11 09:00")
        state = application_of(world.case(), "p1")
        assert (state.position, state.also) == ("b", ())

    def test_an_application_for_a_cancelled_post_is_displaced_at_once(self, world: World) -> None:
        world.qualify("b", "p3", "p4")
        world.applied("p1", "a", "2026-03-11 09:00")
        state = application_of(world.case(), "p1")
        assert state.status is ApplicationStatus.DISPLACED
        assert state.since == at("2026-03-11 09:00")

    def test_a_later_verdict_corrects_it_in_either_direction(self, world: World) -> None:
        world.qualify("a", "p1")
        world.applied("p2", "a")
        world.reviewed("p2", "a", "2026-03-09 10:00", good=False)
        world.reviewed("p2", "a", "2026-03-10 10:00")
        assert review_of(world.case("2026-03-09"), "a").cancelled
        assert not review_of(world.case("2026-03-10"), "a").cancelled
        world.reviewed("p1", "a", "2026-03-11 10:00", good=False)
        assert review_of(world.case("2026-03-11"), "a").cancelled_at == at("2026-03-11 10:00")

    def test_is_not_undone_by_somebody_who_withdraws_afterwards(self, world: World) -> None:
        world.qualify("a", "p1", "p2")
        world.event("p2", "withdrawn", "a", "2026-03-10 09:00")
        case = world.case()
        assert not review_of(case, "a").cancelled
        assert people(qualified(case, "a")) == ["p1"]

    def test_without_a_window_is_never_settled(self, world: World) -> None:
        world.exercise_fields["applications"] = None
        world.qualify("a", "p1")
        assert review_of(world.case(), "a") is None


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["p1", "p2", "p3"]),
        st.sampled_from(["applied", "changed", "withdrawn", "reviewed"]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 9 * 24 * 60),
        st.booleans(),
    ),
    max_size=14,
    unique_by=lambda event: (event[0], event[3]),
)


@settings(max_examples=60, deadline=None)
@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_file_never_matters(events: list, chance: Random) -> None:
    def told(order: list) -> tuple:
        world = World()
        for person, action, position, minute, good in order:
            stamp = f"2026-03-{2 + minute // 1440:02d} {minute % 1440 // 60:02d}:{minute % 60:02d}"
            if action == "reviewed":
                world.reviewed(person, position, stamp, good=good)
            else:
                world.event(person, action, position, stamp)
        ledger = world.case().ledger
        return ledger.states, ledger.rounds, ledger.strays

    shuffled = list(events)
    chance.shuffle(shuffled)
    assert told(events) == told(shuffled)
