"""What the documents of a two-way selection are about: units' tables, wishes, demands, notices."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness, published_on
from cadre_docs.procedures.two_way_selection.balance import settled
from cadre_docs.procedures.two_way_selection.case import VACANCY_NOTICE, TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import destination_of, standbys_due
from cadre_docs.procedures.two_way_selection.reporting import arrivals


def of_exchange_unit(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit that puts people forward, once it has submitted them."""
    units = dict.fromkeys(one.unit for one in case.participants.values())
    for key in units:
        found = tuple(one for one in case.participants.values() if one.unit == key and one.submitted_on)
        days = [one.submitted_on for one in found if one.submitted_on]
        if found:
            unit = case.unit(key)
            yield Occasion(max(days), key, unit.label, {"unit": unit, "participants": found}, (*found, unit))


def of_preference(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each preference form of somebody put forward."""
    places = tuple(range(1, case.terms.max_preferences + 1))
    for key, form in case.forms.items():
        participant = case.participants.get(key)
        if participant is not None:
            person, origin = case.person(key), case.unit(participant.unit)
            facts = {"form": form, "person": person, "origin": origin, "places": places}
            yield Occasion(form.on, key, person.name, facts, (form, participant))


def of_unit_demand(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit's demand."""
    for key, demand in case.demands.items():
        unit = case.unit(key)
        yield Occasion(demand.on, key, unit.label, {"demand": demand, "unit": unit}, (demand,))


def of_standby(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each standby that follows a refusal."""
    for due in standbys_due(case):
        participant = case.participants.get(due.person)
        if due.record is None or participant is None:
            continue
        facts = {
            "standby": due.record,
            "exchange": due.exchange,
            "person": case.person(due.person),
            "origin": case.unit(participant.unit),
            "goal": case.unit(due.exchange.unit),
        }
        records = (due.record, due.exchange, participant)
        yield Occasion(due.record.since, due.person, case.person(due.person).name, facts, records)


def of_duty_report(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person who has been told to report to a new unit."""
    for one in arrivals(case):
        goal = one.destination
        if one.record is None or goal.unit is None:
            continue
        facts = {
            "person": case.person(goal.person),
            "origin": case.unit(goal.origin),
            "unit": case.unit(one.record.unit),
            "way": goal.way.label.text("zh"),
            "relations": one.relations,
            "by": one.by,
        }
        records = (one.record, case.participants[goal.person])
        yield Occasion(one.record.notified_on, goal.person, case.person(goal.person).name, facts, records)


def vacancies(case: TwoWaySelectionCase) -> Readiness | None:
    """There are vacancies, and the notice is published or the exercise has begun and it can be drawn up."""
    records = tuple(case.vacancies.values())
    published = published_on(case, VACANCY_NOTICE)
    if not records or (published is None and case.exercise.starts > case.as_of):
        return None
    planned = [step.ends for step in case.exercise.steps_on(case.as_of) if step.stage == "vacancies"]
    return Readiness(published or max(planned, default=case.exercise.starts), records, firm=False)


def demanded(case: TwoWaySelectionCase) -> Readiness | None:
    """Every unit with vacancies has handed in its demand, so that the matching can be computed."""
    if not case.vacancies or any(unit not in case.demands for unit in case.vacancies):
        return None
    demands, forms = case.demands.values(), case.forms.values()
    days = [*(one.on for one in demands), *(one.on for one in forms)]
    return Readiness(max(days), (*demands, *forms, *case.participants.values()))


def directed(case: TwoWaySelectionCase) -> Readiness | None:
    """At least one directed exchange is decided."""
    records = tuple(one for one in case.directed.values() if one.person in case.participants)
    return Readiness(max(one.decided_on for one in records), records) if records else None


def settled_for_all(case: TwoWaySelectionCase) -> Readiness | None:
    """It is settled where everybody goes."""
    if not settled(case):
        return None
    days = [since for person in case.participants if (since := destination_of(case, person).since)]
    return Readiness(max(days), (*case.placements.values(), *case.directed.values(), *case.participants.values()))


OCCASIONS = Occasions(
    selectors={
        "exchange-unit": of_exchange_unit,
        "preference": of_preference,
        "unit-demand": of_unit_demand,
        "standby": of_standby,
        "duty-report": of_duty_report,
    },
    facts={
        "exchange-unit": ("unit", "participants"),
        "preference": ("form", "person", "origin", "places"),
        "unit-demand": ("demand", "unit"),
        "standby": ("standby", "exchange", "person", "origin", "goal"),
        "duty-report": ("person", "origin", "unit", "way", "relations", "by"),
    },
    ready={"vacancies": vacancies, "demands": demanded, "directed": directed, "destinations": settled_for_all},
)
