"""不得列为考察对象情形核查表: each item with its answer, its evidence and what the records themselves say."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.checklist import ItemVerdict, checklist

_WORDS = {True: "存在", False: "不存在", None: "未核查"}


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each item that the policy lists."""
    chosen = subject.fact("chosen")
    rows = [
        {
            "item": one.item.label,
            "answer": _WORDS[one.answer.applies if one.answer else None],
            "computed": {True: "有", False: "无", None: "—"}[one.computed],
            "evidence": (one.answer.evidence if one.answer else None) or "",
            "on": one.answer.on if one.answer else None,
            "by": (one.answer.by if one.answer else None) or "",
            "applies": one.applies,
        }
        for one in subject.compute(verdicts, chosen.position, chosen.person)
    ]
    clear = all(row["applies"] is False for row in rows)
    return {
        "rows": rows,
        "result": "未发现不得列为考察对象的情形。" if clear else "有情形存在或尚未核清，不得列为考察对象。",
    }


def verdicts(case: LeadingSelectionCase, position: str, person: str) -> tuple[ItemVerdict, ...]:
    """The verdicts on one person for one post."""
    return next((checklist(case, one) for one in case.objects_of(position) if one.person == person), ())
