"""跨单位竞岗中层职位表: the posts that a unit offers."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.requirements import requirements_text
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The rows of the table."""
    return {"rows": [_row(position) for position in subject.fact("positions")]}


def _row(position: Any) -> dict[str, object]:
    remarks = (position.remark, position.legal_procedure and f"须履行：{position.legal_procedure}")
    return {
        "post": position.name,
        "sort": position.sort,
        "openings": position.openings,
        "duties": position.duties or "",
        "requirements": requirements_text(position.requirements),
        "remark": "；".join(remark for remark in remarks if remark),
    }
