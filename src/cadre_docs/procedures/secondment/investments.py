"""Whom an investment makes 优秀 by the policy, and whether the share of 优秀 has room for them (S1-W17 against a cap).

The office decides; this only tells that two clauses collide.
"""

from dataclasses import dataclass
from decimal import Decimal

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.grading import shares
from cadre_docs.procedures.secondment.support import projects
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_conduct import AppraisalKind, SecondmentAppraisal
from cadre_docs.records.secondment_support import ProjectSupport


@dataclass(frozen=True, slots=True)
class Entitlement:
    """A project whose investment reaches the line, and the annual appraisal of its year; None: not yet made."""

    posting: SecondmentPosting
    project: ProjectSupport
    investment: Decimal
    appraisal: SecondmentAppraisal | None


@dataclass(frozen=True, slots=True)
class Collision:
    """A year in which more people are entitled to 优秀 than the share leaves room for."""

    year: int
    entitled: tuple[Entitlement, ...]
    cap: int
    total: int


def entitlements(case: SecondmentCase) -> tuple[Entitlement, ...]:
    """Every project that reaches the line, itself included; each by itself, not summed up."""
    line = case.terms.excellent_investment
    found: list[Entitlement] = []
    for project in projects(case):
        amount = project.investment
        if line is None or amount is None or amount < line:
            continue
        posting = case.postings[project.posting]
        found.append(Entitlement(posting, project, amount, _appraisal(case, posting, project.year)))
    return tuple(found)


def collisions(case: SecondmentCase) -> tuple[Collision, ...]:
    """The years of annual appraisals in which the share of 优秀 is too small for those entitled."""
    found: list[Collision] = []
    for share in shares(case):
        entitled = tuple(
            one
            for one in entitlements(case)
            if one.appraisal is not None and one.project.year == share.year and one.appraisal.pool is share.pool
        )
        people = {one.posting.person for one in entitled}
        if share.kind is AppraisalKind.ANNUAL and share.cap is not None and len(people) > share.cap:
            found.append(Collision(share.year, entitled, share.cap, share.total))
    return tuple(found)


def _appraisal(case: SecondmentCase, posting: SecondmentPosting, year: int) -> SecondmentAppraisal | None:
    found = (
        one
        for one in case.appraisals
        if one.posting == posting.id and one.appraisal is AppraisalKind.ANNUAL and one.year == year
    )
    return next(found, None)
