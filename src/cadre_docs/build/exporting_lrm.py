"""A person as an .lrm file: GBK, 33 values, with findings for what the format or other programs cannot hold."""

from dataclasses import dataclass

from cadre_docs.diagnostics import BrokenInputError, Message, Severity, say
from cadre_docs.documents.lrmx.lrm_file import (
    SLOTS,
    LrmFile,
    UnwritableError,
    beyond_gbk,
    merged,
    new_lrm,
    read_lrm,
)
from cadre_docs.documents.lrmx.writing import relative_values, texts
from cadre_docs.intake.lrm import content_of_lrm
from cadre_docs.intake.person_form import read_person
from cadre_docs.records.appointment import Appointment
from cadre_docs.records.person import Person
from cadre_docs.records.unit import Unit


@dataclass(frozen=True, slots=True)
class LrmFinding:
    """Something to be told of one person's file."""

    code: str
    message: Message
    severity: Severity = Severity.WARNING


def lrm_of(
    person: Person, appointment: Appointment | None, unit: Unit | None, name: str, original: bytes | None
) -> tuple[LrmFile | None, list[LrmFinding]]:
    """The file, written into the one that was imported where it is kept; None where a text cannot be written."""
    found: list[LrmFinding] = []
    try:
        form = _made(person, appointment, unit, name)
        if original is not None:
            form = _into(original, form, person)
    except UnwritableError as error:
        return None, [LrmFinding("text-not-writable", _unwritable(person, error), Severity.ERROR)]
    except BrokenInputError as error:
        return None, [LrmFinding(one.code, one.message, one.severity) for one in error.diagnostics]
    if len(person.relatives) > SLOTS:
        found.append(LrmFinding("relatives-beyond-form", _many_relatives(person)))
    if characters := beyond_gbk(form):
        found.append(LrmFinding("character-not-in-gbk", _beyond(person, characters)))
    return form, found


def _made(person: Person, appointment: Appointment | None, unit: Unit | None, name: str) -> LrmFile:
    relatives = (relative_values(one) for one in person.relatives)
    return new_lrm(texts(person, appointment, unit), relatives, name)


def _into(original: bytes, wanted: LrmFile, person: Person) -> LrmFile:
    """The original with what the records say differently from what was imported from it; the rest keeps its bytes."""
    kept = read_lrm(original, wanted.name)
    imported = read_person(content_of_lrm(kept), key=person.id, unit=person.unit)
    if not imported.is_usable:
        return wanted
    known = _made(Person.model_validate(imported.person), None, None, wanted.name)
    return merged(kept, known, wanted)


def _unwritable(person: Person, error: UnwritableError) -> Message:
    return say(
        "{name}的“{text}”含有 {mark}，.lrm 用它作分隔，未导出",
        "“{text}” of {name} has {mark}, which .lrm uses to part its values; not exported",
        name=person.name,
        text=error.text[:20],
        mark=error.mark,
    )


def _many_relatives(person: Person) -> Message:
    return say(
        "{name}有 {n} 名亲属，.lrm 只有 {slots} 栏：都已写入，别的软件可能只显示前 {slots} 名",
        "{name} has {n} relatives and an .lrm {slots} rows: all are written, other programs may show {slots}",
        name=person.name,
        n=len(person.relatives),
        slots=SLOTS,
    )


def _beyond(person: Person, characters: str) -> Message:
    return say(
        "{name}的“{characters}”不在 GBK 字库内：按 GB18030 写入，只认 GBK 的软件会显示错误",
        "{characters} of {name} are not in GBK: written as GB 18030, which programs that know GBK alone show wrongly",
        name=person.name,
        characters=characters,
    )
