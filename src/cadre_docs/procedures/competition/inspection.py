"""Who is inspected for a post: how many, and whether the scores alone would have chosen them (《方案》三(二)1(6))."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.tally import Tally, tally
from cadre_docs.records.selection import Inspection


@dataclass(frozen=True, slots=True)
class InspectionCheck:
    """A post's inspection against the policy.

    ``by_score`` are those whom the scores put first, as many as required, with everyone who ties at the cut (so it may
    be longer); empty where there is no tally. ``passed_over`` are candidates not inspected although they rank above, or
    level with, somebody who is. ``outsiders`` are inspected without having been scored for the post.
    """

    position: str
    openings: int
    required: int
    candidates: int
    record: Inspection | None
    by_score: tuple[str, ...]
    tie_at_cut: tuple[str, ...]
    passed_over: tuple[str, ...]
    outsiders: tuple[str, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Those inspected, each once."""
        return tuple(dict.fromkeys(self.record.people)) if self.record else ()

    @property
    def missing(self) -> int:
        """How many too few are inspected."""
        return max(0, self.required - len(self.people)) if self.record else self.required

    @property
    def excess(self) -> int:
        """How many too many are inspected."""
        return max(0, len(self.people) - self.required)

    @property
    def differs_from_score(self) -> bool:
        """Whether something other than the scores chose between candidates: the order of rank, or a tie at the cut."""
        return bool(self.passed_over)

    @property
    def reason_missing(self) -> bool:
        """Whether a reason is needed and not given."""
        return self.differs_from_score and not (self.record and self.record.reason)


def inspection_check(case: CompetitionCase, position: str) -> InspectionCheck:
    """A post's inspection of ``as_of`` or before, against the number required and the tally."""
    openings = case.positions[position].openings
    required = openings * case.terms.inspected_per_opening
    record = case.inspection(position)
    result = tally(case, position)
    scores = result if isinstance(result, Tally) else None
    ranks = {one.person: one.rank for one in scores.candidates} if scores else {}
    people = tuple(dict.fromkeys(record.people)) if record else ()
    inspected = [ranks[person] for person in people if person in ranks]
    lowest = max(inspected, default=0)
    return InspectionCheck(
        position=position,
        openings=openings,
        required=required,
        candidates=len(ranks),
        record=record,
        by_score=tuple(person for person, rank in ranks.items() if rank <= required),
        tie_at_cut=_tie_at_cut(ranks, required),
        passed_over=tuple(person for person, rank in ranks.items() if person not in people and rank <= lowest),
        outsiders=tuple(person for person in people if scores and person not in ranks),
    )


def earliest_ballot(check: InspectionCheck) -> date | None:
    """The day on which the inspection ends, when the ballot may be held; None while that is not recorded."""
    return check.record.ends if check.record else None


def _tie_at_cut(ranks: dict[str, int], required: int) -> tuple[str, ...]:
    """Those who share the rank at which the number required is passed, so that the scores cannot choose."""
    if len(ranks) <= required:
        return ()
    at_cut = sorted(ranks.values())[required - 1]
    tied = tuple(person for person, rank in ranks.items() if rank == at_cut)
    return tied if at_cut + len(tied) - 1 > required else ()
