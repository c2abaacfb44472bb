"""Where everybody goes in the end: by matching, by directed exchange, or nowhere for the time being (S4-51…S4-53)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.records.two_way_selection import DirectedExchange, ExchangeResponse, Standby


class Way(StrEnum):
    """How a person comes to a unit, or does not."""

    PLACED = "placed"
    DIRECTED = "directed"
    REFUSED = "refused"
    OPEN = "open"

    @property
    def label(self) -> Message:
        """The way in both languages."""
        return _LABELS[self]


_LABELS = {
    Way.PLACED: say("双向选择", "two-way selection"),
    Way.DIRECTED: say("定向交流", "directed exchange"),
    Way.REFUSED: say("不服从定向交流", "refused a directed exchange"),
    Way.OPEN: say("去向未定", "not settled"),
}


@dataclass(frozen=True, slots=True)
class Destination:
    """Where one person goes; ``unit`` is None where nowhere.

    ``since`` is the day on which that was settled, None where it is not; for a refusal the day of the refusal.
    """

    person: str
    origin: str
    way: Way
    unit: str | None
    since: date | None


def destinations(case: TwoWaySelectionCase) -> tuple[Destination, ...]:
    """Where everybody put forward goes, in the order of the records, as settled on the case's date."""
    return tuple(destination_of(case, person) for person in case.participants)


def destination_of(case: TwoWaySelectionCase, person: str) -> Destination:
    """Where one person goes. KeyError for somebody not put forward."""
    origin = case.participants[person].unit
    placed, directed = case.placements.get(person), case.directed.get(person)
    if placed is not None:
        return Destination(person, origin, Way.PLACED, placed.unit, placed.on)
    if directed is None:
        return Destination(person, origin, Way.OPEN, None, None)
    if refused(case, directed):
        return Destination(person, origin, Way.REFUSED, None, refused_on(directed))
    return Destination(person, origin, Way.DIRECTED, directed.unit, directed.decided_on)


def refused(case: TwoWaySelectionCase, directed: DirectedExchange) -> bool:
    """Whether the person has refused by the case's date."""
    return directed.response is ExchangeResponse.REFUSED and refused_on(directed) <= case.as_of


def refused_on(directed: DirectedExchange) -> date:
    """The day from which a refusal counts: that of the response or, without one, that of the decision."""
    return directed.responded_on or directed.decided_on


def unplaced(case: TwoWaySelectionCase) -> tuple[str, ...]:
    """Those put forward who have no place by matching, in the order of the records."""
    return tuple(person for person in case.participants if person not in case.placements)


@dataclass(frozen=True, slots=True)
class StandbyDue:
    """The standby that follows from a refusal, against the one recorded.

    ``over_on`` is the day on which it is over: the same day of the month so many months later; None while nothing says
    when it begins.
    """

    person: str
    exchange: DirectedExchange
    record: Standby | None
    months: int
    over_on: date | None

    @property
    def missing(self) -> bool:
        """Whether no standby is recorded."""
        return self.record is None

    @property
    def agrees(self) -> bool:
        """Whether the recorded end is the one that the policy yields."""
        return self.record is not None and self.record.until == self.over_on

    def over(self, as_of: date) -> bool:
        """Whether it is over on a date."""
        return self.over_on is not None and as_of >= self.over_on

    def arrangement_owed(self, as_of: date) -> bool:
        """Whether it is over on a date and nothing has been arranged by then."""
        arranged = self.record.arranged_on if self.record else None
        return self.over(as_of) and (arranged is None or arranged > as_of)


def standbys_due(case: TwoWaySelectionCase) -> tuple[StandbyDue, ...]:
    """The standby of everybody who has refused, in the order of the decisions' records."""
    return tuple(_due(case, one) for one in case.directed.values() if refused(case, one))


def _due(case: TwoWaySelectionCase, exchange: DirectedExchange) -> StandbyDue:
    record = case.standbys.get(exchange.person)
    months = case.terms.standby_months
    over_on = standby_end(record.since, months) if record else None
    return StandbyDue(exchange.person, exchange, record, months, over_on)


def standby_end(since: date, months: int) -> date:
    """The day on which a standby is over: that day of the month so many months later (民法典 art. 202)."""
    return months_after(since, months)
