"""满意度测评表: the votes of each group and together, and what follows from the rate by the policy."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.satisfaction import Satisfaction, satisfactions


def view(subject: Subject) -> Mapping[str, object]:
    """The numbers, the lines of the policy, and what follows."""
    survey = subject.fact("survey")
    found = subject.compute(_satisfaction, survey.posting, survey.on)
    rows = [
        {
            "group": one.group,
            "total": one.total,
            "satisfied": one.satisfied,
            "rate": f"{percent(Fraction(one.satisfied, one.total))}%",
        }
        for one in survey.counts
    ]
    return {
        "rows": rows,
        "total": found.total,
        "satisfied": found.satisfied,
        "rate": f"{percent(found.rate)}%",
        "lines": subject.compute(_lines),
        "verdict": found.verdict.label.text("zh"),
    }


def _satisfaction(case: SecondmentCase, posting: str, on: date) -> Satisfaction:
    return next(one for one in satisfactions(case) if (one.survey.posting, one.survey.on) == (posting, on))


def _lines(case: SecondmentCase) -> str:
    lines = [
        f"不到 {percent(line, 0)}% 的{what}"
        for line, what in ((case.terms.admonish_below, "诫勉谈话"), (case.terms.recall_below, "召回"))
        if line is not None
    ]
    return "，".join(lines) or "所用政策没有规定界限"
