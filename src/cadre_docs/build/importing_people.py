"""Importing appointment forms: one person's record, photo and original per file, for one file or a folder of them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cadre_docs.build.importing_faults import (
    already_imported,
    already_recorded,
    nothing_to_import,
    same_person_twice,
    unit_unclear,
    unknown_unit,
)
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, exit_status
from cadre_docs.documents.composing import PHOTOS
from cadre_docs.documents.lrmx import form_file, lrm_file
from cadre_docs.documents.lrmx.elements import title
from cadre_docs.intake.form_content import FormContent
from cadre_docs.intake.form_month import month_of
from cadre_docs.intake.lrm import content_of_lrm
from cadre_docs.intake.lrmx import content_of
from cadre_docs.intake.person_form import APPOINTMENT, ImportedPerson, name_of, read_person
from cadre_docs.intake.photo import LARGEST_PHOTO
from cadre_docs.intake.record_file import record_file
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.load import FOLDER, load
from cadre_docs.records.person import Person
from cadre_docs.records.records import Records
from cadre_docs.records.unit import Unit

PEOPLE = f"{FOLDER}/people"
ORIGINALS = "content/forms"
"""Where the originals are kept: an export changes in them only what the records say differently."""
NO_UNIT = "unknown"
"""Stands for the unit while the rest of a form is looked at; such a form is never written."""
LRMX, LRM, PIC = ".lrmx", ".lrm", ".pic"
_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
_NUMBER = re.compile(r"\d{17}[\dXx]|\d{15}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PeopleResult:
    """The record files that an import wrote, and everything that it found."""

    paths: tuple[str, ...]
    photos: int
    left_out: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def status(self) -> int:
        """The exit status: 1 where there are errors, else 0."""
        return exit_status(self.diagnostics)


def import_people(office: Office, source: Path, *, key: str = "", unit: str = "", force: bool = False) -> PeopleResult:
    """Import one form, or every form in a folder and the folders below it.

    ``key`` is the person's id where there is one form; else it comes from the file's name or, where that is no id, from
    name and birth. ``unit`` is the unit of all; else the one whose name begins the present post. A form with errors is
    left out and reported; the others are written, all at once. Raises BrokenInputError for a single file that cannot be
    read, an unknown unit, and a folder without forms.
    """
    files = [source] if source.is_file() else sorted(one for one in source.rglob("*") if _is_form(one))
    if not files:
        raise BrokenInputError((nothing_to_import(source.name),))
    records = load(office).records
    if unit and records.find(Unit, unit) is None:
        raise BrokenInputError((unknown_unit(unit),))
    desk = _Desk(office, records, key, unit, force)
    output = OutputFolder(office.root)
    try:
        for file in files:
            try:
                desk.take(file, file.name if file == source else file.relative_to(source).as_posix(), output)
            except BrokenInputError as error:
                if file == source:
                    raise
                desk.left_out += 1
                desk.found += error.diagnostics
        output.publish(desk.staged)
        output.remove(path for path in desk.outdated if path not in desk.staged)
    finally:
        output.discard()
    return PeopleResult(tuple(desk.written), desk.photos, desk.left_out, tuple(desk.found))


def read_content(file: Path, name: str) -> tuple[FormContent, bytes]:
    """What a form says, and its bytes. Raises BrokenInputError where the file is none."""
    if file.suffix.lower() != LRM:
        data = _bounded(file, form_file.LARGEST_FILE)
        return content_of(form_file.read_form(data, name)), data
    data = _bounded(file, lrm_file.LARGEST_FILE)
    photos = (one for one in sorted(file.parent.glob(f"{_literal(file.stem)}.*")) if one.suffix.lower() == PIC)
    photo = next(photos, None)
    return content_of_lrm(lrm_file.read_lrm(data, name), _bounded(photo, LARGEST_PHOTO) if photo else b""), data


def person_key(file: Path, content: FormContent) -> str:
    """An id for a person: the file's name where it is one and no identity number; else the same for the same person."""
    if _SLUG.fullmatch(file.stem) and not _NUMBER.search(file.stem):
        return file.stem
    who = f"{name_of(content)}/{month_of(content.texts.get('ChuShengNianYue', ''))}"
    return f"person-{hashlib.sha256(who.encode()).hexdigest()[:8]}"


@dataclass(slots=True)
class _Desk:
    """Takes one form after the other; nothing is visible before all are taken."""

    office: Office
    records: Records
    key: str
    unit: str
    force: bool
    found: list[Diagnostic] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    staged: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    photos: int = 0
    left_out: int = 0
    _files: dict[str, str] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)

    def take(self, file: Path, name: str, output: OutputFolder) -> None:
        """Read a form and stage its record, photo and original, or report why not."""
        content, original = read_content(file, name)
        key = self.key or person_key(file, content)
        unit = self.unit or _unit_of(content, self.records)
        imported = read_person(content, key=key, unit=unit or NO_UNIT)
        obstacles = [] if unit else [unit_unclear(content.place("XianRenZhiWu"))]
        obstacles += self._obstacles(imported, key, content)
        self.found += (*imported.oddities, *obstacles)
        if obstacles or not imported.is_usable:
            self.left_out += 1
            return
        self._files[key.lower()] = name
        if number := imported.person.get("id_number"):
            self._numbers[number] = name
        self._stage(imported, key, name, original, output)

    def _stage(self, imported: ImportedPerson, key: str, name: str, original: bytes, output: OutputFolder) -> None:
        suffix = LRM if name.lower().endswith(LRM) else LRMX
        comment = f"由 cadre-docs import 自 {name} 导入，原件存于 {ORIGINALS}/{key}{suffix}"
        text = record_file({Person.plural: [imported.person]}, comment, tuple(_remarks(imported)))
        files = {f"{ORIGINALS}/{key}{suffix}": original}
        if imported.photo:
            files[f"{PHOTOS}/{imported.person['photo']}"] = imported.photo.data
            self.photos += 1
        files[f"{PEOPLE}/{key}.yaml"] = text.encode()
        for path, data in files.items():
            output.stage(path, data)
        self.staged += files
        self.written.append(f"{PEOPLE}/{key}.yaml")
        self.outdated += [f"{ORIGINALS}/{key}{other}" for other in (LRM, LRMX) if other != suffix]

    def _obstacles(self, imported: ImportedPerson, key: str, content: FormContent) -> list[Diagnostic]:
        """Why a person who could be recorded must not be: recorded already, here or in this very folder."""
        path, place = f"{PEOPLE}/{key}.yaml", content.place("XingMing")
        number = imported.person.get("id_number", "")
        before = self._files.get(key.lower()) or (self._numbers.get(number) if number else None)
        if before:
            return [same_person_twice(before, key, place)]
        recorded = self._recorded(imported, key)
        if recorded is not None and recorded.origin is not None and recorded.origin.file != path:
            return [already_recorded(recorded, place)]
        if self.office.is_own(path) and not self.force:
            return [already_imported(path, place)]
        return []

    def _recorded(self, imported: ImportedPerson, key: str) -> Person | None:
        """The same person in the records: by id, by number or, where no id was asked for, by name and birth."""
        same = self.records.find(Person, key)
        number = imported.person.get("id_number")
        if same is None and number:
            same = next(iter(self.records.of(Person, id_number=number)), None)
        if same is None and not self.key:
            birth = month_of(imported.person.get("birth", ""))
            namesakes = self.records.of(Person, name=imported.person["name"], birth=birth)
            same = next((one for one in namesakes if not (number and one.id_number)), None)
        return same


def _remarks(imported: ImportedPerson) -> Iterator[str]:
    """What the form says beyond the record, for the comment of its file."""
    yield "现任岗位类别、身份、任现职时间不在任免审批表上，请补写。"
    if imported.left:
        yield "以下内容未能写入记录，原文照录："
        for heading, text in imported.left:
            first, *rest = text.strip().splitlines() or [""]
            yield f"  {heading}：{first}"
            yield from (f"    {line}" for line in rest)
    if imported.appointment:
        yield "表上的任免事项，写任免记录时取用："
        names = {field: element for element, field in APPOINTMENT.items()}
        for field_name, text in imported.appointment.items():
            yield f"  {field_name}（{title(names[field_name])}）：{text}"


def _unit_of(content: FormContent, records: Records) -> str:
    """The unit with the longest name that begins the present post; empty where there is none, or two of a length."""
    post = "".join(content.texts.get("XianRenZhiWu", "").split())
    names = [(name, unit.id) for unit in records.all(Unit) for name in {unit.name, unit.short_name or unit.name}]
    fitting = [(len(name), unit) for name, unit in names if post.startswith(name)]
    longest = {unit for length, unit in fitting if length == max(fitting)[0]}
    return longest.pop() if len(longest) == 1 else ""


def _is_form(path: Path) -> bool:
    return path.suffix.lower() in (LRMX, LRM) and path.is_file() and not path.name.startswith(".")


def _bounded(file: Path, largest: int) -> bytes:
    """The bytes of a file, one more than the bound where it is larger: its reader then refuses it."""
    with file.open("rb") as stream:
        return stream.read(largest + 1)


def _literal(stem: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", stem)
