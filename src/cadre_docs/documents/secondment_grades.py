"""考核等次汇总表: the share of 优秀 in each pool, and everybody's grade."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.grading import Share, shares


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each pool and one for each grade."""
    return {"shares": [dict(row) for row in subject.compute(_shares)], "rows": subject.compute(_grades)}


def _shares(case: SecondmentCase) -> tuple[tuple[tuple[str, object], ...], ...]:
    return tuple(tuple(_share(one).items()) for one in shares(case))


def _share(share: Share) -> dict[str, object]:
    return {
        "kind": share.kind.label,
        "year": share.year,
        "pool": share.pool.label,
        "total": share.total,
        "excellent": len(share.excellent),
        "share": f"{percent(share.share)}%",
        "cap": "不限" if share.cap is None else share.cap,
    }


def _grades(case: SecondmentCase) -> tuple[dict[str, object], ...]:
    rows = []
    for one in case.appraisals:
        if one.grade is None:
            continue
        posting = case.postings[one.posting]
        rows.append(
            {
                "name": case.seconded(posting).name,
                "sender": case.unit(posting.sender).name,
                "host": f"{case.unit(posting.host).name}{posting.post}",
                "kind": one.appraisal.label,
                "year": one.year,
                "grade": one.grade.label,
            }
        )
    return tuple(rows)
