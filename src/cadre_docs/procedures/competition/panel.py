"""The judges of a post: how many of which kind, from where, and what the policy asks for (《方案》三(二)1(5))."""

from collections import Counter
from dataclasses import dataclass

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.selection import Judge, JudgeKind, JudgeSource


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel of one post. ``ineligible`` leader judges are from the unit but below section rank; ``outsiders`` are
    mass judges from elsewhere; ``repeated`` are judges' numbers given more than once.
    """

    position: str
    leaders: tuple[Judge, ...]
    mass: tuple[Judge, ...]
    required_leaders: int
    required_dispatched: int

    @property
    def missing_leaders(self) -> int:
        """How many leader judges are too few; 0 where there are enough."""
        return max(0, self.required_leaders - len(self.leaders))

    @property
    def excess_leaders(self) -> int:
        """How many leader judges are too many."""
        return max(0, len(self.leaders) - self.required_leaders)

    @property
    def dispatched(self) -> tuple[Judge, ...]:
        """The leader judges sent by the competition's office."""
        return tuple(judge for judge in self.leaders if judge.source is JudgeSource.DISPATCHED)

    @property
    def missing_dispatched(self) -> int:
        """How many judges sent by the competition's office are too few."""
        return max(0, self.required_dispatched - len(self.dispatched))

    @property
    def by_source(self) -> dict[JudgeSource, int]:
        """Leader judges by where they come from."""
        counted = Counter(judge.source for judge in self.leaders)
        return {source: counted[source] for source in JudgeSource}

    @property
    def ineligible(self) -> tuple[Judge, ...]:
        """Leader judges of the unit itself who are not of section rank or above."""
        own = (judge for judge in self.leaders if judge.source is JudgeSource.OWN_UNIT)
        return tuple(judge for judge in own if not judge.section_rank)

    @property
    def outsiders(self) -> tuple[Judge, ...]:
        """Mass judges who are not of the unit."""
        return tuple(judge for judge in self.mass if judge.source is not JudgeSource.OWN_UNIT)

    @property
    def repeated(self) -> tuple[str, ...]:
        """Numbers that more than one judge bears."""
        counted = Counter(judge.id for judge in (*self.leaders, *self.mass))
        return tuple(number for number, times in counted.items() if times > 1)

    @property
    def agrees(self) -> bool:
        """Whether the panel is what the policy asks for."""
        counts = (self.missing_leaders, self.excess_leaders, self.missing_dispatched)
        return not any((*counts, self.ineligible, self.outsiders, self.repeated)) and bool(self.mass)


def panel(case: CompetitionCase, position: str) -> Panel | None:
    """The panel of a post; None where there is no score sheet yet."""
    sheet = case.score_sheet(position)
    if sheet is None:
        return None
    return Panel(
        position=position,
        leaders=tuple(judge for judge in sheet.judges if judge.sort is JudgeKind.LEADER),
        mass=tuple(judge for judge in sheet.judges if judge.sort is JudgeKind.MASS),
        required_leaders=case.terms.leader_judges,
        required_dispatched=case.terms.min_dispatched_judges,
    )
