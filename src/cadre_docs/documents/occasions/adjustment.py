"""What the documents of adjustments are about: decisions, resignations, admonitions, standbys, audits, what follows."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.calendar import CalendarCoverageError, months_after
from cadre_docs.documents.occasion import Occasion, Occasions
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.remedies import RemedyWindows, windows
from cadre_docs.procedures.adjustment.resignations import resignation_state
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end, standby_end
from cadre_docs.records.adjustment import Adjustment, AdjustmentKind, Admonition, AdmonitionKind, Resignation


def of_adjustment(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each adjustment that has got so far: proposed, decided, told, arranged, handed over."""
    for key, one in case.adjustments.items():
        day = _adjustment_day(case, one, slug)
        if day is None or day > case.as_of:
            continue
        person = case.person(one.person)
        found = _windows(case, one)
        facts = {
            "adjustment": one,
            "person": person,
            "unit": case.unit(person.unit),
            "goal": case.unit(one.arranged_unit) if one.arranged_unit else None,
            "review_by": found.review_by if found else None,
            "appeal_by": found.appeal_by if found else None,
        }
        yield Occasion(day, key, person.name, facts, (one, person))


def _adjustment_day(case: AdjustmentCase, one: Adjustment, slug: str) -> date | None:
    if slug == "adjustment-proposal":
        return one.proposed_on
    if slug == "adjustment-decision":
        return one.decided_on
    if slug == "remedy-notice":
        return one.notified_on
    if slug == "handover-list":
        return one.handed_over_on
    arranged = one.arranged_unit is not None and one.sort is AdjustmentKind.REMOVAL
    return (one.effective_from or one.decided_on) if arranged else None


def _windows(case: AdjustmentCase, one: Adjustment) -> RemedyWindows | None:
    """The windows of a decision; None where the calendar does not reach so far."""
    try:
        return windows(case, one)
    except CalendarCoverageError:
        return None


def of_resignation(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each resignation that is applied for, ordered, decided, or followed by a restriction."""
    for one in case.resignations:
        state = resignation_state(case, one)
        day = _resignation_day(one, slug, state.restricted_until)
        if day is None or day > case.as_of:
            continue
        person = case.person(one.person)
        facts = {
            "resignation": one,
            "person": person,
            "unit": case.unit(person.unit),
            "decide_by": state.decide_by,
            "bars": [bar.text("zh") for bar in state.bars],
            "restricted_until": state.restricted_until,
            "restricted_years": state.restricted_years,
        }
        yield Occasion(day, one.id, person.name, facts, (one, person))


def _resignation_day(one: Resignation, slug: str, restricted_until: date | None) -> date | None:
    if slug == "resignation-application":
        return one.applied_on
    if slug == "ordered-resignation-notice":
        return one.ordered_on
    if slug == "resignation-reply":
        return one.decided_on if one.granted is not None else None
    return one.left_on if restricted_until else None


def of_admonition(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each admonition: its decision, the talk (of a caution too), the review at the end."""
    for one in case.admonitions:
        day = _admonition_day(one, slug)
        if day is None or day > case.as_of:
            continue
        person, end = case.person(one.person), admonition_end(case, one)
        facts = {
            "admonition": one,
            "person": person,
            "unit": case.unit(person.unit),
            "over_on": end.over_on,
            "months": end.months,
        }
        yield Occasion(day, one.id, person.name, facts, (one, person))


def _admonition_day(one: Admonition, slug: str) -> date | None:
    if slug == "admonition-talk-record":
        return one.talked_on
    if one.sort is AdmonitionKind.CAUTION:
        return None
    return one.decided_on if slug == "admonition-decision" else one.reviewed_on


def of_reviewed_standby(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each standby that has been reviewed."""
    for one in case.standbys:
        if one.inspected_on is not None and one.inspected_on <= case.as_of:
            person = case.person(one.person)
            facts = {
                "standby": one,
                "person": person,
                "unit": case.unit(person.unit),
                "over_on": standby_end(case, one).over_on,
            }
            yield Occasion(one.inspected_on, one.person, person.name, facts, (one, person))


def of_joint_investigation(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each joint investigation."""
    for one in case.investigations:
        person = case.person(one.person)
        facts = {"investigation": one, "person": person, "unit": case.unit(person.unit)}
        yield Occasion(one.notified_on, one.id, person.name, facts, (one, person))


def of_audit(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each audit asked for."""
    for one in case.audits:
        if one.letter_on is not None and one.letter_on <= case.as_of:
            person = case.person(one.person) if one.person else None
            unit = case.unit(one.unit)
            facts = {"audit": one, "person": person, "unit": unit}
            label = person.name if person else unit.label
            yield Occasion(one.letter_on, one.id, label, facts, (one, unit, *((person,) if person else ())))


def of_adjustment_follow_up(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each follow-up of an adjustment."""
    for one in case.follow_ups:
        adjustment = case.adjustments.get(one.adjustment)
        if adjustment is not None:
            person = case.person(adjustment.person)
            facts = {"follow_up": one, "adjustment": adjustment, "person": person, "unit": case.unit(person.unit)}
            yield Occasion(one.on, f"{one.adjustment}-{one.on}", person.name, facts, (one, adjustment, person))


def of_lifted_sanction(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each sanction of somebody concerned that is over: it is lifted on the day after its last one."""
    for key in case.people:
        person = case.person(key)
        for number, one in enumerate(person.sanctions, 1):
            if one.until < case.as_of:
                facts = {"sanction": one, "person": person, "unit": case.unit(person.unit)}
                yield Occasion(one.until, f"{key}-{number}", person.name, facts, (person,))


def of_study_tour(case: AdjustmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each group, from a month before it sets out."""
    for one in case.tours:
        day = months_after(one.starts, -1)
        if day <= case.as_of:
            people = [case.person(key) for key in one.people]
            units = [case.unit(person.unit).label for person in people]
            facts = {"tour": one, "people": people, "units": units}
            yield Occasion(day, f"{one.year}-{one.starts}", str(one.year), facts, (one, *people))


OCCASIONS = Occasions(
    selectors={
        "adjustment": of_adjustment,
        "resignation": of_resignation,
        "admonition": of_admonition,
        "reviewed-standby": of_reviewed_standby,
        "joint-investigation": of_joint_investigation,
        "audit": of_audit,
        "adjustment-follow-up": of_adjustment_follow_up,
        "lifted-sanction": of_lifted_sanction,
        "study-tour": of_study_tour,
    },
    facts={
        "adjustment": ("adjustment", "person", "unit", "goal", "review_by", "appeal_by"),
        "resignation": (
            "resignation",
            "person",
            "unit",
            "decide_by",
            "bars",
            "restricted_until",
            "restricted_years",
        ),
        "admonition": ("admonition", "person", "unit", "over_on", "months"),
        "reviewed-standby": ("standby", "person", "unit", "over_on"),
        "joint-investigation": ("investigation", "person", "unit"),
        "audit": ("audit", "person", "unit"),
        "adjustment-follow-up": ("follow_up", "adjustment", "person", "unit"),
        "lifted-sanction": ("sanction", "person", "unit"),
        "study-tour": ("tour", "people", "units"),
    },
    ready={},
)
