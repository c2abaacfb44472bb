"""末位名单: those within the policy's share of all leaders, with ties at its edge left open."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.unfit_votes_ranking import row
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.votes import LastPlaces, last_places
from cadre_docs.procedures.rounding import percent


def view(subject: Subject) -> Mapping[str, object]:
    """The list, those level at its edge, and the numbers it rests on."""
    found = subject.compute(_found)
    return {
        "people": found.people,
        "share": f"{percent(found.share, 0)}%",
        "places": found.places,
        "rows": [row(subject, one) for one in found.listed],
        "level": [row(subject, one) for one in found.level],
    }


def _found(case: AssessmentCase) -> LastPlaces:
    share, how = case.terms.last_place_decided, case.terms.last_place_rounding
    if share is None or how is None:
        raise ValueError("last places need a share and a rounding")
    return last_places(case, share, how)
