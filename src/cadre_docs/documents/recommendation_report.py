"""民主推荐情况报告: every round for one post, with its votes."""

from collections.abc import Mapping

from cadre_docs.documents.recommendation_tally import results_of, share_text
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each person in each round."""
    rows = [
        {
            "kind": one.sort.label,
            "on": one.on,
            "name": subject.person(each.person).name,
            "votes": each.votes if one.sort.democratic else "—",
            "share": share_text(each.of_valid),
        }
        for one in subject.fact("recommendations")
        for each in subject.compute(results_of, one.id)
    ]
    return {"rows": rows, "people": len({row["name"] for row in rows})}
