"""What the documents of an annual assessment are about: people, targets, pilots, terms of teams, meetings, lists."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.consequences import consequences
from cadre_docs.procedures.assessment.meetings import presences
from cadre_docs.procedures.assessment.votes import ranking
from cadre_docs.records.assessment import Appraisal, LifeMeetingKind


def of_appraisal(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person appraised, once there is what the type shows: a summary, points, or a grade."""
    for key, one in case.appraisals.items():
        if not _shown(case, one, slug):
            continue
        person, grade = case.person(key), case.grade(one)
        follows = [{"text": found.message.text("zh"), "term": found.term} for found in consequences(case, one)]
        facts = {
            "appraisal": one,
            "person": person,
            "unit": case.unit(person.unit),
            "pool": case.pools[one.pool],
            "grade": grade.label if grade else "",
            "follows": follows,
            "steps": case.steps_done(one),
        }
        yield Occasion(_last_day(case, one), key, person.name, facts, (one, person))


def _shown(case: AssessmentCase, one: Appraisal, slug: str) -> bool:
    if one.pool not in case.pools:
        return False
    if slug == "annual-assessment-form":
        return bool(case.steps_done(one))
    if slug == "appraisal-score-sheet":
        return bool(one.parts) and one.score is not None
    return case.grade(one) is not None


def _last_day(case: AssessmentCase, one: Appraisal) -> date:
    days = [step.on for step in case.steps_done(one)]
    days += [day for day in (one.graded_on,) if day is not None and day <= case.as_of]
    return max(days, default=case.exercise.starts)


def of_target_letter(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each letter of targets that is reported or signed."""
    for one in case.letters:
        days = [day for day in (one.reported_on, one.signed_on) if day and day <= case.as_of]
        if days:
            person = case.person(one.person)
            facts = {"letter": one, "person": person, "unit": case.unit(person.unit)}
            yield Occasion(max(days), one.person, person.name, facts, (one, person))


def of_certification(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each year whose result is certified."""
    for one in case.letters:
        person = case.person(one.person)
        for found in one.certifications:
            if found.on <= case.as_of:
                facts = {"letter": one, "certification": found, "person": person, "unit": case.unit(person.unit)}
                yield Occasion(
                    found.on, f"{one.person}-{found.year}", f"{person.name}{found.year}", facts, (one, person)
                )


def of_pilot(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each pilot."""
    for one in case.pilots:
        unit = case.unit(one.unit)
        yield Occasion(one.on, one.unit, unit.label, {"pilot": one, "unit": unit}, (one, unit))


def of_term_inspection(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each inspection of a team of which the unit has been told."""
    for term in case.team_terms:
        unit = case.unit(term.unit)
        for one in term.inspections:
            if one.notified_on is not None and one.notified_on <= case.as_of:
                facts = {"inspection": one, "team_term": term, "unit": unit}
                key = f"{term.unit}-{one.point.value}"
                yield Occasion(one.notified_on, key, f"{unit.label}{one.point.label}", facts, (term, unit))


def of_life_meeting(case: AssessmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each meeting; what was heard before it and told after it concerns a team's meeting only."""
    for one in case.meetings:
        team = one.sort is LifeMeetingKind.TEAM
        day: date | None = one.on
        if slug == "life-meeting-opinions":
            day = one.opinions_heard_on if team else None
        elif slug == "life-meeting-report":
            day = one.reported_on if team else None
        if day is None or day > case.as_of:
            continue
        unit = case.unit(one.unit)
        people = [
            {"name": case.person(entry.person).name, "came": entry.attended, "reason": entry.reason}
            for entry in one.attendance
        ]
        chair = case.person(one.chair).name if one.chair else ""
        present = sum(entry.attended for entry in one.attendance)
        facts = {"meeting": one, "unit": unit, "people": people, "present": present, "chair": chair}
        yield Occasion(day, one.id, f"{unit.label}{one.on}", facts, (one, unit))


def begun(case: AssessmentCase) -> Readiness | None:
    """The assessment has begun, by the rules in force on that day."""
    return Readiness(case.exercise.starts, ()) if case.exercise.starts <= case.as_of else None


def graded(case: AssessmentCase) -> Readiness | None:
    """Everybody has a grade."""
    found = tuple(case.appraisals.values())
    if not found or any(case.grade(one) is None for one in found):
        return None
    days = [one.graded_on for one in found if one.graded_on is not None]
    return Readiness(max(days, default=case.exercise.starts), (*found, *case.pools.values()))


def attended(case: AssessmentCase) -> Readiness | None:
    """There is a meeting with its attendance on record."""
    held = [one for one in case.meetings if one.attendance]
    return Readiness(max(one.on for one in held), tuple(held)) if presences(case) else None


def ranked(case: AssessmentCase) -> Readiness | None:
    """Last places are switched on, with all that a policy must say of them, and there are votes."""
    terms = case.terms
    told = (terms.last_place_reason, terms.last_place_rounding, terms.last_place_listed, terms.last_place_decided)
    if not terms.last_place or None in told or not ranking(case):
        return None
    found = tuple(one.appraisal for one in ranking(case))
    return Readiness(max(_last_day(case, one) for one in found), found)


OCCASIONS = Occasions(
    selectors={
        "appraisal": of_appraisal,
        "target-letter": of_target_letter,
        "target-certification": of_certification,
        "appraisal-pilot": of_pilot,
        "term-inspection": of_term_inspection,
        "life-meeting": of_life_meeting,
    },
    facts={
        "appraisal": ("appraisal", "person", "unit", "pool", "grade", "follows", "steps"),
        "target-letter": ("letter", "person", "unit"),
        "target-certification": ("letter", "certification", "person", "unit"),
        "appraisal-pilot": ("pilot", "unit"),
        "term-inspection": ("inspection", "team_term", "unit"),
        "life-meeting": ("meeting", "unit", "people", "present", "chair"),
    },
    ready={"assessment-begun": begun, "graded": graded, "attended": attended, "ranked": ranked},
)
