"""The contract on targets that a secondee signs for every year of service (S1-W02)."""

from dataclasses import dataclass

from cadre_docs.diagnostics import say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.rhythm import Period, Rhythm, periods
from cadre_docs.procedures.secondment.support import contracts
from cadre_docs.records.choice import Choice
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_support import TargetContract


class YearlyPaper(Choice):
    """What is signed for every year of service."""

    TARGET_CONTRACT = "target-contract", "目标管理责任书"


@dataclass(frozen=True, slots=True)
class YearOfService:
    """One year of a secondee's service, and the contract signed in it; None: none so far."""

    posting: SecondmentPosting
    period: Period
    contract: TargetContract | None


def years_of_service(case: SecondmentCase) -> tuple[YearOfService, ...]:
    """Every whole year (or other stretch that the policy names) of every secondee, past and future.

    A contract counts for the stretch in which it is signed; one signed before the first day counts for the first.
    """
    every = case.terms.contract_months
    if every is None:
        return ()
    rhythm = Rhythm(YearlyPaper.TARGET_CONTRACT, every)
    return tuple(
        YearOfService(posting, period, _signed(case, posting, period))
        for posting in case.postings.values()
        for period in periods(rhythm, posting.since, case.over_on(posting))
    )


def contract_dates(case: SecondmentCase) -> tuple[DueDate, ...]:
    """The contracts as dated things of the office; each is due by the last day of its year of service."""
    return tuple(_due(case, one) for one in years_of_service(case))


def _signed(case: SecondmentCase, posting: SecondmentPosting, period: Period) -> TargetContract | None:
    own = (one for one in contracts(case) if one.posting == posting.id)
    return next(
        (one for one in own if one.signed_on <= period.until and (period.number == 1 or period.has(one.signed_on))),
        None,
    )


def _due(case: SecondmentCase, one: YearOfService) -> DueDate:
    done_on = one.contract.signed_on if one.contract else None
    return DueDate(
        id=f"{case.exercise.id}/{one.posting.id}/{YearlyPaper.TARGET_CONTRACT.value}/{one.period.number}",
        day=one.period.until,
        title=say(
            "{name}第 {number} 年目标管理责任书",
            "{name}: contract on targets, year {number}",
            name=case.seconded(one.posting).name,
            number=one.period.number,
        ),
        status=due_on(one.period.until, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=(one.posting.host,),
        done_on=done_on,
    )
