"""谈话推荐汇总表: how many of those talked to recommend each person, and whom each of them recommends."""

from collections.abc import Mapping

from cadre_docs.documents.recommendation_tally import results_of
from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """A row for everybody recommended, and one for each talk."""
    found = list(subject.compute(results_of, subject.fact("recommendation").id))
    return {
        "rows": [
            {"name": (person := subject.person(one.person)).name, "post": person.current_post, "votes": one.votes}
            for one in found
        ],
        "talk_rows": [
            {
                "number": talk.number,
                "who": talk.interviewee,
                "on": talk.on,
                "people": "、".join(subject.person(key).name for key in talk.people) or "—",
            }
            for talk in subject.fact("talks")
        ],
    }
