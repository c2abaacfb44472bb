"""Who answers for an appointment: the register of each step, and when something went wrong (S3-24…26)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.steps import carried_out
from cadre_docs.records.appointing import Accountability, ResponsibilityEntry, ResponsibilityKind
from cadre_docs.records.leading_selection import SelectionStep, SelectionStepKind

PAIRS: tuple[tuple[ResponsibilityKind, ResponsibilityKind], ...] = (
    (ResponsibilityKind.COLLECTIVE, ResponsibilityKind.INDIVIDUAL),
    (ResponsibilityKind.DEPARTMENT, ResponsibilityKind.COMMITTEE),
    (ResponsibilityKind.NOMINATION, ResponsibilityKind.APPOINTMENT),
    (ResponsibilityKind.INSPECTOR, ResponsibilityKind.INTERVIEWEE),
)
"""The kinds of responsibility that stand against each other."""


class MisconductPeriod(StrEnum):
    """When the trouble with somebody who was appointed arose, against the appointment."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"

    @property
    def label(self) -> Message:
        """The period in both languages."""
        return _PERIODS[self]

    @property
    def bearers(self) -> frozenset[ResponsibilityKind]:
        """The kinds of responsibility that this period calls for; none where the clause calls for none.

        Before the appointment: whoever failed in selecting, and the committee of the former unit. Within the time after
        it: the leading and supervising members of the committee of the unit.
        """
        return _BEARERS[self]


_PERIODS = {
    MisconductPeriod.BEFORE: say("任现职以前", "before the appointment"),
    MisconductPeriod.WITHIN: say("任现职规定期限以内", "within the time set after the appointment"),
    MisconductPeriod.AFTER: say("超过任现职规定期限", "later than the time set after the appointment"),
}
_BEARERS = {
    MisconductPeriod.BEFORE: frozenset(ResponsibilityKind),
    MisconductPeriod.WITHIN: frozenset(
        (ResponsibilityKind.COMMITTEE, ResponsibilityKind.COLLECTIVE, ResponsibilityKind.INDIVIDUAL)
    ),
    MisconductPeriod.AFTER: frozenset[ResponsibilityKind](),
}


@dataclass(frozen=True, slots=True)
class Answerable:
    """One case of accountability: when the trouble arose, against when the post was taken up.

    ``appointed_on`` is the day of the decision, None where the person is not appointed by this exercise; ``until`` the
    last day (inclusive) of the time within which the unit answers, None where the policy sets none. ``period`` is None
    where it cannot be told.
    """

    record: Accountability
    appointed_on: date | None
    until: date | None
    period: MisconductPeriod | None


@dataclass(frozen=True, slots=True)
class StepResponsibility:
    """One step of one post: its records, and who is in the register for it."""

    sort: SelectionStepKind
    records: tuple[SelectionStep, ...]
    entries: tuple[ResponsibilityEntry, ...]


def register(case: LeadingSelectionCase, position: str) -> tuple[StepResponsibility, ...]:
    """The steps of one post carried out so far, in order, with whoever is registered for each."""
    entries = case.records.of(ResponsibilityEntry, exercise=case.exercise.id, position=position)
    return tuple(
        StepResponsibility(sort, step.records, tuple(one for one in entries if one.step is sort))
        for sort, step in carried_out(case, position).items()
    )


def unnamed(case: LeadingSelectionCase, position: str) -> tuple[ResponsibilityKind, ...]:
    """The kinds of responsibility of which nobody is registered for a post, pair by pair."""
    named = {one.sort for step in register(case, position) for one in step.entries}
    return tuple(kind for pair in PAIRS for kind in pair if kind not in named)


def accountabilities(case: LeadingSelectionCase) -> tuple[Accountability, ...]:
    """The cases whose facts are established so far, by day."""
    return case.dated(Accountability, "established_on")


def answerable(case: LeadingSelectionCase, record: Accountability) -> Answerable:
    """When the trouble arose: before the appointment, within the months that the policy sets (inclusive), or later."""
    found = next(
        (one for one in case.appointments if (one.person, one.position) == (record.person, record.position)), None
    )
    if found is None:
        return Answerable(record, None, None, None)
    months, since = case.terms.accountability_months, found.decided_on
    until = months_after(since, months) if months else None
    if record.misconduct_on < since:
        return Answerable(record, since, until, MisconductPeriod.BEFORE)
    if until is None:
        return Answerable(record, since, None, None)
    period = MisconductPeriod.WITHIN if record.misconduct_on <= until else MisconductPeriod.AFTER
    return Answerable(record, since, until, period)
