"""Snapshots: what an office has accepted of its documents, against what its records, templates and policies yield now.

Each document is kept as a text file that a person can read; the manifest keeps, for each, the digest of the tree it was
made from. A document whose digest has not changed is the same, and its file is not opened.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import LETTERHEADS, Composed, compose
from cadre_docs.build.digest import digest, engine, folder_digest
from cadre_docs.build.egress import inspect, must_not_leave, secrets
from cadre_docs.build.parts import bare, different_parts, parts_of, text_file
from cadre_docs.build.snapshot_findings import STEM as FINDINGS
from cadre_docs.build.snapshot_findings import findings_text
from cadre_docs.build.snapshot_manifest import FOLDER, PATH, Parts, Snapshot, SnapshotManifest, read_snapshot_manifest
from cadre_docs.build.whereabouts import whereabouts
from cadre_docs.build.workshop import published_texts
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, HasLines, Message, Severity, say
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office, OutputFolder
from cadre_docs.office.basis import basis
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import Format

NO_DATE = "no-as-of-date"
SUFFIX = ".txt"
CHECKED = ".checked"
"""What the last check that found no difference was made from. A memory of this machine, not to be committed."""


class Kind(StrEnum):
    """How a document differs from its snapshot. Unreviewed: its text or its looks changed and nobody accepted that."""

    CHANGED = "changed"
    LOOKS = "looks"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Difference:
    """One document that is not as it was accepted. ``parts`` are those of its files that look different."""

    kind: Kind
    stem: str
    title: str
    type: str
    was: str = ""
    now: str = ""
    parts: tuple[str, ...] = ()
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What to compare: one document type only; documents for the public only (None: as the manifest says).

    ``formats`` are the kinds of file whose parts are kept; none means those of the manifest, else of the office.
    """

    only: str = ""
    public: bool | None = None
    formats: tuple[Format, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a check found. ``faults`` are errors of the input because of which nothing could be compared.

    ``opened`` counts the snapshot files read, ``other_engine`` the snapshots that another version of the program made,
    ``accepted_on`` is the date judged by at the last update; ``all_wanted`` is whether no snapshot was left out.
    """

    as_of: date
    accepted_on: date | None
    differences: tuple[Difference, ...] = ()
    same: int = 0
    opened: int = 0
    other_engine: int = 0
    all_wanted: bool = False
    faults: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, HasLines] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every document was compared, by the same version, as of the date on which it was accepted."""
        return self.all_wanted and not self.other_engine and self.as_of == self.accepted_on

    @property
    def is_same(self) -> bool:
        """Whether every document is as it was accepted."""
        return not self.differences and not self.faults


class Snapshots:
    """The snapshots of one office and what it yields as of a date. Nothing is written before ``update``."""

    def __init__(self, office: Office, options: Options = Options()) -> None:
        """Raises BrokenInputError where the manifest cannot be read or nothing can be judged."""
        self.folder = OutputFolder(office.root / FOLDER)
        self.kept = read_snapshot_manifest(self.folder.read(PATH))
        self.options = options
        self.public = self.kept.public if options.public is None else options.public
        self.assessment = _assessed(office, self.kept)
        self.formats = options.formats or self.kept.formats or self.assessment.records.office.formats
        self.opened = 0
        self.unwritten: dict[str, Diagnostic] = {}
        """Why a kind of file could not be written, so that its looks are not kept; one reason for each code."""
        composition = compose(self.assessment, options.only)
        broken = self.assessment.diagnostics if self.assessment.is_broken else ()
        flaws = (*broken, *composition.faults)
        self.faults = tuple(one for one in flaws if one.severity is Severity.ERROR)
        self.documents = {
            one.planned.stem: one
            for one in composition.documents
            if not self.public or one.planned.audience is Sensitivity.PUBLIC
        }
        self._looks = folder_digest(self.assessment.office, LETTERHEADS)

    def compare(self) -> Comparison:
        """Every document against its snapshot, in the order of the stems; nothing is compared where input is broken."""
        made = Comparison(self.assessment.as_of, self.kept.as_of, sources=self.assessment.loaded.sources)
        if self.faults:
            return replace(made, faults=self.faults)
        wanted = self._wanted()
        found = [self._difference(one, wanted.get(stem)) for stem, one in self.documents.items()]
        gone = wanted.keys() - self.documents.keys()
        why = self._reasons(gone)
        differences = [one for one in found if one is not None]
        for stem in gone:
            was = wanted[stem]
            differences.append(Difference(Kind.STALE, stem, was.title, was.type, reason=why.get(stem)))
        differences += (Difference(Kind.STALE, stem, "", "") for stem in self._strays())
        differences += self._findings()
        return replace(
            made,
            differences=tuple(sorted(differences, key=lambda one: one.stem)),
            same=found.count(None),
            all_wanted=len(wanted) == len(self.kept.documents),
            opened=self.opened,
            other_engine=sum(one.engine != engine() for stem, one in wanted.items() if stem in self.documents),
        )

    def update(self) -> tuple[int, int]:
        """Accept what the office yields now; returns how many text files were written and how many removed.

        The manifest is written last. Raises BrokenInputError where input is broken or, of snapshots for the public, a
        text holds a value that is not public: nothing is written then.
        """
        if self.faults:
            raise BrokenInputError(self.faults)
        wanted = self._wanted()
        kept = {} if self._starts_afresh else dict(self.kept.documents)
        unwanted = [*(wanted.keys() - self.documents.keys()), *self._strays()]
        if self.public:
            unwanted += [stem for stem in self.kept.documents if stem not in wanted and not self.options.only]
        for stem in unwanted:
            kept.pop(stem, None)
        texts: dict[str, bytes] = {}
        for stem, one in self.documents.items():
            if not self._stands(one, wanted.get(stem)) or self._starts_afresh:
                text = text_file(one.document, self.assessment.office)
                kept[stem] = self._snapshot(one, text)
                if self.folder.read(stem + SUFFIX) != text:
                    texts[stem + SUFFIX] = text
        if not self.options.only:
            told = findings_text(self.assessment, public=self.public)
            if self.folder.read(FINDINGS + SUFFIX) != told:
                texts[FINDINGS + SUFFIX] = told
        manifest = SnapshotManifest(self.assessment.as_of, self.public, self.formats, kept).to_json()
        self._write(texts, [stem + SUFFIX for stem in unwanted], manifest)
        return len(texts), len(unwanted)

    @property
    def _starts_afresh(self) -> bool:
        """Whether the parts of every file are to be taken anew, because other formats are wanted."""
        return not self.options.only and set(self.formats) != set(self.kept.formats)

    def _write(self, texts: Mapping[str, bytes], unwanted: list[str], manifest: bytes) -> None:
        if self.public:
            hidden = secrets(self.assessment.records, published_texts(self.assessment.office))
            files = {**texts, PATH: manifest}
            must_not_leave(leak for path, data in files.items() for leak in inspect(path, data, hidden))
        for path, data in {**texts, PATH: manifest}.items():
            self.folder.stage(path, data)
        self.folder.publish(texts)
        self.folder.remove(unwanted)
        self.folder.publish([PATH])
        self.folder.discard()

    def _wanted(self) -> Mapping[str, Snapshot]:
        """The accepted documents of the type, and for the audience, that are asked for."""
        types = document_types(self.assessment.office) if self.public else {}
        return {
            stem: one
            for stem, one in self.kept.documents.items()
            if self.options.only in ("", one.type)
            and (one.type not in types or types[one.type].audience is Sensitivity.PUBLIC)
        }

    def _stands(self, one: Composed, was: Snapshot | None) -> bool:
        """Whether it is known without opening anything that the document is as it was accepted."""
        if was is None or was.engine != engine() or was.key != self._key(one):
            return False
        stamp = self.folder.stamp(one.planned.stem + SUFFIX)
        return stamp is not None and stamp.size == was.size

    def _difference(self, one: Composed, was: Snapshot | None) -> Difference | None:
        planned = one.planned
        made = Difference(Kind.MISSING, planned.stem, planned.title, planned.type.slug)
        if was is None:
            return made
        if self._stands(one, was):
            return None
        self.opened += 1
        accepted = self.folder.read(planned.stem + SUFFIX)
        if accepted is None:
            return replace(made, reason=say("快照文件不见了", "its file is gone"))
        now = text_file(one.document, self.assessment.office)
        if accepted != now:
            return replace(made, kind=Kind.CHANGED, was=accepted.decode("utf-8", "replace"), now=now.decode())
        if was.engine != engine() or was.key == self._key(one):
            return None
        parts = tuple(different_parts(was.files, self._files(one)))
        return replace(made, kind=Kind.LOOKS, parts=parts) if parts else None

    def _snapshot(self, one: Composed, text: bytes) -> Snapshot:
        planned = one.planned
        return Snapshot(planned.type.slug, planned.title, self._key(one), len(text), engine(), self._files(one))

    def _files(self, one: Composed) -> Mapping[str, Parts]:
        formats = (form for form in Format if form in self.formats and form in one.planned.type.formats)
        files, faults = parts_of(one.document, formats, self.assessment.office)
        for fault in faults:
            self.unwritten.setdefault(fault.code, fault)
        return files

    def _key(self, one: Composed) -> str:
        return digest(self._looks, repr(bare(one.document)))

    def _findings(self) -> list[Difference]:
        """What is wrong now and was not, or no longer is, when the documents were accepted."""
        if self.options.only or self.kept.as_of is None:
            return []
        accepted = self.folder.read(FINDINGS + SUFFIX)
        now = findings_text(self.assessment, public=self.public)
        if accepted == now:
            return []
        made = Difference(Kind.CHANGED, FINDINGS, say("发现", "findings").text("zh"), FINDINGS, now=now.decode())
        return [replace(made, was=(accepted or b"").decode("utf-8", "replace"))]

    def _strays(self) -> list[str]:
        """Text files of which the manifest knows nothing."""
        if self.options.only:
            return []
        found = self.assessment.office.list(FOLDER, SUFFIX, own=True)
        stems = (path.removeprefix(f"{FOLDER}/").removesuffix(SUFFIX) for path in found)
        known = {FINDINGS, *self.kept.documents, *self.documents}
        return [stem for stem in stems if stem not in known]

    def _reasons(self, gone: set[str]) -> Mapping[str, Message]:
        """Why documents that were accepted are no longer made, where findings forbid them."""
        if not gone:
            return {}
        return {
            one.planned.stem: say(
                "未生成：违反 {codes}",
                "not made: {codes}",
                codes="、".join(dict.fromkeys(judged.diagnostic.code for judged in one.blocking)),
            )
            for one in whereabouts(self.assessment)
            if one.blocking and one.planned.stem in gone
        }


def checked_from(office: Office, options: Options, manifest: bytes) -> bytes:
    """What a check's result can depend on, as a digest; empty where none can be given."""
    found = basis(office)
    return digest(found, repr(options), manifest).encode() if found else b""


def compare_snapshots(office: Office, options: Options = Options()) -> Comparison:
    """The documents of an office against its snapshots. Raises BrokenInputError where nothing can be judged at all.

    Where nothing at all has changed since the last check, no document is composed and no snapshot opened.
    """
    folder = OutputFolder(office.root / FOLDER)
    manifest = folder.read(PATH)
    made_from = checked_from(office, options, manifest or b"")
    if made_from and folder.read(CHECKED) == made_from:
        kept = read_snapshot_manifest(manifest)
        if kept.as_of and _untouched(office, folder, kept):
            return Comparison(kept.as_of, kept.as_of, same=len(kept.documents))
    found = Snapshots(office, options).compare()
    if made_from and found.is_same and found.is_whole:
        # A folder that may not be written to is no reason to fail a check: the next one is slower, that is all.
        with suppress(BrokenInputError):
            folder.stage(CHECKED, made_from)
            folder.publish([CHECKED])
        folder.discard()
    return found


def _untouched(office: Office, folder: OutputFolder, kept: SnapshotManifest) -> bool:
    """Whether every snapshot is there with the size that it was written with, and no other file."""
    there = {path.removeprefix(f"{FOLDER}/") for path in office.list(FOLDER, SUFFIX, own=True)}
    if there != {stem + SUFFIX for stem in (FINDINGS, *kept.documents)}:
        return False
    stamps = ((folder.stamp(stem + SUFFIX), one.size) for stem, one in kept.documents.items())
    return all(stamp is not None and stamp.size == size for stamp, size in stamps)


def _assessed(office: Office, kept: SnapshotManifest) -> Assessment:
    """The office as of the date asked for, else of its ``cadre.yaml``, else that of the last update."""
    try:
        return assess(office)
    except BrokenInputError as error:
        if kept.as_of is None or all(one.code != NO_DATE for one in error.diagnostics):
            raise
        return assess(replace(office, as_of=kept.as_of))
