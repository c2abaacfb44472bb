"""What keeps somebody from a leading post for a time: a fault that cost the last one, or being moved as unsuited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.adjustment import Adjustment, AdjustmentKind, Resignation, ResignationKind, Trigger
from cadre_docs.records.appointment import Appointment, AppointmentKind
from cadre_docs.records.level import Level

Limits = tuple[int, int, int]
"""Months without a leading post, without a higher one, and, for whoever was unsuited, without promotion."""


@dataclass(frozen=True, slots=True)
class Restraint:
    """One thing that stood against an appointment: what happened when, until when (inclusive) it bars, and what."""

    why: Message
    on: date
    until: date
    bar: Message


@dataclass(frozen=True, slots=True)
class _Fault:
    """A resignation or removal for fault."""

    why: Message
    on: date
    level: Level | None


def restraints(
    case: LeadingSelectionCase, appointment: Appointment, limits: Limits, faults: tuple[Trigger, ...]
) -> tuple[Restraint, ...]:
    """Everything that stands against an appointment on the day of its decision. A sanction that lasts longer counts."""
    return (*_after_fault(case, appointment, limits, faults), *_after_unsuited(case, appointment, limits[2]))


def _after_fault(
    case: LeadingSelectionCase, appointment: Appointment, limits: Limits, faults: tuple[Trigger, ...]
) -> Iterator[Restraint]:
    motion, day = case.motions.get(appointment.position), appointment.decided_on
    if motion is None or not motion.level.leading:
        return
    sanctions = [one.until for one in case.person(appointment.person).sanctions if one.since <= day]
    for fault in _faults(case, appointment.person, faults):
        if fault.on > day:
            continue
        until = max([months_after(fault.on, limits[0]), *sanctions])
        higher = max([months_after(fault.on, limits[1]), *sanctions])
        above = fault.level is not None and motion.level.rank > fault.level.rank
        if day <= until:
            yield Restraint(fault.why, fault.on, until, say("不得任领导职务", "no leading post"))
        elif above and day <= higher:
            bar = say("不得任高于原层次的职务", "no post above the former level")
            yield Restraint(fault.why, fault.on, higher, bar)


def _faults(case: LeadingSelectionCase, person: str, triggers: tuple[Trigger, ...]) -> Iterator[_Fault]:
    for one in case.records.of(Resignation, person=person):
        blamed = one.sort in (ResignationKind.TAKING_BLAME, ResignationKind.ORDERED)
        if blamed and one.granted and one.decided_on:
            yield _Fault(
                say("曾{zh}", "{en} resignation", zh=one.sort.label, en=one.sort.value), one.decided_on, one.level
            )
    for each in case.records.of(Adjustment, person=person):
        if each.sort is AdjustmentKind.REMOVAL and each.trigger in triggers and each.decided_on:
            yield _Fault(say("曾因问责被免职", "removed for fault"), each.decided_on, each.level_before)


def _after_unsuited(case: LeadingSelectionCase, appointment: Appointment, months: int) -> Iterator[Restraint]:
    if appointment.sort is not AppointmentKind.PROMOTION:
        return
    for one in case.records.of(Adjustment, person=appointment.person):
        if one.trigger is not Trigger.UNSUITED or one.decided_on is None or one.decided_on > appointment.decided_on:
            continue
        until = months_after(one.decided_on, months)
        if appointment.decided_on <= until:
            why = say("曾因不适宜担任现职被调整", "moved as unsuited")
            yield Restraint(why, one.decided_on, until, say("不得提拔", "no promotion"))
