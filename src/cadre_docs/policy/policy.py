"""The packs of an office, and what of them is in force on a date."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic, TypeVar

from pydantic import ValidationError

from cadre_docs.diagnostics import Citation, Diagnostic, Position, Severity
from cadre_docs.policy import faults
from cadre_docs.policy.pack import Certainty, Clause, Dated, History, Pack, Scalar, Span
from cadre_docs.policy.packfile import PackFile
from cadre_docs.procedures.terms import Terms

T = TypeVar("T", bound=Terms)
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class ValueInForce:
    """One value in force: what it is, its clause, and where in which pack it is written."""

    value: Scalar
    citation: Citation
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule in force: its weight, the document types it forbids, its parameters and its clause."""

    code: str
    severity: Severity
    gates: frozenset[str]
    parameters: Mapping[str, Scalar]
    citation: Citation


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds on a date: clauses from the highest pack down, values and rules with the lowest pack's word last."""

    packs: tuple[str, ...]
    on: date
    clauses: tuple[tuple[Pack, Clause], ...]
    values: Mapping[str, ValueInForce]
    rules: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class TermsInForce(Generic[T]):
    """Terms with their citations or, where a value is missing or unfit, the diagnostics that say so."""

    terms: T | None
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, eq=False)
class Policy:
    """All packs that an office has, by id, and what is wrong with them."""

    packs: Mapping[str, Pack]
    diagnostics: tuple[Diagnostic, ...] = ()
    files: Mapping[str, PackFile] = field(default_factory=dict)
    _held: dict[tuple[tuple[str, ...], date], InForce] = field(default_factory=dict, init=False, repr=False)

    def chain(self, packs: Sequence[str] | str) -> tuple[Pack, ...]:
        """The packs named and all that they extend, the highest first. Packs that do not exist are left out."""
        found: dict[str, Pack] = {}
        for name in (packs,) if isinstance(packs, str) else packs:
            self._climb(name, found, ())
        return tuple(found.values())

    def in_force(self, packs: Sequence[str] | str, on: date) -> InForce:
        """What holds on a date under these packs and all that they extend; worked out once for all who ask."""
        names = (packs,) if isinstance(packs, str) else tuple(packs)
        held = self._held.get((names, on))
        if held is None:
            held = self._held[names, on] = self._in_force(names, on)
        return held

    def _in_force(self, packs: tuple[str, ...], on: date) -> InForce:
        clauses: list[tuple[Pack, Clause]] = []
        values: dict[str, ValueInForce] = {}
        settings: dict[str, Setting] = {}
        for pack in self.chain(packs):
            for place, clause in enumerate(pack.clauses):
                if not pack.span(clause).holds(on):
                    continue
                clauses.append((pack, clause))
                for name, value in _values(pack, clause, place, on):
                    if value.value is not None or name not in values:
                        values[name] = value
                for setting in _settings(pack, clause, on):
                    settings[setting.code] = _joined(settings.get(setting.code), setting)
        return InForce(packs, on, tuple(clauses), values, settings)

    def terms(self, model: type[T], packs: Sequence[str] | str, on: date) -> TermsInForce[T]:
        """The terms of a procedure on a date; a value that no pack gives is a diagnostic, never a default."""
        held = self.in_force(packs, on)
        given: dict[str, ValueInForce] = {}
        missing: list[Diagnostic] = []
        for name, described in model.model_fields.items():
            value = held.values.get(f"{model.procedure}.{name}")
            if value is not None and value.value is not None:
                given[name] = value
            elif described.is_required():
                full = f"{model.procedure}.{name}"
                missing.append(faults.value_missing(full, described.title or name, held.packs, on, *self._cited(value)))
        if missing:
            return TermsInForce(None, tuple(missing))
        try:
            plain = {name: value.value for name, value in given.items()}
            return TermsInForce(model.from_policy(plain, {name: value.citation for name, value in given.items()}))
        except ValidationError as error:
            return TermsInForce(None, tuple(self._unfit(model, given, error)))

    def position(self, pack: str, path: tuple[str | int, ...]) -> Position | None:
        """Where something is written in a pack; None for a pack made in memory."""
        file = self.files.get(pack)
        return file.position(path) if file is not None else None

    def _cited(self, value: ValueInForce | None) -> tuple[Citation | None, Position | None]:
        if value is None:
            return None, None
        return value.citation, self.position(value.citation.pack, value.path)

    def _unfit(self, model: type[T], given: Mapping[str, ValueInForce], error: ValidationError) -> Iterator[Diagnostic]:
        for fault in error.errors():
            name = str(fault["loc"][0]) if fault["loc"] else ""
            value = given.get(name)
            full = f"{model.procedure}.{name}"
            yield faults.unfit_value(full, value.value if value else None, fault, *self._cited(value))

    def _climb(self, name: str, found: dict[str, Pack], below: tuple[str, ...]) -> None:
        pack = self.packs.get(name)
        if pack is None or name in found or name in below:
            return
        for superior in pack.extends:
            self._climb(superior, found, (*below, name))
        found[name] = pack


def periods(history: History, within: Span) -> Iterator[tuple[Dated, Span]]:
    """Each value of a history with the time for which it really holds: to the next value, within the clause."""
    ordered = sorted(history, key=lambda dated: dated.since)
    for dated, following in zip(ordered, [*ordered[1:], None], strict=True):
        last = dated.until
        if last is None and following is not None and following.since > dated.since:
            last = following.since - timedelta(days=1)
        ends = (last, within.until)
        until = min((end for end in ends if end is not None), default=None)
        since = max(dated.since, within.since)
        if until is None or since <= until:
            yield dated, Span.model_construct(since=since, until=until)


def holding(history: History, within: Span, on: date) -> tuple[Dated, ...]:
    """The values of a history that hold on a day: one, unless the history has a gap or an overlap."""
    return tuple(dated for dated, span in periods(history, within) if span.holds(on))


def _values(pack: Pack, clause: Clause, place: int, on: date) -> Iterator[tuple[str, ValueInForce]]:
    for name, history in clause.values.items():
        for dated in holding(history, pack.span(clause), on)[-1:]:
            path = ("clauses", place, "values", name, history.index(dated), "value")
            yield name, ValueInForce(dated.value, pack.cite(clause), path)


def _settings(pack: Pack, clause: Clause, on: date) -> Iterator[Setting]:
    for code, setting in clause.rules.items():
        parameters = {
            name: dated.value
            for name, history in setting.parameters.items()
            for dated in holding(history, pack.span(clause), on)[-1:]
        }
        severity = setting.severity
        if clause.status is Certainty.UNCERTAIN and severity is Severity.ERROR:
            severity = Severity.WARNING
        yield Setting(code, severity, frozenset(setting.gates), parameters, pack.cite(clause))


def _joined(higher: Setting | None, lower: Setting) -> Setting:
    """The lower pack's word on a rule over the higher one's: its clause and weight, both packs' gates.

    Of two clauses of one pack the heavier one counts, so that a clause nobody has read at its source weakens nothing.
    """
    if higher is None:
        return lower
    parameters = {**higher.parameters, **lower.parameters}
    told = lower
    if higher.citation.pack == lower.citation.pack and _WEIGHTS.index(higher.severity) < _WEIGHTS.index(lower.severity):
        told = higher
    return Setting(lower.code, told.severity, higher.gates | lower.gates, parameters, told.citation)
