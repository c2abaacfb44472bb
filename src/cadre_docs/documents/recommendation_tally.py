"""推荐得票汇总表: the votes of one round, with every base that the counts allow."""

from collections.abc import Mapping
from fractions import Fraction

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import fixed
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import Recommended, results
from cadre_docs.procedures.rounding import percent


def view(subject: Subject) -> Mapping[str, object]:
    """A row for everybody recommended, in the order of the record."""
    return {"rows": [_row(subject, one) for one in subject.compute(results_of, subject.fact("recommendation").id)]}


def results_of(case: LeadingSelectionCase, recommendation: str) -> tuple[Recommended, ...]:
    """The results of one round; empty for one that was not held yet."""
    return next((results(one) for one in case.recommendations if one.id == recommendation), ())


def share_text(share: Fraction | None) -> str:
    """A share in per cent, a dash where there is none."""
    return "—" if share is None else f"{fixed(percent(share))}%"


def _row(subject: Subject, one: Recommended) -> dict[str, object]:
    person = subject.person(one.person)
    return {
        "name": person.name,
        "current_post": person.current_post,
        "sitting": "是" if one.sitting else "否",
        "votes": one.votes,
        "rank": one.rank,
        "of_issued": share_text(one.of_issued),
        "of_returned": share_text(one.of_returned),
        "of_valid": share_text(one.of_valid),
    }
