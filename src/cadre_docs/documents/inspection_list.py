"""考察对象名单: those inspected for a post, with score and rank as computed."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.tally import Tally, tally


def view(subject: Subject) -> Mapping[str, object]:
    """The rows in the order of the record, how many there must be, and whether their order is that of the scores."""
    position = subject.fact("position")
    results = subject.compute(_results, position.id)
    rows = []
    for key in subject.fact("inspection").people:
        person, result = subject.person(key), results.get(key)
        rows.append(
            {
                "name": person.name,
                "sex": person.sex,
                "birth": person.birth,
                "post": person.current_post,
                "score": result["score"] if result else "—",
                "rank": result["rank"] if result else "—",
            }
        )
    ranks = [row["rank"] for row in rows if row["rank"] != "—"]
    return {
        "rows": rows,
        "required": position.openings * subject.compute(_ratio),
        "differs": ranks != list(range(1, len(ranks) + 1)),
        "clause": subject.cite("inspected_per_opening"),
    }


def _results(case: CompetitionCase, position: str) -> dict[str, dict[str, object]]:
    found = tally(case, position)
    if not isinstance(found, Tally):
        return {}
    return {one.person: {"score": one.total, "rank": one.rank} for one in found.candidates}


def _ratio(case: CompetitionCase) -> int:
    return case.terms.inspected_per_opening
