"""票决情况表: attendance and votes of one decision, with the shares of members due, present and of valid ballots."""

from collections.abc import Mapping

from cadre_docs.documents.recommendation_tally import share_text
from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import DecisionResult, decision_result


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person in the order of the record, and what the body resolved."""
    decision = subject.fact("decision")
    found = subject.compute(result_of, decision.position, decision.sort)
    chosen = [subject.person(one.person).name for one in found.people if one.chosen]
    return {
        "attendance": share_text(found.attendance),
        "rows": [
            {
                "name": (person := subject.person(one.person)).name,
                "post": person.current_post,
                "agree": one.agree,
                "disagree": one.disagree,
                "abstain": one.abstain,
                "of_due": share_text(one.of_due),
                "of_present": share_text(one.of_present),
                "of_valid": share_text(one.of_valid),
            }
            for one in found.people
        ],
        "result": f"{decision.body}决定：{'、'.join(chosen)}为人选。" if chosen else "本次会议没有确定人选。",
    }


def result_of(case: LeadingSelectionCase, position: str, body: str) -> DecisionResult:
    """The result of one body's decision on one post."""
    return next(decision_result(one) for one in case.decisions_on(position) if one.sort == body)
