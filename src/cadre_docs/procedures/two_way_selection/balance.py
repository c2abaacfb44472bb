"""People leaving and joining each unit (进出平衡, S4-43)."""

from dataclasses import dataclass

from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import Way, destinations


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One unit: how many it puts forward and lacks, and who leaves it and joins it as settled so far."""

    unit: str
    put_forward: int
    vacancies: int
    leaving: tuple[str, ...]
    joining: tuple[str, ...]
    tolerance: int

    @property
    def difference(self) -> int:
        """Those who join less those who leave."""
        return len(self.joining) - len(self.leaving)

    @property
    def balanced(self) -> bool:
        """Whether the difference is within what the policy allows."""
        return abs(self.difference) <= self.tolerance


def balance(case: TwoWaySelectionCase) -> tuple[BalanceRow, ...]:
    """Every unit that puts somebody forward, lacks people or is joined by somebody, in that order."""
    moves = [one for one in destinations(case) if one.way in (Way.PLACED, Way.DIRECTED)]
    origins = (one.unit for one in case.participants.values())
    goals = (one.unit for one in moves if one.unit)
    units = dict.fromkeys([*origins, *case.vacancies, *goals])
    return tuple(
        BalanceRow(
            unit=unit,
            put_forward=sum(one.unit == unit for one in case.participants.values()),
            vacancies=case.vacancies[unit].number if unit in case.vacancies else 0,
            leaving=tuple(one.person for one in moves if one.origin == unit),
            joining=tuple(one.person for one in moves if one.unit == unit),
            tolerance=case.terms.balance_tolerance,
        )
        for unit in units
    )


def settled(case: TwoWaySelectionCase) -> bool:
    """Whether it is settled for everybody put forward where he or she goes, or that it is nowhere for now."""
    found = destinations(case)
    return bool(found) and all(one.way is not Way.OPEN for one in found)
