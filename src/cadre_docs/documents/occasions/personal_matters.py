"""What the papers on personal matters are about: reports, events, requests, receipts, reminders. All confidential."""

from collections.abc import Iterator, Mapping
from datetime import date

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import duties, event_duties, open_duties
from cadre_docs.records.model import Record


def of_report(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each report on the year."""
    for key, report in case.reports.items():
        yield _occasion(case, report.submitted_on, key, key, {"report": report}, (report,))


def of_event(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each event that has been reported by somebody who owes reports."""
    for duty in event_duties(case):
        if duty.event is not None and duty.done_on is not None:
            facts = {"event": duty.event, "by": duty.last_day}
            yield _occasion(case, duty.done_on, case.key_of(duty.event), duty.person, facts, (duty.event,))


def of_late_report(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each report that came after its last day."""
    for duty in duties(case):
        source = duty.event or duty.record
        if source is not None and duty.done_on is not None and duty.late(case.as_of):
            key = case.key_of(duty.event) if duty.event else f"{duty.person}-{case.year}"
            facts = {"duty": duty, "year": case.year}
            yield _occasion(case, duty.done_on, key, duty.person, facts, (source,))


def of_approval_request(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each matter for which approval was asked."""
    for event in case.requests:
        if event.requested_on is not None:
            facts = {"event": event}
            yield _occasion(case, event.requested_on, case.key_of(event), event.person, facts, (event,))


def of_receipt(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each report, of the year or of an event, that was received."""
    for key, report in case.reports.items():
        if report.received_on is not None and report.received_on <= case.as_of:
            facts = {"record": report, "name": f"{report.year}年度个人有关事项报告表", "handed_in": report.submitted_on}
            yield _occasion(case, report.received_on, f"{key}-{report.year}", key, facts, (report,))
    for event in case.events:
        handed_in = event.reported_on
        if handed_in is not None and event.received_on is not None and event.received_on <= case.as_of:
            facts = {"record": event, "name": "重大事项报告", "handed_in": handed_in}
            yield _occasion(case, event.received_on, case.key_of(event), event.person, facts, (event,))


def of_reminder(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person who owes a report on the date, dated with it: it is sent on the day it is printed."""
    for person, reporter in case.reporters.items():
        found = open_duties(case, person)
        if found:
            records: tuple[Record, ...] = (reporter, *(one.event for one in found if one.event))
            yield _occasion(case, case.as_of, person, person, {"duties": found, "year": case.year}, records)


def of_risk_file(case: PersonalMattersCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit that has begun with its papers."""
    for key, one in case.risk_files.items():
        days = [on for on in one.papers.values() if on <= case.as_of]
        if days:
            unit = case.unit(key)
            yield Occasion(max(days), key, unit.label, {"file": one, "unit": unit}, (one,))


def reporting(case: PersonalMattersCase) -> Readiness | None:
    """The year's reporting has begun, and somebody is on the list."""
    if not case.reporters or case.exercise.starts > case.as_of:
        return None
    return Readiness(case.exercise.starts, tuple(case.reporters.values()))


def _occasion(
    case: PersonalMattersCase,
    day: date,
    key: str,
    person: str,
    facts: Mapping[str, object],
    records: tuple[Record, ...],
) -> Occasion:
    found = case.person(person)
    return Occasion(day, key, found.name, {"person": found, "unit": case.unit(found.unit), **facts}, records)


OCCASIONS = Occasions(
    selectors={
        "matters-report": of_report,
        "matter-event": of_event,
        "late-matters-report": of_late_report,
        "matter-approval": of_approval_request,
        "matters-receipt": of_receipt,
        "matters-reminder": of_reminder,
        "integrity-risk-file": of_risk_file,
    },
    facts={
        "matters-report": ("person", "unit", "report"),
        "matter-event": ("person", "unit", "event", "by"),
        "late-matters-report": ("person", "unit", "duty", "year"),
        "matter-approval": ("person", "unit", "event"),
        "matters-receipt": ("person", "unit", "record", "name", "handed_in"),
        "matters-reminder": ("person", "unit", "duties", "year"),
        "integrity-risk-file": ("unit", "file"),
    },
    ready={"matters-reporting": reporting},
)
