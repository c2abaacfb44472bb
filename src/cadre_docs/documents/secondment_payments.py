"""补助奖励核算表: each sum with its calculation, and the totals, in yuan."""

from collections.abc import Mapping
from decimal import Decimal

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.money import Calculation, calculations_of


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each sum, and what all come to."""
    found = list(subject.compute(_calculations, subject.fact("posting").id))
    rows = [
        {
            "payment": one.payment,
            "year": one.year or "—",
            "formula": one.formula,
            "amount": f"{one.amount:.2f}",
            "paid": f"{one.paid:.2f}",
            "owed": f"{one.amount - one.paid:.2f}",
        }
        for one in found
    ]
    amount = sum((one.amount for one in found), Decimal(0))
    paid = sum((one.paid for one in found), Decimal(0))
    total = {"amount": f"{amount:.2f}", "paid": f"{paid:.2f}", "owed": f"{amount - paid:.2f}"}
    return {"rows": rows, "total": total}


def _calculations(case: SecondmentCase, posting: str) -> tuple[Calculation, ...]:
    return calculations_of(case, case.postings[posting])
