"""未达标情况清单: each target that is not met or cannot be told, with what is to be done about it."""

from collections.abc import Mapping

from cadre_docs.documents.structure_analysis import target_rows
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import Verdict, results


def view(subject: Subject) -> Mapping[str, object]:
    """The rows of the list: what is missed first, then what cannot be told."""
    return {"rows": subject.compute(_rows), "on": subject.compute(_on)}


def _on(case: TeamStructureCase) -> object:
    return case.on


def _rows(case: TeamStructureCase) -> list[dict[str, object]]:
    remedies = case.analysis.remedies if case.analysis else ()
    found = list(zip(results(case), target_rows(case), strict=True))
    wanted = (Verdict.NOT_MET, Verdict.UNKNOWN)
    chosen = [(result, row) for verdict in wanted for result, row in found if result.verdict is verdict]
    rows: list[dict[str, object]] = []
    for result, row in chosen:
        own = [remedy for remedy in remedies if remedy.target == result.target.slug]
        rows.append(
            row
            | {
                "measures": "；".join(remedy.measure for remedy in own),
                "units": "、".join(dict.fromkeys(case.unit(remedy.unit).label for remedy in own)),
                "due": min((remedy.due for remedy in own), default=None),
            }
        )
    return rows
