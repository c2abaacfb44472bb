"""中层人数对照表: before and after, unit by unit."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.headcount import headcounts


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each unit that reported, offered, gained or lost somebody."""
    return {"rows": [_row(subject, one) for one in subject.compute(headcounts)]}


def _row(subject: Subject, row: Any) -> dict[str, object]:
    record = row.record
    return {
        "unit": subject.unit(row.unit).name,
        "before": "—" if row.before is None else row.before,
        "arrivals": len(row.arrivals),
        "departures": len(row.departures),
        "other": "；".join(f"{one.reason}{one.change:+d}" for one in record.other_changes) if record else "",
        "expected": "—" if row.expected is None else row.expected,
        "after": record.after if record else "—",
        "verdict": _verdict(row),
    }


def _verdict(row: Any) -> str:
    if row.excess:
        return f"超过{row.excess}名"
    if row.record is None:
        return "没有上报"
    return "没有超过" if row.agrees is not False else "与登记不符"
