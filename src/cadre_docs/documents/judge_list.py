"""评委名单: leader judges and mass judges of one post."""

from collections.abc import Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.competition.panel import panel


def view(subject: Subject) -> Mapping[str, object]:
    """The panel against what the policy asks for, and both lists."""
    found = subject.compute(panel, subject.fact("position").id)
    return {
        "panel": found,
        "leaders": [_leader(judge) for judge in found.leaders],
        "mass": list(found.mass),
    }


def _leader(judge: Any) -> dict[str, object]:
    own = judge.source.value == "own-unit"
    return {
        "id": judge.id,
        "name": judge.name,
        "source": judge.source,
        "rank": ("是" if judge.section_rank else "否") if own else "—",
    }
