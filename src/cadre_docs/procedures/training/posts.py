"""Training that goes with a first post or a promotion (N-L67), and the test on integrity with the latter (S2-42)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.rotation import attended
from cadre_docs.records.training import IntegrityTest, Training, TrainingDuty, TrainingKind


@dataclass(frozen=True, slots=True)
class PostTraining:
    """The training that a first post or a promotion asks for.

    ``by`` is the last day for it (inclusive); None where no policy, or no end of probation on record, sets one.
    ``course`` is the one that counts: for a newcomer the first within the probation or, failing that, after its
    beginning; for a promotion the last before it, or else the first after it.
    """

    duty: TrainingDuty
    by: date | None
    course: Training | None

    def late(self, as_of: date) -> bool:
        """Whether it came after the last day, or has not come by a date beyond it."""
        return self.by is not None and (self.course.ends if self.course else as_of) > self.by


@dataclass(frozen=True, slots=True)
class IntegrityStep:
    """What somebody newly promoted has gone through: both days None where there is none, or not yet."""

    duty: TrainingDuty
    record: IntegrityTest | None
    educated_on: date | None
    tested_on: date | None

    @property
    def complete(self) -> bool:
        """Whether there was education and a test."""
        return self.educated_on is not None and self.tested_on is not None


def post_trainings(case: TrainingCase) -> tuple[PostTraining, ...]:
    """Each first post and promotion so far, with the training that goes with it."""
    return tuple(_post_training(case, duty) for duty in case.duties)


def integrity_steps(case: TrainingCase) -> tuple[IntegrityStep, ...]:
    """Each promotion so far, with the education and the test on integrity."""
    return tuple(_integrity(case, duty) for duty in case.duties if duty.sort is TrainingKind.APPOINTMENT)


def before_promotion(case: TrainingCase, duty: TrainingDuty) -> tuple[Training, ...]:
    """What somebody had attended by the day of the promotion."""
    return tuple(one for one in case.trainings.get(duty.person, ()) if one.ends <= duty.since)


def _post_training(case: TrainingCase, duty: TrainingDuty) -> PostTraining:
    found = attended(case, duty.person, duty.sort)
    after = [one for one in found if one.ends >= duty.since]
    if duty.sort is TrainingKind.INITIAL:
        return PostTraining(duty, duty.probation_until, after[0] if after else None)
    months = case.terms.appointment_months
    by = case.calendar.months_after(duty.since, months) if months is not None else None
    before = [one for one in found if one.ends < duty.since]
    course = after[0] if after else before[-1] if before else None
    if before and course in after and by is not None and course.ends > by:
        course = before[-1]
    return PostTraining(duty, by, course)


def _integrity(case: TrainingCase, duty: TrainingDuty) -> IntegrityStep:
    record = case.tests.get(duty.person)
    if record is None:
        return IntegrityStep(duty, None, None, None)
    return IntegrityStep(duty, record, _by(record.educated_on, case.as_of), _by(record.tested_on, case.as_of))


def _by(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None
