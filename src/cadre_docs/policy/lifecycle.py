"""What two versions of the same packs say otherwise of a time that was already past: values are added, never edited."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cadre_docs.diagnostics import Diagnostic, Position
from cadre_docs.policy import faults
from cadre_docs.policy.pack import Clause, Dated, Pack
from cadre_docs.policy.policy import Policy

Path = tuple[str | int, ...]


class _Past(NamedTuple):
    """Something of a clause that already held: what it is called, what it said, and where it stands in the clause."""

    name: str
    said: str
    path: Path


def past_changes(old: Policy, new: Policy, as_of: date) -> Iterator[Diagnostic]:
    """One error for each value, weight or clause that held on or before a day (inclusive) and is no longer the same.

    A value may be ended from a later day on, and a clause may gain values, rules and documents.
    """
    for name, before in old.packs.items():
        after = new.packs.get(name)
        if after is not None:
            yield from _of_pack(before, after, new, as_of)


def _of_pack(before: Pack, after: Pack, policy: Policy, as_of: date) -> Iterator[Diagnostic]:
    places = {clause.id: place for place, clause in enumerate(after.clauses)}
    for clause in before.clauses:
        if before.span(clause).since > as_of:
            continue
        cited = before.cite(clause)
        place = places.get(clause.id)
        if place is None:
            yield faults.past_changed(clause.id, "—", "×", cited, _at(policy, after, ("clauses",)))
            continue
        now = {past.name: past for past in _pasts(after, after.clauses[place], as_of)}
        for past in _pasts(before, clause, as_of):
            found = now.get(past.name)
            if found is None or found.said != past.said:
                path = ("clauses", place, *(found.path if found else ()))
                yield faults.past_changed(
                    past.name, past.said, found.said if found else "×", cited, _at(policy, after, path)
                )


def _pasts(pack: Pack, clause: Clause, as_of: date) -> Iterator[_Past]:
    """The time for which a clause holds, each value and parameter that began by a day, and the weight of each rule."""
    span = pack.span(clause)
    yield _Past(f"{clause.id}.in_force", str(span.since), ("label",))
    for name, history in clause.values.items():
        yield from _dated(name, history, ("values", name), as_of)
    for code, setting in clause.rules.items():
        yield _Past(code, setting.severity.value, ("rules", code, "severity"))
        for name, history in setting.parameters.items():
            yield from _dated(f"{code}.{name}", history, ("rules", code, "parameters", name), as_of)


def _dated(name: str, history: tuple[Dated, ...], path: Path, as_of: date) -> Iterator[_Past]:
    for place, dated in enumerate(history):
        if dated.since <= as_of:
            ended = f" – {dated.until}" if dated.until is not None and dated.until < as_of else ""
            value = "、".join(dated.value) if isinstance(dated.value, tuple) else dated.value or "—"
            yield _Past(f"{name}@{dated.since}", f"{value}{ended}", (*path, place, "value"))


def _at(policy: Policy, pack: Pack, path: Path) -> Position | None:
    return policy.position(pack.id, path)
