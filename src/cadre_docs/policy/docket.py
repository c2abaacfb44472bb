"""The docket: the cases of an office, opened and run through their rules; each is kept while it sees nothing new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pydantic import ValidationError

from cadre_docs.calendar import CalendarCoverageError, WorkingCalendar
from cadre_docs.policy.cases import Opened, in_turn, open_exercise, open_plan, with_statuses
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.policy import Policy, Setting
from cadre_docs.policy.rule import Parameters, Rule, rules
from cadre_docs.procedures.exercises import status_of
from cadre_docs.procedures.plan import PlanCase
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.plan import Plan
from cadre_docs.records.records import Records
from cadre_docs.records.tracked import TrackedRecords, difference


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule found in a case. ``refused`` is why it could not go on, or could not begin."""

    rule: Rule
    setting: Setting
    findings: tuple[Finding, ...] = ()
    refused: CalendarCoverageError | ValidationError | None = None


@dataclass(frozen=True)
class Entry:
    """A case with the records that it sees, and the statuses of other exercises where it goes by them."""

    opened: Opened
    records: TrackedRecords
    statuses: Mapping[str, ExerciseStatus] | None = None

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What every rule in force found."""
        return tuple(_outcomes(self.opened))

    @cached_property
    def status(self) -> ExerciseStatus | None:
        """Where the exercise stands; None of a plan, and where the policy gives no terms."""
        case = self.opened.case
        return None if case is None or isinstance(case, PlanCase) else status_of(case)


class Statuses(Mapping[str, ExerciseStatus]):
    """Where the exercises stand, by id; each is worked out when it is asked for, and once."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries

    def __getitem__(self, exercise: str) -> ExerciseStatus:
        status = self._entries[exercise].status
        if status is None:
            raise KeyError(exercise)
        return status

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


@dataclass(slots=True)
class Docket:
    """The cases that were opened last, by the ref of their subject, and what they were opened under."""

    opened: list[str] = field(default_factory=list)
    """The subjects whose cases were opened last time, because they were new or had seen something that changed."""
    _under: tuple[Policy, WorkingCalendar, date] | None = None
    _records: Records | None = None
    _entries: dict[str, Entry] = field(default_factory=dict)

    def entries(self, policy: Policy, records: Records, calendar: WorkingCalendar, as_of: date) -> tuple[Entry, ...]:
        """Every exercise and plan; those that see nothing new are the same objects as last time."""
        under = (policy, calendar, as_of)
        kept = self._untouched(records) if self._under == under and self._records is not None else {}
        self.opened = []
        found = {entry.opened.subject.ref: entry for entry in self._all(kept, under, records)}
        self._under, self._records, self._entries = under, records, found
        return tuple(found.values())

    def _untouched(self, records: Records) -> dict[str, Entry]:
        assert self._records is not None
        changed = difference(self._records, records)
        kept = {ref: entry for ref, entry in self._entries.items() if not entry.records.touched(changed)}
        for entry in kept.values():
            entry.records.move(records)
        return kept

    def _all(
        self, kept: Mapping[str, Entry], under: tuple[Policy, WorkingCalendar, date], records: Records
    ) -> Iterator[Entry]:
        plans = records.all(Plan)
        statuses: dict[str, ExerciseStatus] = {}
        for exercise in in_turn(records):
            entry = kept.get(exercise.ref)
            if entry is None or entry.statuses not in (None, statuses):
                entry = self._exercise(exercise, under, records, statuses)
            if plans and entry.status is not None:
                statuses[exercise.id] = entry.status
            yield entry
        for plan in plans:
            entry = kept.get(plan.ref)
            if entry is None or entry.statuses != statuses:
                entry = self._plan(plan, under, records, statuses)
            yield entry

    def _exercise(
        self,
        exercise: Exercise,
        under: tuple[Policy, WorkingCalendar, date],
        records: Records,
        statuses: Mapping[str, ExerciseStatus],
    ) -> Entry:
        policy, calendar, as_of = under
        self.opened.append(exercise.ref)
        seen = TrackedRecords(records)
        opened = open_exercise(policy, seen, seen.get(Exercise, exercise.id), calendar, as_of)
        if isinstance(opened.case, WorkPlanCase):
            return Entry(with_statuses(opened, statuses), seen, dict(statuses))
        return Entry(opened, seen)

    def _plan(
        self,
        plan: Plan,
        under: tuple[Policy, WorkingCalendar, date],
        records: Records,
        statuses: Mapping[str, ExerciseStatus],
    ) -> Entry:
        policy, calendar, as_of = under
        self.opened.append(plan.ref)
        seen = TrackedRecords(records)
        opened = open_plan(policy, seen, seen.get(Plan, plan.id), statuses, calendar, as_of)
        return Entry(opened, seen, dict(statuses))


def parameters_of(rule: Rule, setting: Setting) -> Parameters | None:
    """A rule's own parameters as they are in force; pydantic's ValidationError where a value is missing or unfit."""
    if rule.parameters is None:
        return None
    given = {name: value for name, value in setting.parameters.items() if value is not None}
    return rule.parameters.model_validate(given)


def _outcomes(opened: Opened) -> Iterator[Outcome]:
    if opened.case is None:
        return
    known = rules()
    for code, setting in opened.held.rules.items():
        rule = known.get(code)
        if rule is not None and rule.procedure == opened.procedure:
            yield _outcome(rule, setting, opened)


def _outcome(rule: Rule, setting: Setting, opened: Opened) -> Outcome:
    try:
        parameters = parameters_of(rule, setting)
    except ValidationError as error:
        return Outcome(rule, setting, refused=error)
    found: list[Finding] = []
    try:
        for finding in rule(opened.case, parameters):
            found.append(finding)
    except CalendarCoverageError as error:
        return Outcome(rule, setting, tuple(found), error)
    return Outcome(rule, setting, tuple(found))
