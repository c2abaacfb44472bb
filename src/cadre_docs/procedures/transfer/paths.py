"""Which way somebody may come in: what bounds are crossed, whether scores are needed (S0-87…S0-93)."""

from collections import Counter
from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import OrganKind, TransferCandidate, TransferKind

OUTSIDE = (OrganKind.INSTITUTION, OrganKind.ENTERPRISE)
"""Bodies whose people are no civil servants: from them one is transferred in (调任)."""


@dataclass(frozen=True, slots=True)
class Path:
    """What one candidate's way crosses.

    ``upward``: from a lower organ to a higher one. ``from_elsewhere``: from another region. ``into_civil_service``:
    from an organ managed by analogy to one of the civil service.
    """

    candidate: TransferCandidate
    across_systems: bool
    from_elsewhere: bool
    upward: bool
    into_civil_service: bool

    @property
    def kind_fits(self) -> bool:
        """Whether people from outside the civil service are transferred in, and only they."""
        return (self.candidate.from_kind in OUTSIDE) is (self.candidate.sort is TransferKind.TRANSFER_IN)

    @property
    def across_bounds(self) -> bool:
        """Whether a transfer-in leaves the system or region."""
        return self.candidate.sort is TransferKind.TRANSFER_IN and (self.across_systems or self.from_elsewhere)

    @property
    def needs_scores(self) -> bool:
        """Whether examination and assessment together decide: not for members of a leading team."""
        if self.candidate.leading_member or self.candidate.sort is TransferKind.TRANSFER_IN:
            return False
        open_selection = self.candidate.sort is TransferKind.OPEN_SELECTION
        return open_selection or self.upward or self.from_elsewhere or self.into_civil_service

    @property
    def exceptional(self) -> bool:
        """Whether somebody from an enterprise or institution is to lead a section of an organ."""
        one = self.candidate
        return one.sort is TransferKind.TRANSFER_IN and one.from_kind in OUTSIDE and one.to_section

    @property
    def reasons(self) -> tuple[Message, ...]:
        """What is crossed, in words."""
        said = (
            (self.upward, say("下级机关到上级机关", "from a lower organ to a higher one")),
            (self.from_elsewhere, say("外地到本地", "from another region")),
            (self.across_systems, say("跨系统", "from another system")),
            (self.into_civil_service, say("参公单位到公务员机关", "from by-analogy into the civil service")),
        )
        return tuple(message for true, message in said if true)


def path_of(candidate: TransferCandidate) -> Path:
    """The way of one candidate."""
    return Path(
        candidate,
        across_systems=candidate.from_system != candidate.to_system,
        from_elsewhere=candidate.from_region != candidate.to_region,
        upward=candidate.to_tier.rank > candidate.from_tier.rank,
        into_civil_service=candidate.from_kind is OrganKind.BY_ANALOGY
        and candidate.to_kind in (OrganKind.CIVIL_SERVICE, OrganKind.TOWNSHIP),
    )


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How many come from one system of one region to one unit by transfer."""

    region: str
    system: str
    unit: str
    people: tuple[str, ...]


def same_sources(case: TransferCase) -> tuple[SourceCount, ...]:
    """Every source that sends more than one person to the same unit, in the order of the records."""
    found = [one for one in case.candidates.values() if one.sort is not TransferKind.TRANSFER_IN]
    counted = Counter((one.from_region, one.from_system, one.to_unit) for one in found)
    return tuple(
        SourceCount(
            *source,
            tuple(one.person for one in found if (one.from_region, one.from_system, one.to_unit) == source),
        )
        for source, number in counted.items()
        if number > 1
    )
