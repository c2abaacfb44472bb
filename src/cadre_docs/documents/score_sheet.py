"""评分表: judges down, candidates across, as the scores were given."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The candidates in the order drawn, and each judge's scores of them; a dash where a judge gave none."""
    sheet = subject.fact("sheet")
    candidates = sorted(sheet.candidates, key=lambda one: (one.draw is None, one.draw or 0))
    return {
        "candidates": [{"name": subject.person(one.person).name, "draw": one.draw} for one in candidates],
        "judges": [
            {
                "id": judge.id,
                "sort": judge.sort,
                "source": judge.source,
                "scores": [one.scores.get(judge.id, "—") for one in candidates],
            }
            for judge in sheet.judges
        ],
    }
