"""What packs must agree on: names that exist, one value for each day, and nothing looser than a higher pack."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

import cadre_docs.procedures
from cadre_docs.diagnostics import Citation, Diagnostic, Position, Severity
from cadre_docs.policy import faults
from cadre_docs.policy.pack import Certainty, Clause, Dated, History, Pack, RuleSetting, Span
from cadre_docs.policy.policy import Policy, periods
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.procedures.terms import Terms

Path = tuple[str | int, ...]


class _Entry(NamedTuple):
    """A dated value, the time for which it really holds, its clause, and its path in the pack."""

    dated: Dated
    span: Span
    clause: Clause
    path: Path


_Histories = Mapping[str, list[_Entry]]


def check(policy: Policy, documents: frozenset[str]) -> Iterator[Diagnostic]:
    """Everything wrong with the packs of a policy beyond their shape; ``documents`` are the types that exist."""
    known = rules()
    histories = {id(pack): _histories(pack) for pack in policy.packs.values()}
    for name, pack in policy.packs.items():
        yield from _PackCheck(policy, name, pack, known, documents, histories).faults()


@cache
def named_values() -> Mapping[str, FieldInfo]:
    """Every value that a computation may ask a policy for: ``<procedure>.<field>`` of each class of terms."""
    for module in pkgutil.walk_packages(cadre_docs.procedures.__path__, "cadre_docs.procedures."):
        if module.name.endswith(".terms"):
            importlib.import_module(module.name)
    return {
        f"{terms.procedure}.{name}": described
        for terms in Terms.__subclasses__()
        for name, described in terms.model_fields.items()
        if terms.procedure
    }


@dataclass(frozen=True)
class _PackCheck:
    """One pack among the others; ``histories`` are those of each by ``id(pack)``: the id written in it may be wrong."""

    policy: Policy
    name: str
    pack: Pack
    known: Mapping[str, Rule]
    documents: frozenset[str]
    histories: Mapping[int, _Histories]

    def faults(self) -> Iterator[Diagnostic]:
        yield from self._superiors()
        yield from self._documents()
        seen: set[str] = set()
        for place, clause in enumerate(self.pack.clauses):
            path: Path = ("clauses", place)
            if clause.id in seen:
                yield faults.same_clause(clause.id, self._at((*path, "id")))
            seen.add(clause.id)
            yield from self._clause(clause, path)
            yield from self._succession(clause, path)
        for value, entries in self.histories[id(self.pack)].items():
            yield from self._value(value, entries)
        yield from self._looser_values()
        yield from self._weaker_rules()

    def _at(self, path: Path, *, key: bool = False) -> Position | None:
        file = self.policy.files.get(self.name)
        return file.position(path, key=key) if file is not None else None

    def _superiors(self) -> Iterator[Diagnostic]:
        for place, superior in enumerate(self.pack.extends):
            if superior not in self.policy.packs:
                yield faults.unknown_superior(superior, self.policy.packs, self._at(("extends", place)))
        circle = _circle(self.policy, self.name, (self.name,))
        if circle and self.name == min(circle):
            yield faults.circular((*circle, self.name), self._at(("extends",)))

    def _documents(self) -> Iterator[Diagnostic]:
        known = {document.id for document in self.pack.documents}
        seen = {self.pack.document.id}
        for place, document in enumerate(self.pack.documents):
            if document.id in seen:
                yield faults.same_document(document.id, self._at(("documents", place, "id")))
            seen.add(document.id)
            if document.succeeded_by and document.succeeded_by not in known - {document.id}:
                yield faults.unknown_source(
                    document.succeeded_by, known, self._at(("documents", place, "succeeded_by"))
                )

    def _clause(self, clause: Clause, path: Path) -> Iterator[Diagnostic]:
        sources = {"main", *(document.id for document in self.pack.documents)}
        if clause.document not in sources:
            yield faults.unknown_source(clause.document, sources, self._at((*path, "document")))
        yield from self._slugs(clause.documents, (*path, "documents"))
        for code, setting in clause.rules.items():
            here = (*path, "rules", code)
            yield from self._slugs(setting.gates, (*here, "gates"))
            rule = self.known.get(code)
            if rule is None:
                yield faults.unknown_rule(code, self.known, self._at(here, key=True))
                continue
            if clause.status is Certainty.UNCERTAIN and setting.severity is Severity.ERROR:
                yield faults.uncertain_error(code, self.pack.cite(clause), self._at((*here, "severity")))
            yield from self._parameters(clause, rule, setting, here)

    def _succession(self, clause: Clause, path: Path) -> Iterator[Diagnostic]:
        """A clause that ends names what takes its place, or says why nothing does."""
        if self.pack.span(clause).until is not None and not self.pack.is_followed(clause):
            yield faults.no_successor(self.pack.cite(clause), self._at((*path, "label")))
        for place, successor in enumerate(clause.succeeded_by):
            name, _, rest = successor.rpartition("/")
            pack = self.policy.packs.get(name) if name else self.pack
            if (
                pack is None
                or rest not in {one.id for one in pack.clauses}
                or (pack is self.pack and rest == clause.id)
            ):
                yield faults.unknown_successor(successor, self._at((*path, "succeeded_by", place)))

    def _slugs(self, slugs: tuple[str, ...], path: Path) -> Iterator[Diagnostic]:
        for place, slug in enumerate(slugs):
            if slug not in self.documents:
                yield faults.unknown_gate(slug, self.documents, self._at((*path, place)))

    def _parameters(self, clause: Clause, rule: Rule, setting: RuleSetting, path: Path) -> Iterator[Diagnostic]:
        fields = rule.parameters.model_fields if rule.parameters else {}
        for name, history in setting.parameters.items():
            here = (*path, "parameters", name)
            if name not in fields:
                yield faults.unknown_parameter(rule.code, name, fields, self._at(here, key=True))
                continue
            entries = _entries(self.pack, clause, history, here)
            yield from self._one_a_day(f"{rule.code}.{name}", entries)
            yield from self._fit(f"{rule.code}.{name}", fields[name], entries)
        for name, described in fields.items():
            if described.is_required() and name not in setting.parameters:
                yield faults.parameter_missing(rule.code, name, self.pack.cite(clause), self._at(path, key=True))

    def _value(self, name: str, entries: list[_Entry]) -> Iterator[Diagnostic]:
        described = named_values().get(name)
        if described is None:
            yield faults.unknown_name(name, named_values(), self._at(entries[0].path[:-1], key=True))
            return
        yield from self._one_a_day(name, entries)
        yield from self._fit(name, described, entries)

    def _one_a_day(self, name: str, entries: Iterable[_Entry]) -> Iterator[Diagnostic]:
        for before, after in pairwise(sorted(entries, key=lambda entry: entry.span.since)):
            last, first = before.span.until, after.span.since
            if last is None or last >= first:
                yield faults.two_values(name, first, self._at(after.path))
            elif last + timedelta(days=1) < first:
                yield faults.gap(name, last + timedelta(days=1), self._at(after.path))

    def _fit(self, name: str, described: FieldInfo, entries: Iterable[_Entry]) -> Iterator[Diagnostic]:
        for entry in entries:
            try:
                _typed(described, entry.dated)
            except ValidationError as error:
                cited = self.pack.cite(entry.clause)
                place = self._at((*entry.path, "value"))
                yield faults.unfit_value(name, entry.dated.value, error.errors()[0], cited, place)

    def _higher(self) -> tuple[Pack, ...]:
        return tuple(pack for pack in self.policy.chain(self.pack.extends) if pack.id != self.pack.id)

    def _looser_values(self) -> Iterator[Diagnostic]:
        higher = self._higher()
        for name, own in self.histories[id(self.pack)].items():
            described = named_values().get(name)
            for ours in own if described is not None else ():
                found = self._looser(name, described, ours, higher) if described else None
                if found:
                    yield found

    def _looser(self, name: str, described: FieldInfo, ours: _Entry, higher: Iterable[Pack]) -> Diagnostic | None:
        """One diagnostic for a value, however many values of higher packs it is looser than."""
        for pack in higher:
            for theirs in self.histories[id(pack)].get(name, []):
                if _overlap(ours.span, theirs.span) and _looser(described, ours, theirs):
                    place = self._at((*ours.path, "value"))
                    cited = pack.cite(theirs.clause)
                    return faults.looser(name, ours.dated.value, theirs.dated.value, cited, place)
        return None

    def _weaker_rules(self) -> Iterator[Diagnostic]:
        order = list(Severity)
        for place, clause in enumerate(self.pack.clauses):
            for code, setting in clause.rules.items():
                for theirs, of in _settings(self._higher(), code, self.pack.span(clause)):
                    if order.index(setting.severity) > order.index(theirs):
                        at = self._at(("clauses", place, "rules", code, "severity"))
                        yield faults.weaker(code, setting.severity, theirs, of, at)


def _circle(policy: Policy, name: str, walked: tuple[str, ...]) -> tuple[str, ...]:
    for superior in policy.packs[name].extends:
        if superior == walked[0]:
            return walked
        if superior in policy.packs and superior not in walked:
            found = _circle(policy, superior, (*walked, superior))
            if found:
                return found
    return ()


def _histories(pack: Pack) -> _Histories:
    found: dict[str, list[_Entry]] = {}
    for place, clause in enumerate(pack.clauses):
        for name, history in clause.values.items():
            found.setdefault(name, []).extend(_entries(pack, clause, history, ("clauses", place, "values", name)))
    return found


def _entries(pack: Pack, clause: Clause, history: History, path: Path) -> list[_Entry]:
    places = {id(dated): place for place, dated in enumerate(history)}
    within = pack.span(clause)
    return [_Entry(dated, span, clause, (*path, places[id(dated)])) for dated, span in periods(history, within)]


def _settings(packs: Iterable[Pack], code: str, span: Span) -> Iterator[tuple[Severity, Citation]]:
    """What these packs make of a rule while ``span`` lasts; an error on an uncertain clause is only a warning."""
    for pack in packs:
        for clause in pack.clauses:
            if code in clause.rules and _overlap(span, pack.span(clause)):
                doubtful = clause.status is Certainty.UNCERTAIN
                severity = clause.rules[code].severity
                yield Severity.WARNING if doubtful and severity is Severity.ERROR else severity, pack.cite(clause)


def _overlap(one: Span, other: Span) -> bool:
    return one.since <= (other.until or date.max) and other.since <= (one.until or date.max)


def _looser(described: FieldInfo, own: _Entry, superior: _Entry) -> bool:
    extra = described.json_schema_extra
    stricter = extra.get("stricter") if isinstance(extra, dict) else None
    if stricter is None or own.dated.value is None or superior.dated.value is None:
        return False
    try:
        ours, theirs = _typed(described, own.dated), _typed(described, superior.dated)
    except ValidationError:
        return False  # said where the value itself is judged
    if isinstance(stricter, list):
        return stricter.index(ours) > stricter.index(theirs)
    return bool(ours < theirs) if stricter == "higher" else bool(ours > theirs)


def _typed(described: FieldInfo, dated: Dated) -> Any:
    if dated.value is None:
        return None
    annotation: Any = described.annotation
    return _reader(annotation, tuple(described.metadata)).validate_python(dated.value)


@lru_cache(maxsize=1024)
def _reader(annotation: Any, bounds: tuple[Any, ...]) -> "TypeAdapter[Any]":
    """What reads values of one kind within their bounds: kept, since it costs a hundred times the reading of one.

    The program has some four hundred values that a pack can set, of forty kinds.
    """
    return TypeAdapter(Annotated[(annotation, *bounds)] if bounds else annotation)
