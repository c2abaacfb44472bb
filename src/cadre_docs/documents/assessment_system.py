"""制度体系和实绩考核评价体系: what the policy in force says of the assessment, value by value."""

from collections.abc import Mapping
from fractions import Fraction

from cadre_docs.documents.subject import Subject
from cadre_docs.records.choice import Choice


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each value that the policy sets, and the documents with the clauses that set them."""
    rows = []
    documents: dict[str, dict[str, None]] = {}
    fields = type(subject.terms).model_fields if subject.terms is not None else {}
    for name, described in fields.items():
        clause, value = subject.cite(name), getattr(subject.terms, name)
        if value is None or (clause is None and value == described.default):
            continue
        rows.append({"title": described.title or name, "value": _shown(value), "clause": clause})
        if clause is not None:
            documents.setdefault(clause.document, {})[clause.label] = None
    return {
        "rows": rows,
        "documents": [{"title": title, "labels": list(labels)} for title, labels in documents.items()],
    }


_WORDS = {"half-up": "四舍五入", "half-even": "四舍六入五成双", "down": "舍去尾数"}
"""How the ways of rounding are called."""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(_shown(one) for one in value)
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Fraction):
        share = value * 100
        return f"{share.numerator}%" if share.denominator == 1 else f"{value.numerator}/{value.denominator}"
    return _WORDS.get(str(value), str(value))
