"""A rule watched at work: which values, records and counts of working days it looked at on the way to its findings."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from cadre_docs.calendar import CalendarCoverageError, Count, DayCounted, WorkingCalendar
from cadre_docs.diagnostics import Message
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.docket import parameters_of
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.policy import Setting
from cadre_docs.policy.rule import Parameters, Rule
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.model import Record
from cadre_docs.records.records import Records

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Watched:
    """What a rule looked at, each thing once and in the order in which it came to it, and what it found.

    ``refused`` is why the calendar could not answer, where it could not.
    """

    parameters: Parameters | None = None
    terms: dict[str, object] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    counts: dict[tuple[date, date], Count] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    refused: Message | None = None


def watch(rule: Rule, setting: Setting, opened: Opened) -> Watched:
    """The rule run over a case that can be computed; pure, as the rule is.

    Raises pydantic's ValidationError where the rule's own parameters are unfit.
    """
    seen = Watched(parameters_of(rule, setting))
    case: Any = opened.case
    watched: dict[str, Any] = {
        "records": _Records(case.records, seen.records),
        "calendar": _Calendar(case.calendar, seen.counts),
    }
    terms = getattr(case, "terms", None)
    if isinstance(terms, Terms):
        watched["terms"] = _Terms(terms, seen.terms)
    try:
        seen.findings = tuple(rule(replace(case, **watched), seen.parameters))
    except CalendarCoverageError as error:
        seen.refused = error.message
    return seen


class _Terms:
    """Terms that remember which of their values were asked for."""

    def __init__(self, terms: Terms, seen: dict[str, object]) -> None:
        self._terms = terms
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._terms, name)
        if name in type(self._terms).model_fields:
            self._seen.setdefault(name, value)
        return value


class _Records(Records):
    """Records that remember which of them were asked for."""

    def __init__(self, records: Records, seen: dict[str, Record]) -> None:
        super().__init__(records.office, (one for kind in records.by_kind.values() for one in kind.values()))
        self._seen = seen

    def all(self, model: type[R]) -> tuple[R, ...]:
        return self._remembered(super().all(model))

    def get(self, model: type[R], key: str) -> R:
        return self._remembered((super().get(model, key),))[0]

    def find(self, model: type[R], key: str) -> R | None:
        found = super().find(model, key)
        return self._remembered((found,))[0] if found is not None else None

    def of(self, model: type[R], **fields: Any) -> tuple[R, ...]:
        return self._remembered(super().of(model, **fields))

    def _remembered(self, found: tuple[R, ...]) -> tuple[R, ...]:
        for record in found:
            self._seen.setdefault(record.ref, record)
        return found


class _Calendar(WorkingCalendar):
    """A calendar that remembers its counts of more than one working day."""

    def __init__(self, calendar: WorkingCalendar, seen: dict[tuple[date, date], Count]) -> None:
        super().__init__(calendar.years)
        object.__setattr__(self, "_seen", seen)

    def _count(self, end: date, days: list[DayCounted]) -> Count:
        count = super()._count(end, days)
        if count.number > 1:
            seen: dict[tuple[date, date], Count] = getattr(self, "_seen")  # noqa: B009
            seen.setdefault((count.days[0].day, end), count)
        return count
