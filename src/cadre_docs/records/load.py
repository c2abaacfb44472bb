"""From an office's files to its records: all of them, with everything that is wrong, in one run."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import Office
from cadre_docs.records.faults import Fault, translated, unknown_key
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Origin, Part, Record
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records
from cadre_docs.records.references import Claims, LeftOut, checked
from cadre_docs.records.shape import Loc, written
from cadre_docs.records.temporal import loose_times
from cadre_docs.source import Source, read

PROFILE = "cadre.yaml"
FOLDER = "content/records"
MEMORY = "(memory)"
"""The file of a record that was not read from any."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What an office's files hold: the usable records, those left out, all faults, and the files for positions.

    Every reference of a record in ``records`` leads to a record in ``records``.
    """

    records: Records
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    left_out: tuple[LeftOut, ...] = ()
    complete: bool = True
    """False where a file could not be read at all: what it holds is unknown and not among those left out."""

    def locate(self, record: Record | OfficeProfile, path: Loc = (), *, key: bool = False) -> Position:
        """Where a record, or the value at ``path`` in it (English names and indices), stands in its file.

        With ``key``, where the key of the value stands. Where the path leads nowhere, the nearest value around it.
        """
        return _located(self.sources, record, path, key=key)


def load(office: Office, before: Loaded | None = None) -> Loaded:
    """Read ``cadre.yaml`` and the office's own record files.

    Of a file whose text is that of ``before``, what was read then is used again: its records are the same objects.
    Raises BrokenInputError, with everything found in all files, where the folder has no usable ``cadre.yaml``.
    """
    with _without_collecting():
        return _loaded(office, _Loader(office, before))


def _loaded(office: Office, loader: "_Loader") -> Loaded:
    profile = loader.profile()
    listed = tuple(office.list(FOLDER, own=True))
    texts = office.read_texts(file for file in listed if file.endswith(".yaml"))
    for file in listed:
        if file.endswith(".yaml"):
            loader.file(*next(texts))
        elif file.lower().endswith((".yml", ".yaml")):
            loader.diagnostics.append(_wrong_ending(file))
    titles = {model.kind: model.title for model in kinds().values()}
    usable = checked(
        loader.found, loader.claims, titles, lambda r, p: _located(loader.sources, r, p), complete=loader.complete
    )
    diagnostics = (*loader.diagnostics, *usable.diagnostics)
    if profile is None:
        raise BrokenInputError(diagnostics)
    records = Records(profile, usable.records)
    left_out = (*loader.left_out, *usable.left_out)
    return Loaded(records, diagnostics, MappingProxyType(loader.sources), left_out, loader.complete)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Ten thousand records are ten thousand objects that stay; looking for garbage among them finds none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _located(sources: Mapping[str, Source], record: Part, path: Loc, *, key: bool = False) -> Position:
    origin = record.origin if isinstance(record, Record) else Origin(PROFILE, ())
    if origin is None or origin.file not in sources:
        return Position(MEMORY)
    source = sources[origin.file]
    raw: Any = source.value
    for step in origin.path:
        raw = raw[step]
    return source.position((*origin.path, *written(type(record), raw, path)), key=key)


def read_profile(office: Office) -> tuple[OfficeProfile | None, Source | None]:
    """The office's ``cadre.yaml`` alone, and its source; no profile where there is none that can be used."""
    if not office.is_own(PROFILE):
        return None, None
    loader = _Loader(office)
    return loader.profile(), loader.sources.get(PROFILE)


@dataclass(slots=True)
class _Loader:
    """Reads one file after the other and keeps what they hold."""

    office: Office
    before: Loaded | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    found: list[Record] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    claims: Claims = field(default_factory=Claims)
    complete: bool = True
    """False once a file could not be read at all: its records are unknown."""
    _places: dict[tuple[str, Any], Origin] = field(default_factory=dict)
    _known: dict[Origin, Record] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.before is not None:
            every = (record for kind in self.before.records.by_kind.values() for record in kind.values())
            self._known = {record.origin: record for record in every if record.origin is not None}

    def profile(self) -> OfficeProfile | None:
        """The office's ``cadre.yaml``; None where it cannot be used."""
        if not self.office.is_own(PROFILE):
            raise BrokenInputError((_no_office(),))
        source = self._source(*next(self.office.read_texts((PROFILE,))))
        if source is None or source.broken:
            return None
        profile = self._validated(OfficeProfile, source.value, source, ())
        return profile if isinstance(profile, OfficeProfile) else None

    def file(self, file: str, text: str | BrokenInputError) -> None:
        """Read one record file: a mapping from kinds to lists of records. In place of its text, why there is none."""
        source = self._source(file, text)
        if source is None or source.broken:
            self.complete = False
            return
        if source.value is None:
            return
        if not isinstance(source.value, dict):
            self._tell(source, (), _not_by_kind(), "")
            return
        spoiled = self._spoiled(source) if source.diagnostics else set()
        by_key = _kinds_by_key()
        for key, listed in source.value.items():
            model = by_key.get(key)
            if model is None:
                names = [(kind.plural, kind.title) for kind in kinds().values()]
                self._tell(source, (), unknown_key(key, names, (key,)), "")
            elif isinstance(listed, list):
                for number, raw in enumerate(listed):
                    self._record(model, raw, source, (key, number), usable=(key, number) not in spoiled)
            elif listed is not None:
                self._tell(source, (key,), _not_listed(), "")

    def _spoiled(self, source: Source) -> set[Loc]:
        """The records in which the reader had to choose or drop something: nobody can say what they mean."""
        paths = [source.path_at(fault.position)[:2] for fault in source.diagnostics if fault.position]
        if any(len(path) < 2 for path in paths) or any(d.code == "several-documents" for d in source.diagnostics):
            self.complete = False
        return set(paths)

    def _record(self, model: type[Record], raw: Any, source: Source, path: Loc, *, usable: bool) -> None:
        origin = Origin(source.file, path)
        record = self._as_before(origin, source) or self._validated(model, raw, source, path)
        if not isinstance(record, Record) or not usable:
            key = _raw_key(raw)
            if key:
                self.claims.broken.setdefault(model.kind, set()).add(key)
            self.left_out.append(LeftOut(model.kind, key, origin, _raw_exercise(model, raw)))
            return
        if record.origin is None:
            record.placed(origin)
        identity = record.key
        first = self._places.setdefault((model.kind, identity), origin)
        if first is not origin:
            self._tell(source, path, self._same_again(record, first), record.ref)
            self.left_out.append(LeftOut(model.kind, identity, origin, _raw_exercise(model, raw)))
            return
        self.claims.good.setdefault(model.kind, set()).add(identity)
        self.found.append(record)

    def _as_before(self, origin: Origin, source: Source) -> Record | None:
        """The record that was read from the same place of the same text; None where it was not a good one."""
        is_same = self.before is not None and self.before.sources.get(origin.file) is source
        return self._known.get(origin) if is_same else None

    def _validated(self, model: type[Part], raw: Any, source: Source, path: Loc) -> Part | None:
        """The record, or None where it has faults; all of them have been told."""
        loose = {fault.loc: fault for fault in loose_times(model, raw)}
        found: list[Fault] = []
        try:
            part = model.model_validate(raw)
        except ValidationError as error:
            part = None
            errors = [one for one in error.errors(include_url=False) if one["loc"] not in loose]
            found += translated(errors, model, raw)
        found += loose.values()
        for fault in found:
            subject = f"{model.kind}:{_raw_key(raw)}" if issubclass(model, Record) else "office"
            self._tell(source, path, fault, subject)
        return None if loose else part

    def _source(self, file: str, text: str | BrokenInputError) -> Source | None:
        if isinstance(text, BrokenInputError):
            self.diagnostics.extend(text.diagnostics)
            return None
        kept = self.before.sources.get(file) if self.before else None
        source = kept if kept is not None and kept.text == text else read(text, file=file)
        self.sources[file] = source
        self.diagnostics.extend(source.diagnostics)
        return source

    def _tell(self, source: Source, path: Loc, fault: Fault, subject: str) -> None:
        self.diagnostics.append(
            Diagnostic(
                code=fault.code,
                severity=Severity.ERROR,
                message=fault.message,
                hint=fault.hint,
                position=source.position((*path, *fault.loc), key=fault.key),
                subject=subject,
            )
        )

    def _same_again(self, record: Record, first: Origin) -> Fault:
        place = self.sources[first.file].position(first.path)
        where = {"file": place.file, "line": place.line, "key": record.key, "title": record.title, "kind": record.kind}
        message = say(
            "{title}“{key}”已有一条，在 {file} 第 {line} 行",
            "{kind} “{key}” is already in {file}, line {line}",
            **where,
        )
        if "id" in type(record).model_fields:
            hint = say("换一个编号，或删去重复的一条", "choose another id, or remove the second one")
            return Fault("duplicate-id", message, hint, written(type(record), self._raw(record), ("id",)))
        hint = say("删去重复的一条", "remove the second one")
        return Fault("duplicate-record", message, hint, ())

    def _raw(self, record: Record) -> Any:
        origin = record.origin
        raw: Any = self.sources[origin.file].value if origin else None
        for step in origin.path if origin else ():
            raw = raw[step]
        return raw


@cache
def _kinds_by_key() -> dict[str, type[Record]]:
    return {key: model for model in kinds().values() for key in (model.plural, model.title)}


def _raw_key(raw: Any) -> str:
    """The id of a record that may be broken, as far as it has one."""
    if not isinstance(raw, dict):
        return ""
    key = raw.get("id", raw.get("编号"))
    return key if isinstance(key, str) else ""


def _raw_exercise(model: type[Record], raw: Any) -> str:
    """The exercise that a record belongs to, or is; empty where that cannot be told."""
    if model.kind == "exercise":
        return _raw_key(raw)
    key = raw.get("exercise", raw.get("工作")) if isinstance(raw, dict) else None
    return key if isinstance(key, str) else ""


def _not_by_kind() -> Fault:
    return Fault(
        "not-by-kind",
        say("文件应按种类分列记录", "a record file lists records under their kind"),
        say("写成“职位:”，下一行起每条以“- ”开头；冒号用半角", "write “positions:”, then one “- ” a record below it"),
        (),
    )


def _not_listed() -> Fault:
    return Fault(
        "not-a-list",
        say("这里应是记录的清单", "a list of records is expected here"),
        say("每条记录以“- ”开头；只有一条也一样", "start each record with “- ”; also when there is only one"),
        (),
    )


def _no_office() -> Diagnostic:
    return Diagnostic(
        code="not-an-office",
        severity=Severity.ERROR,
        message=say("这个文件夹没有 {file}", "this folder has no {file}", file=PROFILE),
        hint=say(
            "在办公室文件夹里运行，或先运行 cadre-docs init", "run this in an office, or run cadre-docs init first"
        ),
        position=Position(PROFILE),
    )


def _wrong_ending(file: str) -> Diagnostic:
    return Diagnostic(
        code="wrong-file-ending",
        severity=Severity.ERROR,
        message=say("文件未读入：扩展名不是 .yaml", "the file is not read: its name does not end in .yaml"),
        hint=say("把扩展名改为 .yaml", "rename it to end in .yaml"),
        position=Position(file),
    )
