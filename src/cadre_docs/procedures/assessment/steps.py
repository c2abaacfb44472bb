"""Which steps of an appraisal, and of a letter of targets, are missing or out of order (S3-27, S3-28, N-L37)."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import Appraisal, AppraisalStep, TargetLetter


@dataclass(frozen=True, slots=True)
class StepCheck:
    """The steps that are missing before the grade, and the first that was taken before the one that precedes it."""

    appraisal: Appraisal
    missing: tuple[AppraisalStep, ...]
    early: AppraisalStep | None


def step_check(case: AssessmentCase, appraisal: Appraisal) -> StepCheck:
    """The steps of an appraisal against the policy's. What comes after the grade (反馈) is owed once it is decided."""
    wanted = case.terms.steps
    days: dict[AppraisalStep, date] = {}
    for one in case.steps_done(appraisal):
        days.setdefault(one.step, one.on)
    graded = case.grade(appraisal) is not None
    missing = tuple(step for step in wanted if step not in days) if graded else ()
    taken = [step for step in wanted if step in days]
    early = next((later for earlier, later in pairwise(taken) if days[later] < days[earlier]), None)
    return StepCheck(appraisal, missing, early)


LETTER_STEPS = ("proposed_on", "discussed_on", "reported_on", "signed_on")
"""The fields of a letter of targets in the order in which their days follow one another."""


def letter_gap(letter: TargetLetter, as_of: date) -> str | None:
    """The first field of a letter that is missing before a later one, or earlier than what precedes it; None: in order.

    A letter that is still on its way has later steps open, and no gap.
    """
    before: date | None = None
    open_field: str | None = None
    for name in LETTER_STEPS:
        on: date | None = getattr(letter, name)
        if on is None or on > as_of:
            open_field = open_field or name
            continue
        if open_field is not None:
            return open_field
        if before is not None and on < before:
            return name
        before = on
    return None


def certified(letter: TargetLetter, year: int, as_of: date) -> bool:
    """Whether a year's result of the targets is certified by a date."""
    return any(one.year == year and one.on <= as_of for one in letter.certifications)
