"""Whom a change of words concerns: the people and posts whose names come, go or stand alone in a row that changes."""

from collections import Counter
from collections.abc import Iterator, Mapping

from cadre_docs.build.diff.compare import Change, Comparison
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


def names_of(records: Records) -> dict[str, str]:
    """The ref of each person and post by the names that documents give them."""
    units = {unit.id: unit for unit in records.all(Unit)}
    found = {person.name: person.ref for person in records.all(Person)}
    for post in records.all(Position):
        unit = units.get(post.unit)
        for name in (unit.label, unit.name) if unit is not None else ():
            found[f"{name}{post.name}"] = post.ref
    return found


def concerned(documents: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    """The refs of those concerned, some more than once.

    A paragraph concerns those of whom it speaks more often or less often than before; a table row with one name in it
    concerns that one; a document that comes or goes concerns those in its title.
    """
    lengths = sorted({len(name) for name in names})
    for one in (*documents.added, *documents.removed):
        yield from _found(one.title, names, lengths)
    for difference in documents.changed:
        for change in difference.changes:
            yield from _of_change(change, names, lengths)


def _of_change(change: Change, names: Mapping[str, str], lengths: list[int]) -> Iterator[str]:
    old = _found("".join(one.text for one in change.stretches if one.kind != "added"), names, lengths)
    new = _found("".join(one.text for one in change.stretches if one.kind != "removed"), names, lengths)
    if change.kind == "row":
        for kind in (Person.kind, Position.kind):
            alone = {ref for ref in (*old, *new) if ref.startswith(f"{kind}:")}
            yield from alone if len(alone) == 1 else ()
    yield from (ref for ref in {**old, **new} if old[ref] != new[ref] or change.what == "moved")


def _found(text: str, names: Mapping[str, str], lengths: list[int]) -> Counter[str]:
    """How often each is named."""
    parts = (text[start : start + length] for length in lengths for start in range(len(text) - length + 1))
    return Counter(names[part] for part in parts if part in names)
