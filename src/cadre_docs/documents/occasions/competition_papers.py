"""The lesser papers of a competition: reminders, comparisons, panels, notices of inspection, dossiers and talks."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness, Selector
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.offering import reports_due, silent
from cadre_docs.procedures.competition.panel import panel
from cadre_docs.procedures.competition.shortlisting import shortlisting
from cadre_docs.procedures.stage import planned
from cadre_docs.records.appointment import Appointment, Talk
from cadre_docs.records.model import Record
from cadre_docs.records.position import Position

POST = ("position", "unit")
APPOINTMENT = ("appointment", "person", *POST)


def of_silent_unit(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit that owed posts when the time for its report was over."""
    due = reports_due(case)
    for one in silent(case):
        unit = case.unit(one.unit)
        facts = {"offering": one, "unit": unit, "due": due}
        yield Occasion(due + timedelta(days=1), unit.id, unit.label, facts, (unit,))


def of_compared_post(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post whose applicants the unit compared: it had to choose, or says how it went about it."""
    for position in case.positions.values():
        found = shortlisting(case, position.id)
        if found.record is not None and (found.chosen or found.record.methods):
            facts = {"comparison": found, "shortlist": found.record}
            yield _of_post(case, position, found.record.on, facts, found.record)


def of_competing_post(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post with a list of those who compete, for the agenda of its meeting."""
    for position in case.positions.values():
        record = case.shortlist(position.id)
        if record is not None:
            facts = {"shortlist": record, "planned": planned(case.exercise, "scoring", case.as_of)}
            yield _of_post(case, position, record.on, facts, record)


def of_dispatched_panel(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each panel with judges whom the competition's office sends."""
    for position in case.positions.values():
        found, sheet = panel(case, position.id), case.score_sheet(position.id)
        if found is not None and sheet is not None and found.dispatched:
            yield _of_post(case, position, sheet.on, {"panel": found, "sheet": sheet}, sheet)


def of_inspected_post(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post for which it is decided who is inspected."""
    for position in case.positions.values():
        record = case.inspection(position.id)
        if record is not None:
            yield _of_post(case, position, record.decided_on, {"inspection": record}, record)


def _appointments(on: Callable[[CompetitionCase, Appointment], date | None]) -> Selector:
    def of_appointment(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
        for record in case.appointments:
            day = on(case, record)
            if day is not None and day <= case.as_of:
                person, position = case.person(record.person), case.positions[record.position]
                facts = {
                    "appointment": record,
                    "person": person,
                    "position": position,
                    "unit": case.unit(position.unit),
                }
                key = f"{position.id}.{person.id}"
                yield Occasion(day, key, person.name, facts, (record, person, position))

    return of_appointment


def _legal(case: CompetitionCase, record: Appointment) -> date | None:
    return record.decided_on if case.positions[record.position].legal_procedure else None


def of_talk(case: CompetitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each talk held with somebody who was not chosen; the post is the one that he or she competed for."""
    for record in case.records.of(Talk, exercise=case.exercise.id):
        if record.on <= case.as_of:
            person, state = case.person(record.person), case.ledger.states.get(record.person)
            position = case.positions.get(state.position) if state else None
            facts = {
                "talk": record,
                "person": person,
                "position": position,
                "unit": case.unit(position.unit) if position else None,
            }
            key = f"{person.id}.{record.on.isoformat()}"
            yield Occasion(record.on, key, person.name, facts, (record, person))


def reported(case: CompetitionCase) -> Readiness | None:
    """At least one unit has reported its posts."""
    days = [one.reported_on for one in case.reports if one.reported_on]
    return Readiness(max(days), case.reports) if days else None


def counted(case: CompetitionCase) -> Readiness | None:
    """At least one unit has counted its mid-level cadres after the exercise."""
    found = tuple(case.headcounts.values())
    return Readiness(max(one.on for one in found), found) if found else None


def _of_post(
    case: CompetitionCase, position: Position, day: date, facts: Mapping[str, object], record: Record
) -> Occasion:
    unit = case.unit(position.unit)
    named = {**facts, "position": position, "unit": unit}
    return Occasion(day, position.id, f"{unit.label}{position.name}", named, (record, position))


OCCASIONS = Occasions(
    selectors={
        "silent-unit": of_silent_unit,
        "compared-post": of_compared_post,
        "competing-post": of_competing_post,
        "dispatched-panel": of_dispatched_panel,
        "inspection-decided": of_inspected_post,
        "submitted-appointment": _appointments(lambda case, one: one.submitted_on),
        "reviewed-appointment": _appointments(lambda case, one: one.reviewed_on),
        "legal-appointment": _appointments(_legal),
        "unsuccessful-talk": of_talk,
    },
    facts={
        "silent-unit": ("offering", "unit", "due"),
        "compared-post": ("comparison", "shortlist", *POST),
        "competing-post": ("shortlist", "planned", *POST),
        "dispatched-panel": ("panel", "sheet", *POST),
        "inspection-decided": ("inspection", *POST),
        "submitted-appointment": APPOINTMENT,
        "reviewed-appointment": APPOINTMENT,
        "legal-appointment": APPOINTMENT,
        "unsuccessful-talk": ("talk", "person", *POST),
    },
    ready={"posts-reported": reported, "mid-level-counted": counted},
)
