"""Whether the numbers that a statement gives agree with each other (S1-H07, S1-H08)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cadre_docs.procedures.rounding import rounded
from cadre_docs.records.secondment_support import SecondmentStatement, StatedCount


@dataclass(frozen=True, slots=True)
class Overcount:
    """A number greater than the one it is part of, or parts that come to more than their whole.

    ``index`` is the place of the number in the statement; ``number`` and ``whole`` are people.
    """

    index: int
    name: str
    number: int
    of: str
    whole: int


@dataclass(frozen=True, slots=True)
class ShareCheck:
    """The stated share of those promoted or moved, the exact one, and the exact one with as many places."""

    stated: Decimal
    people: int
    exact: Fraction
    computed: Decimal

    @property
    def agrees(self) -> bool:
        """Whether they are the same in the places given."""
        return self.stated == self.computed


def overcounts(statement: SecondmentStatement) -> tuple[Overcount, ...]:
    """Each number that cannot be: greater than its whole, or one of several without overlap that together are.

    The whole is the number that ``within`` names, else the total.
    """
    numbers = {one.name: one.number for one in statement.counts}
    sums: dict[str, int] = {}
    names: dict[str, list[str]] = {}
    found: list[Overcount] = []
    for index, one in enumerate(statement.counts):
        of = one.within if one.within in numbers else ""
        whole = whole_of(statement, one)
        if one.number > whole:
            found.append(Overcount(index, one.name, one.number, of, whole))
        elif one.exclusive:
            sums[of] = sums.get(of, 0) + one.number
            names.setdefault(of, []).append(one.name)
            if sums[of] > whole:
                found.append(Overcount(index, "、".join(names[of]), sums[of], of, whole))
    return tuple(found)


def share_check(statement: SecondmentStatement) -> ShareCheck | None:
    """The stated share against the numbers; None where a number is missing."""
    stated, promoted, moved = statement.stated_share, statement.promoted, statement.moved
    if stated is None or promoted is None or moved is None:
        return None
    exact = Fraction(promoted + moved, statement.total)
    places = max(0, -int(stated.as_tuple().exponent))
    return ShareCheck(stated, promoted + moved, exact, rounded(exact * 100, places, "half-up"))


def whole_of(statement: SecondmentStatement, count: StatedCount) -> int:
    """The number that a count is part of: the one it names, or the total."""
    return next((one.number for one in statement.counts if one.name == count.within), statement.total)
