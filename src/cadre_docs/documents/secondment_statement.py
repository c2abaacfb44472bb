"""汇总表: each number with its share, and whether they agree with each other."""

from collections.abc import Mapping
from fractions import Fraction

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.figures import overcounts, share_check, whole_of
from cadre_docs.procedures.secondment.support import statements
from cadre_docs.records.secondment_support import SecondmentStatement


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each number, the shares of those promoted and moved, and notes on what does not agree."""
    year = subject.fact("statement").year
    return {
        "rows": [dict(row) for row in subject.compute(_rows, year)],
        "promoted": subject.compute(_share_of, year, "promoted"),
        "moved": subject.compute(_share_of, year, "moved"),
        "notes": subject.compute(_notes, year),
    }


def _statement(case: SecondmentCase, year: int) -> SecondmentStatement:
    return next(one for one in statements(case) if one.year == year)


def _rows(case: SecondmentCase, year: int) -> tuple[tuple[tuple[str, object], ...], ...]:
    one = _statement(case, year)
    rows = []
    for count in one.counts:
        whole = whole_of(one, count)
        share = f"{percent(Fraction(count.number, whole))}%" if whole else "—"
        row = {"name": count.name, "number": count.number, "within": count.within or "总人数", "share": share}
        rows.append(tuple(row.items()))
    return tuple(rows)


def _share_of(case: SecondmentCase, year: int, name: str) -> str:
    one = _statement(case, year)
    number = getattr(one, name)
    return "" if number is None else f"{percent(Fraction(number, one.total))}%"


def _notes(case: SecondmentCase, year: int) -> str:
    one = _statement(case, year)
    notes = [f"{wrong.name}（{wrong.number}）大于{wrong.of or '总人数'}（{wrong.whole}）" for wrong in overcounts(one)]
    check = share_check(one)
    if check is not None:
        said = "一致" if check.agrees else "不一致"
        notes.append(f"提拔和交流合计 {check.people} 人，占 {check.computed}%，与写明的 {check.stated}% {said}")
    return ("；".join(notes) or "各项人数相互一致") + "。"
