"""What the documents of a reserve list are about: those recommended, listed, followed up and taken off it."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation
from cadre_docs.procedures.reserve.selection import progress_of
from cadre_docs.records.reserve import ReserveCandidate, ReserveStepKind


def of_recommended(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for everybody of whom a recommendation is on record, of the day of the last one."""
    for candidate in case.candidates.values():
        steps = progress_of(case, candidate).steps
        days = [steps[kind].on for kind in case.terms.recommendations if kind in steps]
        if days:
            yield _about(case, candidate, max(days))


def of_reviewed(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for everybody who has been reviewed."""
    for candidate in case.candidates.values():
        step = progress_of(case, candidate).steps.get(ReserveStepKind.REVIEW)
        if step is not None:
            yield _about(case, candidate, step.on)


def of_listed(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for everybody on the list whose practical work or courses are settled, of the day when the last began."""
    for found in cultivation(case):
        days = [one.since for one in found.assignments] + [one.since for one in found.trainings]
        days += [one.since for one in found.mentors]
        if days and found.candidate.entered_on:
            yield _about(case, found.candidate, max([*days, found.candidate.entered_on]))


def of_tracked(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for everybody on the list a course of whom has been followed up."""
    for found in cultivation(case):
        days = [one.tracked_on for one in found.trainings if one.tracked_on and one.tracked_on <= case.as_of]
        if days:
            yield _about(case, found.candidate, max(days))


def of_removed(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for everybody taken off the list."""
    for candidate in case.removed:
        if candidate.removed_on is not None:
            yield _about(case, candidate, candidate.removed_on)


def of_adjustment(case: ReserveCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each adjustment announced, made or not."""
    for one in case.announced:
        if one.announced_on is not None:
            key = one.on.isoformat()
            yield Occasion(one.announced_on, key, key, {"adjustment": one}, (one, *case.covered.values()))


def listed(case: ReserveCase) -> Readiness | None:
    """Somebody is on the list; of the day of its last change."""
    if not case.listed:
        return None
    days = [day for one in case.candidates.values() for day in (one.entered_on, one.removed_on) if day]
    return Readiness(max(day for day in days if day <= case.as_of), (*case.listed, *case.covered.values()))


def mentored(case: ReserveCase) -> Readiness | None:
    """Somebody on the list has a mentor; of the day on which the last pair was made."""
    days: list[date] = [mentor.since for one in cultivation(case) for mentor in one.mentors]
    records = tuple(one.candidate for one in cultivation(case) if one.mentors)
    return Readiness(max(days), records) if days else None


def _about(case: ReserveCase, candidate: ReserveCandidate, day: date) -> Occasion:
    person, team = case.person(candidate.person), case.team(candidate.team)
    facts = {"candidate": candidate, "person": person, "team": team}
    return Occasion(day, candidate.person, person.name, facts, (candidate, team))


_FACTS = ("candidate", "person", "team")

OCCASIONS = Occasions(
    selectors={
        "reserve-recommended": of_recommended,
        "reserve-reviewed": of_reviewed,
        "reserve-listed": of_listed,
        "reserve-tracked": of_tracked,
        "reserve-removed": of_removed,
        "reserve-adjustment": of_adjustment,
    },
    facts={
        "reserve-recommended": _FACTS,
        "reserve-reviewed": _FACTS,
        "reserve-listed": _FACTS,
        "reserve-tracked": _FACTS,
        "reserve-removed": _FACTS,
        "reserve-adjustment": ("adjustment",),
    },
    ready={"reserve-list": listed, "reserve-mentors": mentored},
)
