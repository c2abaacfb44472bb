"""Examination and assessment of those who compete for a post by transfer (S0-90). Nobody is chosen by them here."""

from dataclasses import dataclass
from decimal import Decimal

from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of
from cadre_docs.records.transfer import TransferCandidate


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One candidate's scores as of the case's date; ``total`` is None without both, or where no weight is given."""

    candidate: TransferCandidate
    exam: Decimal | None
    assessment: Decimal | None
    total: Decimal | None

    @property
    def complete(self) -> bool:
        """Whether both scores are on record."""
        return self.exam is not None and self.assessment is not None


def scored(case: TransferCase) -> tuple[ScoreRow, ...]:
    """Everybody for whom both scores are needed, or who has one, in the order of the records."""
    found = (_row(case, one) for one in case.candidates.values())
    return tuple(
        row
        for row in found
        if path_of(row.candidate).needs_scores or row.exam is not None or row.assessment is not None
    )


def _row(case: TransferCase, one: TransferCandidate) -> ScoreRow:
    known = one.scored_on is None or one.scored_on <= case.as_of
    exam, assessment = (one.exam, one.assessment) if known else (None, None)
    weight = case.terms.exam_weight
    total = None
    if weight is not None and exam is not None and assessment is not None:
        total = exam * weight + assessment * (1 - weight)
    return ScoreRow(one, exam, assessment, total)
