"""The lesser papers of a two-way selection: decisions, withheld bonuses, what follows a refusal, training."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import StandbyDue, refused_on, standbys_due
from cadre_docs.records.two_way_selection import DutyReport

STANDBY = ("standby", "exchange", "person", "origin", "goal")


def of_directed_exchange(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each directed exchange decided of somebody put forward."""
    for key, record in case.directed.items():
        participant = case.participants.get(key)
        if participant is not None:
            person = case.person(key)
            facts = {
                "exchange": record,
                "person": person,
                "origin": case.unit(participant.unit),
                "goal": case.unit(record.unit),
                "filled": key in case.forms,
            }
            yield Occasion(record.decided_on, key, person.name, facts, (record, participant))


def of_withheld_bonus(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each standby during which the bonus is withheld."""
    for due in standbys_due(case):
        if due.record is not None and due.record.bonus_withheld:
            yield from _of_standby(case, due, due.record.since)


def of_arranged_standby(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each standby after which a post has been arranged."""
    for due in standbys_due(case):
        on = due.record.arranged_on if due.record else None
        if on is not None and on <= case.as_of:
            yield from _of_standby(case, due, on)


def of_sanctioned_refusal(case: TwoWaySelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each sanction that is on the file of somebody who refused, since the day of the refusal."""
    for due in standbys_due(case):
        since = refused_on(due.exchange)
        for sanction in case.person(due.person).sanctions:
            if since <= sanction.since <= case.as_of:
                yield from _of_standby(case, due, sanction.since, sanction=sanction)


def trainings_arranged(case: TwoWaySelectionCase) -> Readiness | None:
    """Training is arranged for at least one of those who moved."""
    found = trained(case)
    return Readiness(max(one.notified_on for one in found), found) if found else None


def trained(case: TwoWaySelectionCase) -> tuple[DutyReport, ...]:
    """The reports for duty with a training arranged."""
    return tuple(one for one in case.duty_reports.values() if one.training)


def _of_standby(case: TwoWaySelectionCase, due: StandbyDue, day: date, **more: Any) -> Iterator[Occasion]:
    participant = case.participants.get(due.person)
    if participant is None:
        return
    person = case.person(due.person)
    facts = {
        "standby": due.record,
        "exchange": due.exchange,
        "person": person,
        "origin": case.unit(participant.unit),
        "goal": case.unit(due.exchange.unit),
        **more,
    }
    records = (*((due.record,) if due.record else ()), due.exchange, participant)
    yield Occasion(day, due.person, person.name, facts, records)


OCCASIONS = Occasions(
    selectors={
        "directed-exchange": of_directed_exchange,
        "withheld-bonus": of_withheld_bonus,
        "arranged-standby": of_arranged_standby,
        "sanctioned-refusal": of_sanctioned_refusal,
    },
    facts={
        "directed-exchange": ("exchange", "person", "origin", "goal", "filled"),
        "withheld-bonus": STANDBY,
        "arranged-standby": STANDBY,
        "sanctioned-refusal": (*STANDBY, "sanction"),
    },
    ready={"trainings-arranged": trainings_arranged},
)
