"""From a vacant post to a person in it: the chain of steps (S2-22, S2-23), and room in the establishment (S2-24)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import (
    Establishment,
    HireKind,
    StaffingPlan,
    StaffingStep,
    StepTaken,
)


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One step of the chain: what was done, and the step that it ran ahead of, if any."""

    step: StaffingStep
    taken: StepTaken | None
    ahead_of: StaffingStep | None

    @property
    def on(self) -> date | None:
        """The day on which it was taken."""
        return self.taken.on if self.taken else None


def chain_of(case: TransferCase, plan: StaffingPlan) -> tuple[ChainLink, ...]:
    """The steps in the order of the policy. A step runs ahead where an earlier one is later or is not taken at all.

    Veterans are placed by the plan handed down: for them there is no such chain (S2-25).
    """
    if plan.sort is HireKind.VETERAN:
        return ()
    taken = {one.step: one for one in plan.steps if one.on <= case.as_of}
    links: list[ChainLink] = []
    for place, step in enumerate(case.terms.staffing_order):
        own = taken.get(step)
        ahead = None
        if own is not None:
            before = case.terms.staffing_order[:place]
            ahead = next((one for one in before if one not in taken or taken[one].on > own.on), None)
        links.append(ChainLink(step, own, ahead))
    return tuple(links)


def next_step(case: TransferCase, plan: StaffingPlan) -> StaffingStep | None:
    """The first step not taken; None where all are, or there is no chain."""
    return next((link.step for link in chain_of(case, plan) if link.taken is None), None)


def step_of(case: TransferCase, plan: StaffingPlan, step: StaffingStep) -> StepTaken | None:
    """One step of a plan, if it has been taken by the case's date."""
    return next((one for one in plan.steps if one.step is step and one.on <= case.as_of), None)


@dataclass(frozen=True, slots=True)
class Room:
    """A unit's establishment against its staff, with those to come in.

    ``incoming`` have been decided on and have not arrived by the day of the count, ``planned`` are people of staffing
    plans whose formalities are not over.
    """

    record: Establishment
    incoming: tuple[str, ...]
    incoming_leaders: tuple[str, ...]
    planned: int

    @property
    def staff(self) -> int:
        """Staff with those decided on."""
        return self.record.staff + len(self.incoming)

    @property
    def leaders(self) -> int:
        """Leaders with those decided on."""
        return self.record.leaders + len(self.incoming_leaders)

    @property
    def free(self) -> int:
        """Free places; negative where there are too many people."""
        return self.record.places - self.staff

    @property
    def free_posts(self) -> int:
        """Free leading posts; negative where there are too many leaders."""
        return self.record.posts - self.leaders


def room_of(case: TransferCase, unit: str) -> Room:
    """The room of one unit. KeyError where nothing is settled for it."""
    record = case.establishments[unit]
    coming = [
        one
        for one in case.candidates.values()
        if one.to_unit == unit
        and decided(case, one)
        and one.refused_on is None
        and (one.reported_on is None or one.reported_on > record.on)
    ]
    return Room(
        record=record,
        incoming=tuple(one.person for one in coming),
        incoming_leaders=tuple(one.person for one in coming if one.leading_member or one.to_section),
        planned=sum(
            plan.number
            for plan in case.plans.values()
            if plan.unit == unit and step_of(case, plan, StaffingStep.FORMALITIES) is None
        ),
    )


def rooms(case: TransferCase) -> tuple[Room, ...]:
    """Every unit whose establishment is settled."""
    return tuple(room_of(case, unit) for unit in case.establishments)
