"""What has become of each document that the records call for: whether it is made, or which findings forbid it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cadre_docs.build.assess import Assessment
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.policy.finding import Judged
from cadre_docs.procedures.procedure import Case


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A document as of the date, and the unwaived errors that forbid it; ``missing`` is a record that was left out."""

    planned: PlannedDocument
    case: Case
    blocking: tuple[Judged, ...]
    missing: str = ""

    @property
    def is_made(self) -> bool:
        """Whether nothing forbids it."""
        return not self.blocking and not self.missing


def whereabouts(assessment: Assessment) -> Iterator[Whereabouts]:
    """Every document that the records call for as of the date, made or not."""
    types = document_types(assessment.office)
    for case in assessment.judgement.cases.values():
        missing = assessment.missing_for(case.exercise.id)
        for planned in planned_documents(case, types):
            blocking = assessment.judgement.blocking(planned.type.slug, planned.refs)
            yield Whereabouts(planned, case, blocking, missing)
