"""How often something is due: every so many months, at the end, or once; and the periods that follow from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BeforeValidator, InstanceOf

from cadre_docs.calendar import months_after
from cadre_docs.records.choice import Choice
from cadre_docs.records.secondment_conduct import AppraisalKind, ReportKind, SecondmentMeetingKind, VisitKind

C = TypeVar("C", bound=Choice)

_END = "end"
_ONCE = "once"


@dataclass(frozen=True, slots=True)
class Rhythm(Generic[C]):
    """Something due every ``every`` months; without them, at the end of the time or (``once``) at any time in it."""

    what: C
    every: int | None
    once: bool = False

    def __str__(self) -> str:
        return f"{self.what.value}:{self.every or (_ONCE if self.once else _END)}"


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch for which something is due by its last day; both ends inclusive. Numbers begin with 1."""

    number: int
    since: date
    until: date

    def has(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.since <= day <= self.until


def periods(rhythm: Rhythm[Any], since: date, over: date) -> tuple[Period, ...]:
    """The whole periods from a first day to the day on which the time is over, in order.

    A rest shorter than a period asks for nothing. The day of the month of ``since`` ends each period, or the month's
    last day where it has none.
    """
    if rhythm.every is None:
        return (Period(1, since, over),)
    found: list[Period] = []
    first = since
    while (last := months_after(since, rhythm.every * (len(found) + 1))) <= over:
        found.append(Period(len(found) + 1, first, last))
        first = last + timedelta(days=1)
    return tuple(found)


def _reader(choice: type[C]) -> Callable[[object], Rhythm[C]]:
    """A function that reads ``quarterly:3``, ``final:end`` or ``daily:once``; ValueError for anything else."""

    def read(value: object) -> Rhythm[C]:
        if isinstance(value, Rhythm):
            return value
        name, _, every = str(value).partition(":")
        what = choice.of(name)
        if every in (_END, _ONCE):
            return Rhythm(what, None, once=every == _ONCE)
        if not every.isdigit() or not 1 <= int(every) <= 120:
            raise ValueError(value)
        return Rhythm(what, int(every))

    return read


ReportRhythm = Annotated[InstanceOf[Rhythm[ReportKind]], BeforeValidator(_reader(ReportKind))]
VisitRhythm = Annotated[InstanceOf[Rhythm[VisitKind]], BeforeValidator(_reader(VisitKind))]
MeetingRhythm = Annotated[InstanceOf[Rhythm[SecondmentMeetingKind]], BeforeValidator(_reader(SecondmentMeetingKind))]
AppraisalRhythm = Annotated[InstanceOf[Rhythm[AppraisalKind]], BeforeValidator(_reader(AppraisalKind))]
"""Values of a pack: what is due and how often."""
