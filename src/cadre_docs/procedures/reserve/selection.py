"""The way onto the list: three recommendations, a reconsideration and a review, in that order (S0-29)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import ReserveCandidate, ReserveStep, ReserveStepKind


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody is. ``steps`` are those taken so far, by kind, the earliest of each.

    ``missing`` are those not taken; ``reversed`` pairs of steps of which the second was taken before the first.
    """

    candidate: ReserveCandidate
    steps: dict[ReserveStepKind, ReserveStep]
    missing: tuple[ReserveStepKind, ...]
    reversed: tuple[tuple[ReserveStep, ReserveStep], ...]

    @property
    def complete(self) -> bool:
        """Whether every step is on record."""
        return not self.missing

    def last(self, kinds: tuple[ReserveStepKind, ...]) -> date | None:
        """The last day of these steps; None where one of them is missing."""
        if any(kind not in self.steps for kind in kinds):
            return None
        return max(self.steps[kind].on for kind in kinds)


def progress_of(case: ReserveCase, candidate: ReserveCandidate) -> Progress:
    """The steps of one candidate. Steps of one day are in order; the recommendations have none among themselves."""
    steps: dict[ReserveStepKind, ReserveStep] = {}
    for step in sorted((one for one in candidate.steps if one.on <= case.as_of), key=lambda one: one.on):
        steps.setdefault(step.step, step)
    first, then = case.terms.recommendations, case.terms.afterwards
    missing = tuple(kind for kind in (*first, *then) if kind not in steps)
    groups = [first, *((kind,) for kind in then)]
    wrong = tuple(
        (steps[before], steps[after])
        for place, group in enumerate(groups)
        for before in group
        for later in groups[place + 1 :]
        for after in later
        if before in steps and after in steps and steps[after].on < steps[before].on
    )
    return Progress(candidate, steps, missing, wrong)


def progress(case: ReserveCase) -> tuple[Progress, ...]:
    """Everybody who has not been taken off the list, in the order of the records."""
    gone = {one.person for one in case.removed}
    return tuple(progress_of(case, one) for key, one in case.candidates.items() if key not in gone)
