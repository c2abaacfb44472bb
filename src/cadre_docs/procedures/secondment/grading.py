"""The share of 优秀 in its pool, and which grades and parties a policy knows (S1-J21, S1-J22, S1-W17)."""

from dataclasses import dataclass
from fractions import Fraction

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import AppraisalKind, QuotaPool, SecondmentAppraisal, SecondmentGrade


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a pool were found excellent in one appraisal of a year, and how many may be.

    ``cap`` is whole people, rounded down; None where the policy gives no share.
    """

    kind: AppraisalKind
    year: int
    pool: QuotaPool
    total: int
    excellent: tuple[SecondmentAppraisal, ...]
    cap: int | None
    limit: Fraction | None

    @property
    def over(self) -> bool:
        """Whether there are more than may be."""
        return self.cap is not None and len(self.excellent) > self.cap

    @property
    def share(self) -> Fraction:
        """The share of those found excellent; 0 where nobody was appraised."""
        return Fraction(len(self.excellent), self.total) if self.total else Fraction(0)


def shares(case: SecondmentCase) -> tuple[Share, ...]:
    """One for each kind of graded appraisal, year and pool."""
    groups: dict[tuple[AppraisalKind, int, QuotaPool], list[SecondmentAppraisal]] = {}
    for one in case.appraisals:
        if one.grade is not None:
            groups.setdefault((one.appraisal, one.year, one.pool), []).append(one)
    return tuple(_share(case, key, tuple(found)) for key, found in groups.items())


def _share(
    case: SecondmentCase, key: tuple[AppraisalKind, int, QuotaPool], found: tuple[SecondmentAppraisal, ...]
) -> Share:
    kind, year, pool = key
    limit = case.terms.excellent_share
    excellent = tuple(one for one in found if one.grade is SecondmentGrade.EXCELLENT)
    cap = None
    if limit is not None:
        exact = limit * len(found)
        cap = exact.numerator // exact.denominator
    return Share(kind, year, pool, len(found), excellent, cap, limit)
