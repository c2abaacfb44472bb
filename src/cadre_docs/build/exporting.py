"""Exporting appointment forms: one .lrmx or .lrm for each form that may be written on paper, or a roster of all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import compose
from cadre_docs.build.exporting_forms import Form
from cadre_docs.build.exporting_lrm import lrm_of
from cadre_docs.build.exporting_roster import roster
from cadre_docs.build.importing_people import LRM, LRMX, ORIGINALS, PIC
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, exit_status, say
from cadre_docs.documents.composing import PHOTOS
from cadre_docs.documents.lrmx.form_file import FormFile, escaped, new_form, read_form
from cadre_docs.documents.lrmx.writing import contents
from cadre_docs.intake.lrmx import content_of
from cadre_docs.intake.person_form import read_person
from cadre_docs.office import Office, OutputFolder
from cadre_docs.procedures.competition.papers import APPOINTMENT_FORM
from cadre_docs.records.appointment import Appointment
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.person import Person

ROSTER = "干部任免审批表名册.xlsx"
STATUS = "ZhengZhiMianMao"
"""Political status as an element of its own: in newer files only, so written only where the original has it."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The files written, relative to the folder, and everything that was found."""

    paths: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def status(self) -> int:
        """The exit status: 1 where there are errors, else 0."""
        return exit_status(self.diagnostics)


def export_forms(
    office: Office, folder: Path, *, exercise: str = "", person: str = "", to: str = "lrmx"
) -> ExportResult:
    """Write the appointment forms of all exercises, of one, or of one person into a folder.

    ``to`` is ``lrmx``, ``lrm`` (each with a photo in a ``.pic`` beside it) or ``xlsx``, one workbook of them all.

    A form that a finding withholds on paper is withheld here. A person without an appointment has a file without one.
    The same records give the same bytes. Raises BrokenInputError for an exercise or a person that is not recorded, and
    for a folder inside the office's build, from which a site may be published.
    """
    if folder.resolve().is_relative_to((office.root / "build").resolve()):
        raise BrokenInputError((_inside_build(folder.name),))
    assessment = assess(office)
    records = assessment.records
    if exercise and records.find(Exercise, exercise) is None:
        raise BrokenInputError((_unknown("exercise", exercise),))
    if person and records.find(Person, person) is None:
        raise BrokenInputError((_unknown("person", person),))
    composition = compose(assessment, APPOINTMENT_FORM)
    forms = [
        Form(f"{one.planned.exercise}/{one.planned.key}", facts["person"], facts["appointment"], facts["unit"])
        for one in composition.documents
        if (facts := one.planned.occasion.facts or {})
    ]
    forms = [one for one in forms if not exercise or one.stem.startswith(f"{exercise}/")]
    found = [*composition.withheld, *composition.faults]
    if person:
        about = {ref for one in records.of(Appointment, person=person) for ref in (one.ref, f"exercise:{one.exercise}")}
        found = [one for one in found if one.subject in about]
        forms = [one for one in forms if one.person.id == person]
        if not forms and not found:
            forms = [Form(person, records.get(Person, person))]
    writer = _Writer(assessment)
    written = {path: data for one in forms for path, data in writer.files(one, to)}
    if to == "xlsx":
        written = {ROSTER: roster(forms, office)}
    _publish(folder, written)
    return ExportResult(tuple(written), (*found, *writer.found))


@dataclass(slots=True)
class _Writer:
    """Writes forms from the records, into the originals where there are any."""

    assessment: Assessment
    found: list[Diagnostic] = field(default_factory=list)

    def files(self, form: Form, to: str) -> Iterator[tuple[str, bytes]]:
        """The files of one form by path, none where a text of the records cannot be written."""
        if to == "lrm":
            yield from self._lrm(form)
        elif to == "lrmx" and (data := self._lrmx(form)) is not None:
            yield f"{form.stem}{LRMX}", data

    def _lrm(self, form: Form) -> Iterator[tuple[str, bytes]]:
        path = f"{ORIGINALS}/{form.person.id}{LRM}"
        original = self.assessment.office.read(path) if self.assessment.office.is_own(path) else None
        photo = self._photo(form.person)
        made, found = lrm_of(form.person, form.appointment, form.unit, f"{form.stem}{LRM}", original)
        for one in found:
            self._tell(form.person, one.code, one.message, one.severity)
        if made is not None:
            yield f"{form.stem}{LRM}", made.to_bytes()
            if photo:
                yield f"{form.stem}{PIC}", photo

    def _lrmx(self, form: Form) -> bytes | None:
        photo = self._photo(form.person)
        try:
            wanted = contents(form.person, form.appointment, form.unit, photo)
        except ValueError as error:
            self._tell(form.person, "character-not-writable", _not_writable(form.person, str(error)))
            return None
        original = self._original(form.person)
        if original is None:
            return new_form(wanted, f"{form.stem}{LRMX}").to_bytes()
        return _updated(original, wanted, form.person).to_bytes()

    def _photo(self, person: Person) -> bytes:
        if not person.photo:
            return b""
        try:
            return self.assessment.office.read(f"{PHOTOS}/{person.photo}")
        except FileNotFoundError:
            message = say(
                "{name}的照片“{file}”不在 {folder}，文件里没有照片",
                "the photo {file} of {name} is not in {folder}; the file has none",
                name=person.name,
                file=person.photo,
                folder=PHOTOS,
            )
            self._tell(person, "photo-missing", message, Severity.WARNING)
            return b""

    def _original(self, person: Person) -> FormFile | None:
        """The file that the person was imported from, where it is kept and can be read."""
        path = f"{ORIGINALS}/{person.id}{LRMX}"
        if not self.assessment.office.is_own(path):
            return None
        try:
            return read_form(self.assessment.office.read(path), path)
        except BrokenInputError as error:
            self.found += error.diagnostics
            return None

    def _tell(self, person: Person, code: str, message: Message, severity: Severity = Severity.ERROR) -> None:
        place = self.assessment.loaded.locate(person)
        hint = say("改正记录后再导出", "mend the record and export again")
        self.found.append(
            Diagnostic(code=code, severity=severity, message=message, hint=hint, position=place, subject=person.ref)
        )


def _updated(original: FormFile, wanted: Mapping[str, str], person: Person) -> FormFile:
    """The original with what the records say differently from what was imported from it; the rest keeps its bytes."""
    imported = read_person(content_of(original), key=person.id, unit=person.unit)
    before = Person.model_validate(imported.person) if imported.is_usable else None
    photo = imported.photo.data if imported.photo else b""
    known = contents(before, photo=photo) if before else {}
    changes = {
        name: content
        for name, content in wanted.items()
        if known.get(name) != content and escaped(original.text(name).strip()) != content
    }
    if original.root.child(STATUS) is not None and before is not None and before.party != person.party:
        changes[STATUS] = escaped(person.party or "")
    return original.with_content(changes) if changes else original


def _publish(folder: Path, written: Mapping[str, bytes]) -> None:
    output = OutputFolder(folder)
    try:
        for path, data in written.items():
            output.stage(path, data)
        output.publish(written)
    finally:
        output.discard()


def _not_writable(person: Person, code: str) -> Message:
    return say(
        "{name}的记录里有 XML 不能保存的字符 {code}，未导出",
        "the record of {name} has the character {code}, which XML cannot hold; not exported",
        name=person.name,
        code=code,
    )


def _unknown(kind: str, key: str) -> Diagnostic:
    titles: Mapping[str, str] = {"exercise": "工作", "person": "干部"}
    return Diagnostic(
        code=f"unknown-{kind}",
        severity=Severity.ERROR,
        message=say("没有编号为“{key}”的{title}", "there is no {kind} {key}", key=key, title=titles[kind], kind=kind),
        hint=say("核对编号", "check the id"),
        position=Position("content/records"),
    )


def _inside_build(folder: str) -> Diagnostic:
    return Diagnostic(
        code="export-into-build",
        severity=Severity.ERROR,
        message=say(
            "不能导出到 build 文件夹：.lrmx 含身份证号和照片",
            "not into the build folder: an .lrmx has identity numbers and photos",
        ),
        hint=say("换一个只有本科室能读的文件夹", "choose a folder that only the section can read"),
        position=Position(folder),
    )
