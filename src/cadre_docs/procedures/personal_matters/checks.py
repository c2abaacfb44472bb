"""What follows from checks of personal matters (S2-49): concealed or untrue reports have consequences."""

from dataclasses import dataclass

from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.records.personal_matters import CheckResult, MattersCheck


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """A check, whether its result must have consequences, and whether they are decided."""

    record: MattersCheck
    faulty: bool
    decided: bool

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done."""
        return self.decided or not self.faulty


def outcomes(case: PersonalMattersCase) -> tuple[CheckOutcome, ...]:
    """Every check made so far."""
    return tuple(_outcome(case, one) for one in case.checks)


def _outcome(case: PersonalMattersCase, check: MattersCheck) -> CheckOutcome:
    decided = check.decided_on is not None and check.decided_on <= case.as_of and bool(check.consequences)
    return CheckOutcome(check, faulty=check.result is not CheckResult.CONSISTENT, decided=decided)
