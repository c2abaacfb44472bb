"""Whether every reference leads somewhere, and which records have to stay out because it does not."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from cadre_docs.diagnostics import Diagnostic, Position, Severity, say
from cadre_docs.records.model import Origin, Record
from cadre_docs.records.shape import Branch, Loc, marked, values

MOST_SUGGESTIONS = 50
"""For how many unknown ids a similar one is looked up; comparing each with every id would take minutes."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record of the files that is not among the loaded ones: broken itself, or referring to one that is.

    ``exercise`` is the exercise that it belongs to; empty where it belongs to none or that cannot be told.
    """

    kind: str
    key: str
    origin: Origin
    exercise: str = ""


@dataclass(slots=True)
class Claims:
    """Which ids the files claim, kind by kind: those of good records, and those of broken ones."""

    good: dict[str, set[str]] = field(default_factory=dict)
    broken: dict[str, set[str]] = field(default_factory=dict)
    _near: dict[tuple[str, str], str] = field(default_factory=dict)

    def has(self, kind: str, key: str) -> bool:
        """Whether a good record has the id."""
        return key in self.good.get(kind, ())

    def is_broken(self, kind: str, key: str) -> bool:
        """Whether only a broken record has the id: its own fault has been told."""
        return key in self.broken.get(kind, ())

    def near(self, kind: str, key: str) -> str:
        """The id most like this one; empty where none is, or where there were too many to ask for."""
        if (kind, key) not in self._near:
            if len(self._near) >= MOST_SUGGESTIONS:
                return ""
            known = sorted(self.good.get(kind, set()) | self.broken.get(kind, set()))
            self._near[kind, key] = next(iter(difflib.get_close_matches(key, known, n=1, cutoff=0.6)), "")
        return self._near[kind, key]


@dataclass(frozen=True, slots=True)
class Checked:
    """The records that may be used, those that may not, and what was wrong."""

    records: list[Record]
    left_out: list[LeftOut]
    diagnostics: list[Diagnostic]


def checked(
    records: Sequence[Record],
    claims: Claims,
    titles: Mapping[str, str],
    locate: Callable[[Record, Loc], Position],
    *,
    complete: bool,
) -> Checked:
    """The records whose references all lead to records that are used too.

    ``titles`` are the Chinese names of the kinds. Unless the files were ``complete`` (one could not be read at all),
    what a reference misses may stand in the part that was not read, and nothing is said of it.
    """
    diagnostics: list[Diagnostic] = []
    unusable: set[int] = set()
    told: set[int] = set()
    for number, record in enumerate(records):
        for kind, key, path in _references(record):
            if not claims.has(kind, key):
                unusable.add(number)
                if complete and not claims.is_broken(kind, key):
                    told.add(number)
                    diagnostics.append(_dangling(record, kind, key, claims, titles, locate(record, path)))
    if not unusable:
        return Checked(list(records), [], diagnostics)
    _spread(records, unusable, claims)
    diagnostics += _consequences([records[number] for number in sorted(unusable - told)], locate)
    return Checked(
        [record for number, record in enumerate(records) if number not in unusable],
        [_left_out(records[number]) for number in sorted(unusable)],
        diagnostics,
    )


def _spread(records: Sequence[Record], unusable: set[int], claims: Claims) -> None:
    """Add the records that refer to unusable ones, and those that refer to these, until there are no more."""
    fresh = set(unusable)
    while fresh:
        gone = {(records[number].kind, records[number].key) for number in fresh}
        for kind, key in gone:
            claims.good.get(kind, set()).discard(key)
        fresh = {
            number
            for number, record in enumerate(records)
            if number not in unusable and any((kind, key) in gone for kind, key, _ in _references(record))
        }
        unusable |= fresh


def _references(record: Record) -> Iterator[tuple[str, str, Loc]]:
    """Each reference of a record: the kind and key that it names, and its path."""
    held, keyed = _branches(type(record))
    yield from values(record, held)
    if keyed:
        yield from values(record, keyed, keys=True)


@cache
def _branches(model: type[Record]) -> tuple[tuple[Branch, ...], tuple[Branch, ...]]:
    return marked(model, "refers"), marked(model, "refers_keys")


def _left_out(record: Record) -> LeftOut:
    exercise = record.key if record.kind == "exercise" else str(getattr(record, "exercise", "") or "")
    return LeftOut(record.kind, record.key, record.origin or Origin("", ()), exercise)


def _dangling(
    record: Record, kind: str, key: str, claims: Claims, titles: Mapping[str, str], position: Position
) -> Diagnostic:
    near = claims.near(kind, key)
    title = titles.get(kind, kind)
    zh, en = "先在记录中补上这个{title}", "add this {kind} to the records"
    if near:
        zh, en = "是否应为“{near}”？", "did you mean “{near}”?"
    return Diagnostic(
        code="dangling-reference",
        severity=Severity.ERROR,
        message=say("没有编号为“{key}”的{title}", "there is no {kind} “{key}”", key=key, title=title, kind=kind),
        hint=say(zh, en, near=near, title=title, kind=kind),
        position=position,
        subject=record.ref,
    )


def _consequences(records: Iterable[Record], locate: Callable[[Record, Loc], Position]) -> Iterator[Diagnostic]:
    """One remark for each kind of which records are left out without a fault of their own: nothing drops silently."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    for model, found in by_kind.items():
        yield Diagnostic(
            code="records-left-out",
            severity=Severity.INFO,
            message=say(
                "{count} 条{title}记录未采用：它们引用的记录有错误或没有读入",
                "records left out: {count} of kind {kind}; what they refer to is broken or was not read",
                count=len(found),
                title=model.title,
                kind=model.kind,
            ),
            hint=say("先改正所引用的记录", "correct the records that they refer to first"),
            position=locate(found[0], ()),
            subject=found[0].ref,
        )
