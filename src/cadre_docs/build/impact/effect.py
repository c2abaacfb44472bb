"""Everything that differs between two worlds of an office, computed; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cadre_docs.build.diff.compare import Comparison, Named, Text, compare_sets
from cadre_docs.build.impact.naming import concerned, names_of
from cadre_docs.build.impact.worlds import World, two_worlds
from cadre_docs.diagnostics import Message
from cadre_docs.office import Office
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.impact import (
    DateMove,
    FindingChange,
    TermChange,
    changed_findings,
    changed_terms,
    moved_dates,
)
from cadre_docs.policy.whatif import suppose
from cadre_docs.records.appointment import Publicity
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit


@dataclass(frozen=True, slots=True)
class Gate:
    """A document whose gate opens or closes: what forbids it under each policy. One of the two is empty."""

    document: Named
    old: tuple[Judged, ...]
    new: tuple[Judged, ...]

    @property
    def closes(self) -> bool:
        """Whether the document may no longer be issued."""
        return bool(self.new)


@dataclass(frozen=True, slots=True)
class Impact:
    """What changes from the old world to the new one as of a date (inclusive).

    ``documents`` leaves out those whose gate opens or closes. ``people`` and ``posts`` are the ids of those whom any of
    it concerns. ``names`` says what each ref, document type and exercise in it is called; it holds people's names.
    """

    as_of: date
    old: Message
    new: Message
    settings: tuple[str, ...]
    terms: tuple[TermChange, ...]
    findings: tuple[FindingChange, ...]
    gates: tuple[Gate, ...]
    documents: Comparison
    dates: tuple[DateMove, ...]
    people: tuple[str, ...]
    posts: tuple[str, ...]
    names: Mapping[str, str]

    @property
    def changes(self) -> bool:
        """Whether anything comes of it; terms that differ without any effect do not count."""
        return bool(self.findings or self.gates or self.documents.differs or self.dates)


def impact(office: Office, old: str = "", new: str = "", settings: Sequence[str] = ()) -> Impact:
    """What changes in an office from OLD to NEW with what is set by hand; see ``worlds`` for what either may be.

    Raises BrokenInputError with a finding where an argument or one of the worlds cannot be used.
    """
    before, after = two_worlds(office, old, new, suppose(settings))
    return impact_between(before, after, tuple(settings))


def impact_between(old: World, new: World, settings: tuple[str, ...] = ()) -> Impact:
    """What changes from one world to the other."""
    before, after = old.assessment, new.assessment
    findings = changed_findings(before.judgement, after.judgement)
    gates, forbidden = _gates(old, new)
    documents = compare_sets(_allowed(old, forbidden), _allowed(new, forbidden))
    dates = moved_dates(before.judgement, after.judgement)
    refs = [
        *(ref for change in findings for ref in change.told.subjects),
        *(ref for gate in gates for one in (*gate.old, *gate.new) for ref in one.subjects),
        *(ref for move in dates for ref in _about(move.key.about, after.records)),
        *concerned(documents, {**names_of(before.records), **names_of(after.records)}),
    ]
    return Impact(
        as_of=after.as_of,
        old=old.label,
        new=new.label,
        settings=settings,
        terms=changed_terms(
            (before.policy, before.records), (after.policy, after.records), after.calendar, after.as_of
        ),
        findings=findings,
        gates=gates,
        documents=documents,
        dates=dates,
        people=_ids(refs, "person"),
        posts=_ids(refs, "position"),
        names={
            **_names(before.records),
            **_names(after.records),
            **{f"type:{slug}": title for slug, title in ({**old.types, **new.types}).items()},
        },
    )


def _gates(old: World, new: World) -> tuple[tuple[Gate, ...], set[str]]:
    """The gates that open or close, and the stems of all documents that either world forbids."""
    before, after = old.planned, new.planned
    forbidden = {stem for side in (before, after) for stem, (_, blocking) in side.items() if blocking}
    found = []
    for stem in dict.fromkeys([*before, *after]):
        if stem in before and stem in after and bool(before[stem][1]) != bool(after[stem][1]):
            planned = after[stem][0]
            named = Named(stem, planned.type.slug, planned.title)
            found.append(Gate(named, before[stem][1], after[stem][1]))
    return tuple(sorted(found, key=lambda gate: (gate.document.document_type, gate.document.path))), forbidden


def _allowed(world: World, forbidden: set[str]) -> Mapping[str, Text]:
    return {stem: text for stem, text in world.texts.items() if stem not in forbidden}


def _about(ref: str, records: Records) -> Iterator[str]:
    """A ref, and for a publicity those whom it names."""
    yield ref
    kind, _, key = ref.partition(":")
    record = records.find(Publicity, key) if kind == Publicity.kind else None
    for nominee in record.nominees if record else ():
        yield f"person:{nominee.person}"
        yield f"position:{nominee.position}"


def _ids(refs: Iterable[str], kind: str) -> tuple[str, ...]:
    parted = (ref.partition(":") for ref in refs)
    return tuple(dict.fromkeys(key for found, _, key in parted if found == kind))


def _names(records: Records) -> dict[str, str]:
    units = {unit.id: unit.label for unit in records.all(Unit)}
    return {
        **{one.ref: one.name for one in records.all(Person)},
        **{one.ref: f"{units.get(one.unit, one.unit)}{one.name}" for one in records.all(Position)},
        **{one.ref: one.name for one in records.all(Exercise)},
        **{one.ref: f"{one.published_on}公示" for one in records.all(Publicity)},
    }
