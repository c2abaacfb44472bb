"""Whether somebody in a seat is of an age, an education, a sex or outside the party; None where it is not on record."""

from dataclasses import dataclass
from decimal import Decimal

from cadre_docs.procedures.team_structure.case import Seat
from cadre_docs.records.person import Sex
from cadre_docs.records.position import Education
from cadre_docs.records.team import TeamKind

PARTY_MEMBERS = frozenset({"中共党员", "中共预备党员", "预备党员"})
"""How records write membership of the Communist Party, probationary members included."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one target as the policy gives them; None where it does not."""

    teams: tuple[TeamKind, ...] | None = None
    categories: tuple[str, ...] | None = None
    age: int | None = None
    least_age: int | None = None
    age_tolerance: int | None = None
    share: Decimal | None = None
    tolerance: Decimal | None = None
    count: int | None = None

    @property
    def oldest(self) -> int:
        """The highest age that counts, tolerance included."""
        return (self.age or 0) + (self.age_tolerance or 0)

    @property
    def youngest(self) -> int:
        """The lowest age that counts, tolerance included."""
        least = self.age if self.least_age is None else self.least_age
        return (least or 0) - (self.age_tolerance or 0)


def at_most_aged(seat: Seat, numbers: Numbers) -> bool:
    """At most so old, the age itself (and the tolerance of 左右) included."""
    return seat.age <= numbers.oldest


def about_age(seat: Seat, numbers: Numbers) -> bool:
    """As old as that, give or take the tolerance."""
    return numbers.youngest <= seat.age <= numbers.oldest


def appointed_between(seat: Seat, numbers: Numbers) -> bool:
    """Of an age from one to the other when appointed, both included."""
    return numbers.youngest <= seat.age_when_appointed <= numbers.oldest


def appointed_about(seat: Seat, numbers: Numbers) -> bool:
    """About so old when appointed."""
    return numbers.youngest <= seat.age_when_appointed <= numbers.oldest


def bachelor(seat: Seat, numbers: Numbers) -> bool | None:
    """With a university education or a higher one, full-time or in service."""
    return _educated(seat, Education.BACHELOR)


def postgraduate(seat: Seat, numbers: Numbers) -> bool | None:
    """With a postgraduate education, full-time or in service."""
    return _educated(seat, Education.POSTGRADUATE)


def woman(seat: Seat, numbers: Numbers) -> bool:
    """A woman."""
    return seat.person.sex is Sex.FEMALE


def non_party(seat: Seat, numbers: Numbers) -> bool | None:
    """Not a member of the Communist Party; None where the record does not say."""
    return outside_party(seat.person.party)


def outside_party(party: str | None) -> bool | None:
    """Whether a 政治面貌 stands for somebody outside the Communist Party."""
    return None if party is None else party not in PARTY_MEMBERS


def _educated(seat: Seat, least: Education) -> bool | None:
    highest = seat.person.highest
    return None if highest is None else highest.education.rank >= least.rank
