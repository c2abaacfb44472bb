"""民主推荐结果告知函: one person's own votes and rank, and nobody else's."""

from collections.abc import Mapping

from cadre_docs.documents.recommendation_tally import results_of, share_text
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The votes, the share and the rank of the person to whom the letter goes."""
    person = subject.fact("person").id
    found = list(subject.compute(results_of, subject.fact("recommendation").id))
    own = next(one for one in found if one.person == person)
    return {"votes": own.votes, "share": share_text(own.of_valid), "rank": own.rank, "recommended": len(found)}
