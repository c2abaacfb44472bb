"""From a planned document to its tree and its flaws; each is kept while all that it comes from is the same."""

import pickle
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial

from cadre_docs.build.content import content_digest
from cadre_docs.build.digest import digest, folder_digest, records_digest
from cadre_docs.build.killed import process_killed
from cadre_docs.build.pool import Lost, spread
from cadre_docs.diagnostics import BrokenInputError, Citation, Diagnostic
from cadre_docs.documents.composing import PHOTOS, compile_with_clauses
from cadre_docs.documents.document_type import DocumentType
from cadre_docs.documents.planning import PlannedDocument, planned_documents
from cadre_docs.documents.tree import Document, Provenance
from cadre_docs.documents.types import template_files
from cadre_docs.office import Office
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.office_profile import Typography
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.checks import missing_glyphs, number_faults, overfull_cells
from cadre_docs.renderers.names import names_apart, names_in_titles
from cadre_docs.renderers.room import beyond_page, coarse_pictures
from cadre_docs.renderers.whole import names_in

TEMPLATES = "templates"
FEW = 32
"""As many documents are compiled sooner than processes are forked for them."""
Wanted = tuple[PlannedDocument, Case, tuple[str, ...]]
"""A planned document, its case, and the waivers that it rests on."""
_BORROWING = re.compile(r"\{%[-+]?\s*(?:include|import|extends|from)\b(.*?)%\}", re.S)
_QUOTED = re.compile(r"""\s*["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Packed:
    """The tree of a document as another process sent it: taken apart only where it is looked at."""

    data: bytes
    provenance: Provenance | None

    @property
    def document(self) -> Document:
        """The tree."""
        return _unpacked(self.data)


@lru_cache(maxsize=1)
def _unpacked(data: bytes) -> Document:
    """One is kept, since the files of one document are written one after the other."""
    document: Document = pickle.loads(data)  # made by a fork of this very process
    return document


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready to be rendered, and what it rests on."""

    planned: PlannedDocument
    tree: Document | Packed
    waivers: tuple[str, ...]
    clauses: tuple[Citation, ...]

    @property
    def document(self) -> Document:
        """Its tree."""
        return self.tree.document if isinstance(self.tree, Packed) else self.tree

    @property
    def policy(self) -> tuple[str, ...]:
        """The clauses that it cites, for the manifest."""
        return self.tree.provenance.clauses if self.tree.provenance else ()

    @property
    def content(self) -> str:
        """The digest of all that its files say and of the letterheads they are written on."""
        return self.tree.provenance.content if self.tree.provenance else digest(repr(self.document))


@dataclass(frozen=True, slots=True)
class Names:
    """The names in the records: of people, of those in lists (relatives too), of those in titles (units too)."""

    people: frozenset[str]
    listed: frozenset[str]
    titled: frozenset[str]


def names_of(records: Records) -> Names:
    """The names in an office's records."""
    people = tuple(records.all(Person))
    names = frozenset(person.name for person in people)
    relatives = frozenset(relative.name for person in people for relative in person.relatives)
    units = frozenset(name for unit in records.all(Unit) for name in (unit.name, unit.short_name) if name)
    return Names(names, names | relatives, names | units)


@dataclass(frozen=True)
class Around:
    """What all documents of one composition share.

    ``common`` is by exercise: the shared part of the provenance. Without ``trees`` only flaws and faults are kept.
    """

    office: Office
    records: Records
    common: Mapping[str, Provenance]
    trees: bool = True

    @cached_property
    def ending(self) -> tuple[Names, Typography]:
        """What a compiled document is finished with: the names to keep whole, and the office's habits."""
        return names_of(self.records), self.records.office.typography

    @cached_property
    def photos(self) -> str:
        """The digest of the pictures that templates may show."""
        return folder_digest(self.office, PHOTOS)

    def template(self, slug: str) -> str:
        """The digest of the files that decide what a type's documents look like, as their provenance has it."""
        return self._template(slug)[0]

    def look(self, slug: str) -> tuple[str, ...]:
        """The same, with all templates where one of those files borrows from elsewhere."""
        return self._template(slug)

    def _template(self, slug: str) -> tuple[str, ...]:
        if slug not in self._templates:
            texts = {path: self.office.read(path) for path in template_files(self.office, slug)}
            own = digest(*(part for one in texts.items() for part in one))
            borrows = any(_borrows(data.decode("utf-8", "replace"), slug) for data in texts.values())
            self._templates[slug] = (own, folder_digest(self.office, TEMPLATES)) if borrows else (own,)
        return self._templates[slug]

    @cached_property
    def _templates(self) -> dict[str, tuple[str, ...]]:
        return {}


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed document with its flaws; their places are yet to be found. Or, without one, why there is none."""

    composed: Composed | None = None
    flaws: tuple[Diagnostic, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Kept:
    """A document as it was compiled, and from what; as it was finished, and with what."""

    basis: object
    body: tuple[Document, tuple[Citation, ...]] | BrokenInputError | None
    ending: object = None
    draft: Draft = Draft()
    is_ahead: bool = False
    """Whether another process made it, where its body has stayed."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What another process made of a document; what this one has already, such as its plan, is not sent back."""

    tree: Packed | None
    clauses: tuple[Citation, ...]
    draft: Draft


@dataclass(slots=True)
class _OfExercise:
    """What was planned and drafted of one case."""

    case: Case
    planned: dict[str, tuple[DocumentType, tuple[PlannedDocument, ...]]] = field(default_factory=dict)
    drafts: dict[str, _Kept] = field(default_factory=dict)
    before: Mapping[str, _Kept] = field(default_factory=dict)


@dataclass(slots=True)
class Drafts:
    """The documents of an office as they were drafted last.

    A case is the same object only while it sees nothing new in the records, so what was made of it stands as long as
    its templates, pictures, policy and waivers do.
    """

    compiled: int = 0
    """How many documents were compiled so far."""
    _exercises: dict[str, _OfExercise] = field(default_factory=dict)
    _texts: dict[str, tuple[str, str]] = field(default_factory=dict)

    def text(self, one: Composed, office: Office) -> str:
        """A document as plain text, which search goes through."""
        kept = self._texts.get(one.planned.stem)
        if kept is None or kept[0] != one.content:
            text = RENDERERS["text"].render(one.document, office).decode()
            kept = self._texts[one.planned.stem] = (one.content, text)
        return kept[1]

    def bases(self) -> Mapping[str, object]:
        """What each document was compiled from, by its stem: the same object until it is compiled anew."""
        return {stem: kept.basis for own in self._exercises.values() for stem, kept in own.drafts.items()}

    def planned(self, case: Case, types: Mapping[str, DocumentType]) -> tuple[PlannedDocument, ...]:
        """See ``planned_documents``."""
        own = self._of(case).planned
        new = {slug: one for slug, one in types.items() if slug not in own or own[slug][0] != one}
        found = planned_documents(case, new)
        own |= {slug: (one, tuple(each for each in found if each.type.slug == slug)) for slug, one in new.items()}
        return tuple(each for slug in types for each in own[slug][1])

    def draft(self, planned: PlannedDocument, case: Case, waivers: tuple[str, ...], around: Around) -> Draft:
        """A planned document as it reads now."""
        drafts, basis = self._of(case).drafts, _basis(planned, waivers, around)
        kept = drafts.get(planned.stem)
        is_done = kept is not None and kept.basis == basis and kept.ending == around.ending
        is_whole = kept is not None and (is_done if kept.is_ahead else kept.body is not None)
        if kept is None or kept.basis != basis or not (is_whole or (is_done and not around.trees)):
            self.compiled += 1
            new = _Kept(basis, _compiled(planned, case, waivers, around))
            kept = drafts[planned.stem] = _as_before(kept or self._last(planned), new, planned, waivers)
        if kept.ending != around.ending:
            kept.ending, kept.draft = around.ending, _finished(kept, planned, waivers, around)
        if not around.trees:
            kept.body, kept.is_ahead, kept.draft = None, False, replace(kept.draft, composed=None)
        return kept.draft

    def draft_ahead(self, wanted: Sequence[Wanted], around: Around, processes: int) -> None:
        """Draft those documents that have to be compiled in several processes.

        Only for drafts that will not be used again after this composition: what a case sees of the records there is
        not noted here.
        """
        new = [one for one in wanted if one[0].stem not in self._of(one[1]).drafts]
        if processes == 1 or len(new) < FEW:
            return
        for index, made in spread(partial(_made, around), new, processes):
            planned, case, waivers = new[index]
            if isinstance(made, Lost):
                killed = process_killed(planned.title, made.ended, sorted(planned.refs))
                made = _Made(None, (), Draft(faults=(killed,)))
            kept = _Kept(_basis(planned, waivers, around), None, around.ending, made.draft, is_ahead=True)
            if made.tree is not None:
                kept.draft = replace(made.draft, composed=Composed(planned, made.tree, waivers, made.clauses))
            self._of(case).drafts[planned.stem] = kept
            self.compiled += 1

    def _of(self, case: Case) -> _OfExercise:
        own = self._exercises.get(case.exercise.id)
        if own is None or own.case is not case:
            before = own.drafts if own else {}
            own = self._exercises[case.exercise.id] = _OfExercise(case, before=before)
        return own

    def _last(self, planned: PlannedDocument) -> "_Kept | None":
        """The document as it was when the case was another."""
        return self._exercises[planned.exercise].before.get(planned.stem)


def _basis(planned: PlannedDocument, waivers: tuple[str, ...], around: Around) -> object:
    return planned, around.common[planned.exercise], waivers, around.look(planned.type.slug), around.photos


def _made(around: Around, wanted: Wanted) -> _Made:
    planned, case, waivers = wanted
    draft = _finished(_Kept(None, _compiled(planned, case, waivers, around)), planned, waivers, around)
    composed, draft = draft.composed, replace(draft, composed=None)
    if composed is None or not around.trees:
        return _Made(None, (), draft)
    document = composed.document
    return _Made(Packed(pickle.dumps(document), document.provenance), composed.clauses, draft)


def _as_before(old: _Kept | None, new: _Kept, planned: PlannedDocument, waivers: tuple[str, ...]) -> _Kept:
    """The new one, finished as the old one was where both were compiled to the same tree."""
    if old is not None and old.draft.composed is not None and old.body == new.body:
        composed = replace(old.draft.composed, planned=planned, waivers=waivers)
        new.ending, new.draft = old.ending, replace(old.draft, composed=composed)
    return new


def _compiled(
    planned: PlannedDocument, case: Case, waivers: tuple[str, ...], around: Around
) -> tuple[Document, tuple[Citation, ...]] | BrokenInputError:
    provenance = replace(
        around.common[planned.exercise],
        document_type=planned.type.slug,
        document=planned.stem,
        records=records_digest(around.records, planned.refs),
        template=around.template(planned.type.slug),
        waivers=waivers,
    )
    try:
        return compile_with_clauses(planned, case, around.office, provenance)
    except BrokenInputError as error:
        return error


def _finished(kept: _Kept, planned: PlannedDocument, waivers: tuple[str, ...], around: Around) -> Draft:
    if isinstance(kept.body, BrokenInputError) or kept.body is None:
        return Draft(faults=kept.body.diagnostics if kept.body else ())
    (document, clauses), (names, habits) = kept.body, around.ending
    document = replace(
        document,
        names=names_in(document, names.people),
        title_names=names_in_titles(document, names.titled),
        set_apart=names_apart(document, names.listed) if habits.set_apart_names else (),
        widow_control=habits.widow_control,
    )
    before = kept.draft.composed
    if before is not None and _manner(before.document) == _manner(document):
        return kept.draft
    if document.provenance is not None:
        document = replace(document, provenance=replace(document.provenance, content=content_digest(document)))
    return Draft(Composed(planned, document, waivers, clauses), _flaws(document, around.office))


def _manner(document: Document) -> tuple[object, ...]:
    """What a document is finished with; its tree is that of the template."""
    return document.names, document.title_names, document.set_apart, document.widow_control


def _flaws(document: Document, office: Office) -> tuple[Diagnostic, ...]:
    """Characters without a glyph and texts without room."""
    return (
        *missing_glyphs(document, office),
        *overfull_cells(document),
        *number_faults(document),
        *beyond_page(document),
        *coarse_pictures(document),
    )


def _borrows(template: str, slug: str) -> bool:
    """Whether a template takes in another from neither its own folder nor the one that all types share."""
    for tag in _BORROWING.finditer(template):
        name = _QUOTED.match(tag[1])
        if name is None or not name[1].startswith((f"{slug}/", "shared/")):
            return True
    return False
