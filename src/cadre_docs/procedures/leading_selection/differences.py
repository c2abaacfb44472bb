"""How many people stand for a post at each stage, against what the policy asks for (S0-56, S3-12, S3-14)."""

from dataclasses import dataclass
from enum import StrEnum

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import recommended
from cadre_docs.records.leading_selection import ListStage
from cadre_docs.records.model import Record


class DifferenceStage(StrEnum):
    """A stage at which people are counted."""

    RECOMMENDATION = "recommendation"
    INSPECTION = "inspection"
    PROPOSED = "proposed"
    DELIBERATION = "deliberation"
    FINALIST = "finalist"
    VOTE = "vote"

    @property
    def label(self) -> Message:
        """The stage in both languages."""
        return _LABELS[self]


_LABELS = {
    DifferenceStage.RECOMMENDATION: say("推荐", "recommendation"),
    DifferenceStage.INSPECTION: say("考察", "inspection"),
    DifferenceStage.PROPOSED: say("拟任人选", "people proposed"),
    DifferenceStage.DELIBERATION: say("酝酿", "deliberation"),
    DifferenceStage.FINALIST: say("拟任职人选", "finalists"),
    DifferenceStage.VOTE: say("表决", "vote"),
}


@dataclass(frozen=True, slots=True)
class StageCount:
    """The people at one stage of one post. ``record`` is where they are written, None for a stage not reached.

    ``least`` and ``exactly`` are what the policy asks for in all (for every opening together), None where nothing.
    """

    stage: DifferenceStage
    position: str
    openings: int
    people: tuple[str, ...]
    record: Record | None
    least: int | None
    exactly: int | None

    @property
    def met(self) -> bool:
        """Whether the number is as the policy asks for; a stage not reached is not judged."""
        if self.record is None:
            return True
        if self.exactly is not None:
            return len(self.people) == self.exactly
        return self.least is None or len(self.people) >= self.least


def differences(case: LeadingSelectionCase, position: str) -> tuple[StageCount, ...]:
    """Every stage of one post, in order."""
    openings = case.positions[position].openings
    terms = case.terms
    more = openings + 1 if terms.differential else None
    per = (terms.inspected_per_opening, terms.proposed_per_opening, terms.finalists_per_opening)
    inspected, proposed, finalists = (each * openings if each is not None else None for each in per)
    exact = {DifferenceStage.FINALIST: finalists}
    least = {
        DifferenceStage.RECOMMENDATION: more,
        DifferenceStage.INSPECTION: max((one for one in (inspected, more) if one is not None), default=None),
        DifferenceStage.PROPOSED: proposed,
        DifferenceStage.DELIBERATION: more,
        DifferenceStage.VOTE: more,
    }
    return tuple(
        StageCount(stage, position, openings, people, record, least.get(stage), exact.get(stage))
        for stage, people, record in _people(case, position)
    )


def _people(
    case: LeadingSelectionCase, position: str
) -> tuple[tuple[DifferenceStage, tuple[str, ...], Record | None], ...]:
    rounds = [one for one in case.recommendations if one.position == position]
    objects = case.objects_of(position)
    proposed = case.lists.get((position, ListStage.PROPOSED))
    finalists = case.lists.get((position, ListStage.FINALIST))
    deliberation = case.deliberations.get(position)
    decisions = case.decisions_on(position)
    votes = tuple(one.person for one in decisions[-1].votes) if decisions else ()
    return (
        (DifferenceStage.RECOMMENDATION, recommended(case, position), rounds[-1] if rounds else None),
        (DifferenceStage.INSPECTION, tuple(one.person for one in objects), objects[-1] if objects else None),
        (DifferenceStage.PROPOSED, proposed.people if proposed else (), proposed),
        (DifferenceStage.DELIBERATION, deliberation.people if deliberation else (), deliberation),
        (DifferenceStage.FINALIST, finalists.people if finalists else (), finalists),
        (DifferenceStage.VOTE, votes, decisions[-1] if decisions else None),
    )
