"""What rules ask of the application log beyond the computed state of each application."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cadre_docs.procedures.competition.applications import ApplicationState, ApplicationStatus
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import end_of, local
from cadre_docs.records.application import Action, ApplicationEvent
from cadre_docs.records.exercise import Window

_FILINGS = (Action.APPLIED, Action.CHANGED)
_MOMENT = timedelta(microseconds=1)


def standing(case: CompetitionCase) -> Iterator[ApplicationState]:
    """Every application that awaits its review or was found qualified, also those beyond what a person may make."""
    for first in case.ledger.states.values():
        yield from (state for state in (first, *first.also) if state.status.holds_the_place)


def filings(case: CompetitionCase) -> Iterator[ApplicationEvent]:
    """Every application and change up to the end of ``as_of``, as they happened."""
    last = end_of(case.as_of)
    return (event for event in case.log if event.action in _FILINGS and local(event.at) <= last)


def form_of(case: CompetitionCase, state: ApplicationState) -> tuple[ApplicationEvent, ...]:
    """The filings that a standing application rests on: the person's own up to it, for a form serves changes too."""
    return tuple(
        event
        for event in filings(case)
        if event.person == state.person and local(event.at) <= local(state.application.at)
    )


def consent_of(case: CompetitionCase, state: ApplicationState) -> date | None:
    """The day on which the person's unit consented: the last one recorded up to the standing application."""
    return next((event.consent_on for event in reversed(form_of(case, state)) if event.consent_on), None)


def within(window: Window | None, moment: datetime) -> bool:
    """Whether a moment lies in a window, both ends inclusive; False where there is no window."""
    return window is not None and local(window.opens) <= local(moment) <= local(window.closes)


@dataclass(frozen=True, slots=True)
class Reapplication:
    """A filing in the time given to those whose post was cancelled.

    ``entitled``: the person's post was cancelled at that moment. ``before`` are the person's earlier filings in it.
    """

    event: ApplicationEvent
    entitled: bool
    before: tuple[ApplicationEvent, ...]


def reapplications(case: CompetitionCase) -> Iterator[Reapplication]:
    """Every filing in the reapplication window that is not in the application window too."""
    exercise = case.exercise
    made: dict[str, tuple[ApplicationEvent, ...]] = {}
    for event in filings(case):
        if not within(exercise.reapplication, event.at) or within(exercise.applications, event.at):
            continue
        state = case.ledger_at(local(event.at) - _MOMENT).states.get(event.person)
        entitled = state is not None and ApplicationStatus.DISPLACED in {one.status for one in (state, *state.also)}
        before = made.get(event.person, ())
        yield Reapplication(event, entitled, before)
        made[event.person] = (*before, event)
