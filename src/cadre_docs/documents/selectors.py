"""What a document can be about, and when there is one: the tables ``SELECTORS`` and ``READY``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from cadre_docs.documents.references import references
from cadre_docs.documents.subject import Case
from cadre_docs.procedures.competition.applications import review_of
from cadre_docs.procedures.competition.cancellations import cancellations, live_positions
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.daily_counts import daily_counts
from cadre_docs.procedures.competition.tally import Tally, tally
from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Publication
from cadre_docs.records.model import Record
from cadre_docs.records.position import Position
from cadre_docs.records.selection import Shortlist


@dataclass(frozen=True, slots=True)
class Occasion:
    """One document yet to be made. ``key`` is a safe part of a file name, empty where a type has one per exercise.

    ``label`` goes into the title in brackets; ``day`` is the date on the document; ``facts`` are what it is about, by
    the names that templates use; ``records`` are what it is made from, the one it is about first.
    """

    day: date
    key: str = ""
    label: str = ""
    facts: Mapping[str, Any] | None = None
    records: tuple[Record, ...] = ()

    def references(self, case: Case) -> frozenset[str]:
        """The records concerned and what they refer to, as ``kind:key``."""
        return references(case.records, (case.exercise, *self.records))


Selector = Callable[[Any, str, str], Iterator[Occasion]]
"""Of a case, the slug of a type and its ``ready``: the documents there are as of the case's date."""


def published_on(case: Case, document: str, position: str = "") -> date | None:
    """The first day on which a document (about a post) was made public; None where it is not, or not yet."""
    found = case.records.of(Publication, exercise=case.exercise.id, document=document)
    days = [one.on for one in found if one.on <= case.as_of and (not position or _concerns(one, position))]
    return min(days, default=None)


def _concerns(publication: Publication, position: str) -> bool:
    return not publication.positions or position in publication.positions


def of_exercise(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One document about the whole exercise, once what it needs is there."""
    found = READY[ready](case)
    if found is not None:
        published = published_on(case, slug) or found.day
        yield Occasion(max(published, found.day) if found.firm else published, records=found.records)


def of_day(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each day of the window so far; of a recruitment, for each count that was published."""
    if isinstance(case, CompetitionCase):
        for one in daily_counts(case):
            published = one.published
            day = published.published_on or one.on if published else one.on
            yield _daily(day, one.on, one, published, case.log)
        return
    for count in sorted(case.records.of(DailyCount, exercise=case.exercise.id), key=lambda count: count.on):
        day = count.published_on or count.on
        if day <= case.as_of:
            yield _daily(day, count.on, count, count)


def of_unit(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit that has reported posts."""
    for report in case.reports:
        unit = case.unit(report.unit)
        posts = tuple(case.positions[key] for key in report.positions if key in case.positions)
        facts = {"report": report, "unit": unit, "positions": posts}
        if posts and report.reported_on:
            yield Occasion(report.reported_on, unit.id, unit.label, facts, (report, *posts))


def of_application(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each application that is not withdrawn."""
    for key, state in case.ledger.states.items():
        if state.active:
            person, position = case.person(key), case.positions[state.position]
            facts = {"person": person, "position": position, "unit": case.unit(position.unit), "state": state}
            day = state.application.at.date()
            yield Occasion(day, key, person.name, facts, (person, position, state.application))


def of_score_sheet(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post that was competed for."""
    for position in case.positions.values():
        sheet = case.score_sheet(position.id)
        if sheet is not None:
            yield _of_post(case, position, sheet.on, {"sheet": sheet}, (sheet,))


def of_tally(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post whose scores have a result."""
    for position in case.positions.values():
        result = tally(case, position.id)
        if isinstance(result, Tally):
            yield _of_post(case, position, result.sheet.on, {"tally": result}, (result.sheet,))


def of_preview(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each inspection of which notice was given."""
    for position in case.positions.values():
        record = case.inspection(position.id)
        if record is not None and record.preview_on and record.preview_on <= case.as_of:
            yield _of_post(case, position, record.preview_on, {"inspection": record}, (record,))


def of_ballot(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each ballot."""
    for position in case.positions.values():
        ballot = case.ballot(position.id)
        if ballot is not None:
            yield _of_post(case, position, ballot.on, {"ballot": ballot}, (ballot,))


def of_publicity(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each publicity."""
    for record in case.publicities:
        day = record.published_on
        yield Occasion(day, record.id, day.isoformat(), {"publicity": record}, (record,))


def of_appointment(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each appointment decided."""
    for record in case.appointments:
        person, position = case.person(record.person), case.positions[record.position]
        facts = {"appointment": record, "person": person, "position": position, "unit": case.unit(position.unit)}
        day = record.filled_on if record.filled_on and record.filled_on <= case.as_of else record.decided_on
        yield Occasion(day, f"{position.id}.{person.id}", person.name, facts, (record, person, position))


def of_appointment_notice(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each notice issued: appointments with the same number, issuer and day are in one."""
    issued = [one for one in case.appointments if one.issued_on and one.issued_on <= case.as_of]

    def notice(one: Any) -> tuple[date, str, str]:
        return one.issued_on, one.issuer or case.positions[one.position].unit, one.number or one.key

    for (day, issuer, _), group in groupby(sorted(issued, key=notice), key=notice):
        records = tuple(group)
        label = records[0].number or day.isoformat()
        facts = {"appointments": records, "issuer": case.unit(issuer), "number": records[0].number}
        yield Occasion(day, ".".join(one.position for one in records), label, facts, records)


def of_probation(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each probation, from its beginning; dated on the day on which it is over."""
    for record in case.probations:
        person, position = case.person(record.person), case.positions[record.position]
        appointment = next((one for one in case.appointments if one.person == person.id), None)
        facts = {"probation": record, "person": person, "position": position, "unit": case.unit(position.unit)}
        records = (record, person, position, *((appointment,) if appointment else ()))
        yield Occasion(record.until, f"{position.id}.{person.id}", person.name, facts, records)


SELECTORS: Mapping[str, Selector] = {
    "exercise": of_exercise,
    "day": of_day,
    "unit": of_unit,
    "application": of_application,
    "score-sheet": of_score_sheet,
    "tally": of_tally,
    "inspection": of_preview,
    "ballot": of_ballot,
    "publicity": of_publicity,
    "appointment": of_appointment,
    "appointment-notice": of_appointment_notice,
    "probation": of_probation,
}
"""What ``about:`` in a ``type.yaml`` may name."""


FACTS: Mapping[str, frozenset[str]] = {
    about: frozenset(names)
    for about, names in {
        "exercise": (),
        "day": ("count", "on", "published"),
        "unit": ("report", "unit", "positions"),
        "application": ("person", "position", "unit", "state"),
        "score-sheet": ("sheet", "position", "unit"),
        "tally": ("tally", "position", "unit"),
        "inspection": ("inspection", "position", "unit"),
        "ballot": ("ballot", "position", "unit"),
        "publicity": ("publicity",),
        "appointment": ("appointment", "person", "position", "unit"),
        "appointment-notice": ("appointments", "issuer", "number"),
        "probation": ("probation", "person", "position", "unit"),
    }.items()
}
"""The names by which templates know what a document is about."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """That there is something to write: since when, and from what. Before a ``firm`` day it cannot bear a date."""

    day: date
    records: tuple[Record, ...]
    firm: bool = True


def scheduled(case: Case) -> Readiness | None:
    """There is a schedule and the exercise has begun."""
    exercise = case.exercise
    return Readiness(exercise.starts, (), firm=False) if exercise.schedule and exercise.starts <= case.as_of else None


def announced(case: Case) -> Readiness | None:
    """There are posts, and their announcement is published, or the exercise has begun and it can be drawn up."""
    exercise = case.exercise
    posts = case.records.of(Position, exercise=exercise.id)
    step = next((step.ends for step in exercise.schedule if step.stage == "announcement"), None)
    opening = exercise.applications.first_day if exercise.applications else exercise.starts
    begun = exercise.starts <= case.as_of or published_on(case, "vacancy-announcement") is not None
    return Readiness(step or opening, posts, firm=False) if posts and begun else None


def reviewed(case: CompetitionCase) -> Readiness | None:
    """The review of every post is settled."""
    rounds = [review_of(case, position) for position in case.positions]
    settled = [one for one in rounds if one is not None]
    if not settled or len(settled) < len(rounds):
        return None
    return Readiness(max(one.settled_at for one in settled).date(), (*case.positions.values(), *case.log))


def cancelled(case: CompetitionCase) -> Readiness | None:
    """At least one post is cancelled."""
    found = cancellations(case)
    if not found:
        return None
    posts = (case.positions[one.position] for one in found)
    return Readiness(max(one.at for one in found).date(), (*posts, *case.log))


def shortlisted(case: CompetitionCase) -> Readiness | None:
    """Every post that goes on has its list of those who compete."""
    lists: list[Shortlist] = []
    for position in live_positions(case):
        found = case.shortlist(position)
        if found is None:
            return None
        lists.append(found)
    return Readiness(max(one.on for one in lists), tuple(lists)) if lists else None


READY: Mapping[str, Callable[[Any], Readiness | None]] = {
    "scheduled": scheduled,
    "announced": announced,
    "reviewed": reviewed,
    "cancelled": cancelled,
    "shortlisted": shortlisted,
}
"""What ``ready:`` may name for a document about an exercise."""


def _daily(day: date, on: date, count: Any, published: DailyCount | None, log: tuple[Record, ...] = ()) -> Occasion:
    facts = {"count": count, "on": on, "published": published}
    return Occasion(day, on.isoformat(), on.isoformat(), facts, (published,) if published else log)


def _of_post(
    case: CompetitionCase, position: Position, day: date, facts: Mapping[str, Any], records: tuple[Record, ...]
) -> Occasion:
    unit = case.unit(position.unit)
    facts = {**facts, "position": position, "unit": unit}
    return Occasion(day, position.id, f"{unit.label}{position.name}", facts, (*records, position))
