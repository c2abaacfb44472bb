"""What a secondment opens for the time after it (S1-J26…J28, S1-W18, S1-W19). The office decides; this only tells."""

from dataclasses import dataclass

from cadre_docs.calendar import months_after
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import HostKind, SecondmentPosting
from cadre_docs.records.secondment_conduct import AppraisalKind, SecondmentGrade, UseAdvice


@dataclass(frozen=True, slots=True)
class Prospects:
    """One secondee: whether a direct nomination, priority or a seat in a team is open, and what was said of the use."""

    posting: SecondmentPosting
    nominable: bool
    priority: bool
    team: bool
    excellent_years: tuple[int, ...]
    advice: UseAdvice | None

    @property
    def heard(self) -> bool:
        """Whether both units have given their opinion."""
        advice = self.advice
        return advice is not None and bool(advice.sender_opinion) and bool(advice.host_opinion)


def prospects(case: SecondmentCase, posting: SecondmentPosting) -> Prospects:
    """What a secondment opens as of the case's date."""
    last = min(case.over_on(posting), case.as_of)
    least = case.terms.nomination_months
    served = least is not None and months_after(posting.since, least) <= last
    years = excellent_years(case, posting)
    longest = _running(years)
    return Prospects(
        posting=posting,
        nominable=served and posting.host_kind is HostKind.TOWN,
        priority=_years_reached(case, posting, case.terms.priority_years) and _all_excellent(case, longest),
        team=_years_reached(case, posting, case.terms.team_years) and bool(years),
        excellent_years=years,
        advice=case.advices.get(posting.id),
    )


def excellent_years(case: SecondmentCase, posting: SecondmentPosting) -> tuple[int, ...]:
    """The years with 优秀 in the annual appraisal, in order."""
    found = {
        one.year
        for one in case.appraisals
        if one.posting == posting.id
        and one.appraisal is AppraisalKind.ANNUAL
        and one.grade is SecondmentGrade.EXCELLENT
    }
    return tuple(sorted(found))


def _all_excellent(case: SecondmentCase, longest: int) -> bool:
    return case.terms.priority_years is not None and longest >= case.terms.priority_years


def _years_reached(case: SecondmentCase, posting: SecondmentPosting, years: int | None) -> bool:
    last = min(case.over_on(posting), case.as_of)
    return years is not None and months_after(posting.since, years * 12) <= last


def _running(years: tuple[int, ...]) -> int:
    """How many years follow each other at most."""
    best = run = 0
    before: int | None = None
    for year in years:
        run = run + 1 if before is not None and year == before + 1 else 1
        best, before = max(best, run), year
    return best
