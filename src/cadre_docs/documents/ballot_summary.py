"""票决情况汇总表: attendance, votes and what they decide."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import fixed
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.rounding import percent

BASES = {"due": "应到会人数", "present": "实到会人数", "valid": "有效票数"}
CITED = ("ballot_min_attendance", "ballot_approval", "ballot_base")


def view(subject: Subject) -> Mapping[str, object]:
    """The candidates with their shares, and the result in words."""
    result = subject.compute(ballot_result, subject.fact("position").id)
    clauses = dict.fromkeys(clause for name in CITED if (clause := subject.cite(name)) is not None)
    return {
        "attendance": f"{fixed(percent(result.attendance))}%",
        "candidates": [_row(subject, one) for one in result.candidates],
        "base": BASES[result.base_name],
        "approval": share_text(result.approval),
        "required": share_text(getattr(subject.terms, "ballot_min_attendance", 0)),
        "result": _result(subject, result),
        "clauses": list(clauses),
    }


def share_text(share: Any) -> str:
    """A share as rules write it: ``半数``, ``三分之二``, else in per cent."""
    exact = Fraction(share).limit_denominator(1000)
    named = {Fraction(1, 2): "半数", Fraction(2, 3): "三分之二", Fraction(3, 4): "四分之三"}
    return named.get(exact, f"{fixed(percent(exact))}%")


def _row(subject: Subject, one: Any) -> dict[str, object]:
    person = subject.person(one.person)
    return {
        "name": person.name,
        "current_post": person.current_post,
        "agree": one.agree,
        "disagree": one.disagree,
        "abstain": one.abstain,
        "share": "—" if one.percent is None else f"{fixed(one.percent)}%",
    }


def _result(subject: Subject, result: Any) -> str:
    if not result.attended:
        return "到会人数不符合规定，票决无效。"
    if result.level:
        return "得票相同，未能确定人选，另行研究。"
    if not result.chosen:
        return "没有人得票超过规定比例，未能确定人选。"
    names = "、".join(subject.person(key).name for key in result.chosen)
    return f"经差额票决，{names}得票超过规定比例，确定为拟任人选。"
