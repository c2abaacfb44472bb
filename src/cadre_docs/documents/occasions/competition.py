"""What the documents of a competition are about: its posts, forms, sheets, votes and appointments."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.competition.applications import review_of
from cadre_docs.procedures.competition.cancellations import cancellations, live_positions
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.tally import Tally, tally
from cadre_docs.records.model import Record
from cadre_docs.records.position import Position
from cadre_docs.records.selection import Shortlist


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


def _of_post(
    case: CompetitionCase, position: Position, day: date, facts: Mapping[str, Any], records: tuple[Record, ...]
) -> Occasion:
    unit = case.unit(position.unit)
    facts = {**facts, "position": position, "unit": unit}
    return Occasion(day, position.id, f"{unit.label}{position.name}", facts, (*records, position))


OCCASIONS = Occasions(
    selectors={
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
    },
    facts={
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
    },
    ready={"reviewed": reviewed, "cancelled": cancelled, "shortlisted": shortlisted},
)
