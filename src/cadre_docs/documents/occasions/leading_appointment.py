"""What the papers after the decision on a leading post are about: publicity, probation, and who answers for what."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.leading_selection.accountability import accountabilities, answerable, register
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import ProbationCase, probations
from cadre_docs.procedures.leading_selection.publicity import content_of
from cadre_docs.records.appointing import ProbationResult, PublicityChannel
from cadre_docs.records.appointment import AppointmentKind, Publicity
from cadre_docs.records.model import Record


def of_publicity_feedback(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each publicity, dated on its first day."""
    for record in case.publicities:
        yield _of_publicity(case, record)


def of_publicity_meeting(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each publicity by a meeting whose day is set."""
    for record in case.publicities:
        content = content_of(case, record.id)
        if content and content.meeting_on and PublicityChannel.MEETING in content.channels:
            yield _of_publicity(case, record)


def of_publicity_letter(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each publicity by letters."""
    for record in case.publicities:
        content = content_of(case, record.id)
        if content and PublicityChannel.LETTER in content.channels:
            yield _of_publicity(case, record)


def of_property_disclosure(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each publicity by a meeting, where the policy has reviewed declarations of property shown there."""
    for record in case.publicities:
        content = content_of(case, record.id)
        if not case.terms.property_disclosed or content is None or PublicityChannel.MEETING not in content.channels:
            continue
        entries = tuple(one for one in content.entries if one.property_declared and one.property_reviewed)
        if entries:
            found = _of_publicity(case, record)
            yield Occasion(
                found.day, found.key, found.label, {**(found.facts or {}), "entries": entries}, found.records
            )


def of_trial(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each probation on record, dated on the day of the trial notice or else of its beginning."""
    for one in probations(case):
        if one.record:
            notified = one.duty.notified_on if one.duty else None
            yield _of_probation(case, one, notified or one.record.since)


def of_confirmation(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person confirmed at the end of a probation."""
    yield from _decided(case, ProbationResult.CONFIRMED)


def of_release(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person released at the end of a probation."""
    yield from _decided(case, ProbationResult.RELEASED)


def of_probation_appraisal(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each appraisal at the end of a probation."""
    for one in probations(case):
        if one.appraisal and one.record:
            yield _of_probation(case, one, one.appraisal.on)


def of_probation_report(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each report of somebody on probation."""
    for one in probations(case):
        for due in one.reports:
            if due.report is not None and one.record is not None:
                found = _of_probation(case, one, due.report.on)
                key, label = f"{found.key}.{due.number}", f"{found.label}第{due.number}次"
                records = (due.report, *found.records)
                yield Occasion(found.day, key, label, {**(found.facts or {}), "due": due}, records)


def of_responsibility(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post of which a step is carried out."""
    for position in case.positions.values():
        steps = register(case, position.id)
        if steps:
            records: tuple[Record, ...] = tuple(one for step in steps for one in (*step.records, *step.entries))
            facts = {"steps": steps, "position": position, "unit": case.unit(position.unit)}
            day = max(one.ended for step in steps for one in step.records)
            yield Occasion(min(day, case.as_of), position.id, case.post(position.id), facts, (*records, position))


def of_accountability(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each case of accountability, dated on its decision or, before that, on the day its facts stood."""
    for record in accountabilities(case):
        decided = record.decided_on if record.decided_on and record.decided_on <= case.as_of else None
        facts = {
            "accountability": record,
            "found": answerable(case, record),
            "person": case.person(record.person),
            "position": case.positions[record.position],
            "unit": case.unit_of(record.position),
        }
        yield Occasion(decided or record.established_on, record.id, record.bearer, facts, (record,))


def of_accountability_result(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each case that is decided and published within its scope."""
    for record in accountabilities(case):
        if record.decided_on and record.scope and record.published_on and record.published_on <= case.as_of:
            facts = {
                "accountability": record,
                "person": case.person(record.person),
                "position": case.positions[record.position],
                "unit": case.unit_of(record.position),
            }
            yield Occasion(record.published_on, record.id, record.bearer, facts, (record,))


def integrity_tested(case: LeadingSelectionCase) -> Readiness | None:
    """Somebody promoted has been educated on integrity and tested."""
    promoted = {one.person for one in case.appointments if one.sort is AppointmentKind.PROMOTION}
    found = [one for one in case.integrity.values() if one.person in promoted]
    days = [one.tested_on for one in found if one.tested_on and one.tested_on <= case.as_of]
    return Readiness(max(days), tuple(found)) if days else None


def _of_publicity(case: LeadingSelectionCase, record: Publicity) -> Occasion:
    content = content_of(case, record.id)
    units = tuple(case.unit(key) for key in dict.fromkeys(case.positions[one.position].unit for one in record.nominees))
    facts = {"publicity": record, "content": content, "units": units}
    records = (record, content) if content else (record,)
    return Occasion(record.published_on, record.id, record.published_on.isoformat(), facts, records)


def _of_probation(case: LeadingSelectionCase, one: ProbationCase, day: date) -> Occasion:
    person, position = case.person(one.appointment.person), case.positions[one.appointment.position]
    facts = {"trial": one, "person": person, "position": position, "unit": case.unit(position.unit)}
    records = tuple(each for each in (one.record, one.appointment, one.duty, one.appraisal, person, position) if each)
    return Occasion(day, f"{position.id}.{person.id}", person.name, facts, records)


def _decided(case: LeadingSelectionCase, result: ProbationResult) -> Iterator[Occasion]:
    for one in probations(case):
        appraisal = one.appraisal
        decided = appraisal.decided_on if appraisal and appraisal.result is result else None
        if decided and decided <= case.as_of and one.record:
            yield _of_probation(case, one, decided)


_TRIAL = ("trial", "person", "position", "unit")

OCCASIONS = Occasions(
    selectors={
        "publicity-feedback": of_publicity_feedback,
        "publicity-meeting": of_publicity_meeting,
        "publicity-letter": of_publicity_letter,
        "property-disclosure": of_property_disclosure,
        "trial": of_trial,
        "confirmation": of_confirmation,
        "release": of_release,
        "probation-appraisal": of_probation_appraisal,
        "probation-report": of_probation_report,
        "responsibility": of_responsibility,
        "accountability": of_accountability,
        "accountability-result": of_accountability_result,
    },
    facts={
        "publicity-feedback": ("publicity", "content", "units"),
        "publicity-meeting": ("publicity", "content", "units"),
        "publicity-letter": ("publicity", "content", "units"),
        "property-disclosure": ("publicity", "content", "units", "entries"),
        "trial": _TRIAL,
        "confirmation": _TRIAL,
        "release": _TRIAL,
        "probation-appraisal": _TRIAL,
        "probation-report": (*_TRIAL, "due"),
        "responsibility": ("steps", "position", "unit"),
        "accountability": ("accountability", "found", "person", "position", "unit"),
        "accountability-result": ("accountability", "person", "position", "unit"),
    },
    ready={"integrity-tested": integrity_tested},
)
