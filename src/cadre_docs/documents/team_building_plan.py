"""市党政领导班子建设规划: the targets, where each stands, and the measures on record."""

from collections.abc import Mapping

from cadre_docs.documents.structure_analysis import target_rows
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.team_structure.case import TeamStructureCase


def view(subject: Subject) -> Mapping[str, object]:
    """The targets in force and the remedies, each with its unit and day."""
    return {"targets": subject.compute(target_rows), **subject.compute(_facts)}


def _facts(case: TeamStructureCase) -> dict[str, object]:
    remedies = case.analysis.remedies if case.analysis else ()
    measures = [f"{one.measure}（{case.unit(one.unit).label}，{one.due} 前）" for one in remedies]
    return {"on": case.on, "deadline": case.terms.deadline, "measures": measures}
