"""What the rules judge: each exercise and each work plan, with what is in force for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.policy import faults
from cadre_docs.policy.policy import InForce, Policy
from cadre_docs.procedures.exercises import EXERCISES, Case, case_of, status_of
from cadre_docs.procedures.plan import PlanCase
from cadre_docs.procedures.plan_progress import progress_of
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.model import Record
from cadre_docs.records.plan import Plan
from cadre_docs.records.records import Records

PLAN = "plan"
"""The package of the rules that judge work plans."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A case and the policy in force for it or, where that gives no terms, the diagnostics and no case."""

    subject: Record
    procedure: str
    held: InForce
    case: Case | PlanCase | None
    diagnostics: tuple[Diagnostic, ...] = ()


def open_cases(policy: Policy, records: Records, calendar: WorkingCalendar, as_of: date) -> Iterator[Opened]:
    """Every exercise and every plan, each as ``open_exercise`` and ``open_plan`` say."""
    statuses: dict[str, ExerciseStatus] = {}
    plans = records.all(Plan)
    for exercise in in_turn(records):
        opened = with_statuses(open_exercise(policy, records, exercise, calendar, as_of), statuses)
        if plans and opened.case is not None and not isinstance(opened.case, PlanCase):
            statuses[exercise.id] = status_of(opened.case)
        yield opened
    for plan in plans:
        yield open_plan(policy, records, plan, statuses, calendar, as_of)


def in_turn(records: Records) -> list[Exercise]:
    """The exercises in the order in which they can be opened: those that follow up on the others come last."""
    return sorted(records.all(Exercise), key=lambda exercise: exercise.sort is ExerciseKind.WORK_PLAN)


def open_exercise(
    policy: Policy, records: Records, exercise: Exercise, calendar: WorkingCalendar, as_of: date
) -> Opened:
    """An exercise, judged by what was in force on the day it began."""
    packs = (exercise.policy,) if exercise.policy else records.office.policies
    procedure = EXERCISES[exercise.sort]
    held = policy.in_force(packs, exercise.starts)
    faulty = tuple(_faulty(policy, packs, exercise.starts))
    if procedure.terms is None:
        return Opened(exercise, procedure.name, held, case_of(records, exercise, None, calendar, as_of), faulty)
    if faulty:
        return Opened(exercise, procedure.name, held, None, faulty)
    found = policy.terms(procedure.terms, packs, exercise.starts)
    case = case_of(records, exercise, found.terms, calendar, as_of) if found.terms else None
    return Opened(exercise, procedure.name, held, case, found.diagnostics)


def with_statuses(opened: Opened, statuses: Mapping[str, ExerciseStatus]) -> Opened:
    """The same; a case that follows up on the other exercises is told where those stand."""
    if not isinstance(opened.case, WorkPlanCase):
        return opened
    return replace(opened, case=replace(opened.case, statuses=MappingProxyType(dict(statuses))))


def open_plan(
    policy: Policy,
    records: Records,
    plan: Plan,
    statuses: Mapping[str, ExerciseStatus],
    calendar: WorkingCalendar,
    as_of: date,
) -> Opened:
    """A plan, judged by what is in force now; one that is over, by what was in force on its last day."""
    held = policy.in_force(records.office.policies, min(as_of, plan.ends))
    progress = progress_of(records, plan, statuses, as_of)
    return Opened(plan, PLAN, held, PlanCase(records, plan, calendar, as_of, progress))


def _faulty(policy: Policy, packs: tuple[str, ...], on: date) -> Iterator[Diagnostic]:
    unknown = [name for name in packs if name not in policy.packs]
    for name in unknown:
        yield faults.unknown_pack(name, policy.packs, None)
    known = [policy.packs[name] for name in packs if name in policy.packs]
    if not unknown and not any(pack.holds(on) for pack in known):
        yield faults.not_in_force(packs, on, None)
