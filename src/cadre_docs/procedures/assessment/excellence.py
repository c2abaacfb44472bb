"""How many of a pool may be 优秀, and how many are (N-K1; C08)."""

from dataclasses import dataclass
from fractions import Fraction

from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import Appraisal, AppraisalPool
from cadre_docs.records.person import Grade


@dataclass(frozen=True, slots=True)
class PoolCount:
    """A pool's grades. ``allowed`` is how many may be 优秀 (part of a person cut off); None where no policy says.

    ``approved``: whether the higher share counts, with the consent that it needs.
    """

    pool: AppraisalPool
    appraisals: tuple[Appraisal, ...]
    grades: dict[Grade, int]
    share: Fraction | None
    allowed: int | None
    approved: bool

    @property
    def excellent(self) -> int:
        """How many are 优秀."""
        return self.grades.get(Grade.EXCELLENT, 0)

    @property
    def graded(self) -> int:
        """How many have a grade."""
        return sum(self.grades.values())

    @property
    def beyond(self) -> int:
        """How many are 优秀 beyond what is allowed; 0 where no policy says."""
        return max(0, self.excellent - self.allowed) if self.allowed is not None else 0


def pool_counts(case: AssessmentCase) -> tuple[PoolCount, ...]:
    """Every pool's count, in the order of the records."""
    return tuple(_count(case, pool) for pool in case.pools.values())


def _count(case: AssessmentCase, pool: AppraisalPool) -> PoolCount:
    found = tuple(one for one in case.appraisals.values() if one.pool == pool.id)
    grades: dict[Grade, int] = {}
    for one in found:
        grade = case.grade(one)
        if grade is not None:
            grades[grade] = grades.get(grade, 0) + 1
    approved = higher_share_approved(case, pool)
    share = case.terms.excellent_share_approved if approved else case.terms.excellent_share
    allowed = int(share * pool.people) if share is not None else None
    return PoolCount(pool, found, grades, share, allowed, approved)


def higher_share_approved(case: AssessmentCase, pool: AppraisalPool) -> bool:
    """Whether the policy knows a higher share and the body that must consent has done so by the date."""
    on = pool.higher_share_approved_on
    given = pool.higher_share_approved_by is not None and on is not None and on <= case.as_of
    return given and case.terms.excellent_share_approved is not None
