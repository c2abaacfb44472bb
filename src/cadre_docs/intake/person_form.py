"""The content of an appointment form as a person record, and what it says of the appointment.

Every text of the form goes into the record, or is kept as a comment beside it and reported; nothing is dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from cadre_docs.diagnostics import Diagnostic, Message, Severity, say
from cadre_docs.documents.lrmx.elements import LATER, PHOTO, RESUME
from cadre_docs.intake import form_fields as fields
from cadre_docs.intake.form_content import FormContent
from cadre_docs.intake.form_month import day_of, has_day, month_of
from cadre_docs.intake.form_relatives import relatives
from cadre_docs.intake.form_report import FormReport
from cadre_docs.intake.photo import Photo, PhotoRefusedError, photo_of
from cadre_docs.intake.resume import read_resume
from cadre_docs.records.faults import translated
from cadre_docs.records.person import Person, Sex

TEXTS: Mapping[str, str] = {
    "MinZu": "ethnicity",
    "JiGuan": "native_place",
    "ChuShengDi": "birthplace",
    "JianKangZhuangKuang": "health",
    "ZhuanYeJiShuZhiWu": "technical_post",
    "ShuXiZhuanYeYouHeZhuanChang": "specialty",
}
"""Elements that are taken over as they stand."""
APPOINTMENT: Mapping[str, str] = {
    "NiRenZhiWu": "proposed",
    "NiMianZhiWu": "removed",
    "RenMianLiYou": "reason",
    "ChengBaoDanWei": "submitted_by",
    "JiSuanNianLingShiJian": "ages_on",
    "TianBiaoShiJian": "filled_on",
    "TianBiaoRen": "filled_by",
}
"""Elements about the appointment, and how its record calls them."""
DAYS = ("JiSuanNianLingShiJian", "TianBiaoShiJian")
UNSAID = ("(无)", "（无）", "无")


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person as a plain mapping for a record file, the facts of the appointment, the photo, and all oddities.

    ``left`` is what stands in the form but in no field: its Chinese title and its text.
    """

    person: dict[str, Any]
    appointment: dict[str, str]
    photo: Photo | None
    left: tuple[tuple[str, str], ...]
    oddities: tuple[Diagnostic, ...]

    @property
    def is_usable(self) -> bool:
        """Whether the mapping makes a valid record."""
        return all(one.severity is not Severity.ERROR for one in self.oddities)


def read_person(content: FormContent, *, key: str, unit: str) -> ImportedPerson:
    """The person of a form under an id, in a unit. Errors among the oddities mean that there is no valid record."""
    report = FormReport(content, f"{Person.kind}:{key}")
    texts = content.texts
    person: dict[str, Any] = {"id": key, **_basics(report)}
    person |= {field: text for element, field in TEXTS.items() if (text := _plain(texts.get(element, "")))}
    if "ethnicity" not in person:
        report.doubt("MinZu", "form-blank", say("空白，记录按“汉族”", "blank; the record says 汉族"))
    person |= fields.party(report)
    person |= _months(report)
    person |= fields.studies(report)
    person |= {"unit": unit, "current_post": _plain(texts.get("XianRenZhiWu", ""))}
    if not person["current_post"]:
        report.refuse("XianRenZhiWu", "form-blank", say("空白", "blank"))
    person |= _resume(report)
    person |= fields.awards_and_assessments(report, UNSAID)
    person |= relatives(report)
    person |= fields.id_number(report, person)
    photo = _photo(report)
    if photo is not None:
        person["photo"] = f"{key}.{photo.suffix}"
    appointment = _appointment(report)
    _extras(report)
    _validate(report, person)
    return ImportedPerson(_ordered(person), appointment, photo, tuple(report.left), tuple(report.oddities))


def name_of(content: FormContent) -> str:
    """The name without the blanks that forms put between two characters."""
    parts = content.texts.get("XingMing", "").split()
    is_spaced = all(character >= "\u3400" for part in parts for character in part)
    return ("" if is_spaced else " ").join(parts)


def _plain(text: str) -> str:
    """One line: the breaks of a form's cell mean nothing."""
    return "".join(line.strip() for line in text.splitlines())


def _basics(report: FormReport) -> dict[str, Any]:
    texts = report.content.texts
    found: dict[str, Any] = {"name": name_of(report.content)}
    if not found["name"]:
        report.refuse("XingMing", "form-blank", say("空白", "blank"))
    sex = next((one for one in Sex if one.label == texts.get("XingBie", "").strip()), None)
    if sex is None:
        report.refuse("XingBie", "form-sex", say("应为男或女", "it must be 男 or 女"))
    else:
        found["sex"] = sex.value
    birth = texts.get("ChuShengNianYue", "")
    month = month_of(birth)
    if month is None:
        report.refuse("ChuShengNianYue", "form-month", say("应为年月，如 198003", "it must be a month, like 198003"))
    else:
        found["birth"] = month.iso
        if has_day(birth):
            message = say("记录只到月", "a record has the month only")
            report.note("ChuShengNianYue", "form-day-left-out", message, say("无须处理", "nothing to do"))
    return found


def _months(report: FormReport) -> dict[str, Any]:
    text = report.content.texts.get("CanJiaGongZuoShiJian", "")
    month = month_of(text)
    if month is not None:
        born = month_of(report.content.texts.get("ChuShengNianYue", ""))
        if born is not None and month <= born:
            message = say("不晚于出生年月", "it is not later than the birth")
            report.doubt("CanJiaGongZuoShiJian", "form-months-contradict", message)
        return {"work_started": month.iso}
    if text:
        message = say("不是年月，未写入", "it is not a month and was left out")
        report.keep_out("CanJiaGongZuoShiJian", "form-month", message)
    return {}


def _resume(report: FormReport) -> dict[str, Any]:
    resume = read_resume(report.content.texts.get(RESUME, ""))
    start = report.content.place(RESUME)
    for odd in resume.oddities:
        message = say("第 {n} 行：" + odd.message.zh, "line {n}: " + odd.message.en, n=odd.line)
        place = type(start)(start.file, start.line + odd.line - 1)
        if odd.is_kept_out:
            report.keep_out(RESUME, odd.code, message, odd.text, place)
        else:
            report.doubt(RESUME, odd.code, message, odd.text, place)
    return {"resume": resume.entries} if resume.entries else {}


def _photo(report: FormReport) -> Photo | None:
    try:
        return photo_of(report.content.photo)
    except PhotoRefusedError as refused:
        hint = say("另存为 JPEG 后放入 content/photos", "save it as a JPEG in content/photos")
        why = refused.message
        report.left.append(("照片", why.text("zh")))
        report.doubt(
            PHOTO, "form-photo", Message(why.zh + "，未导入", why.en + "; not imported", why.values), hint=hint
        )
        return None


def _appointment(report: FormReport) -> dict[str, str]:
    """What the form says of the appointment; a record of it needs an exercise and a decision, which no form has."""
    found: dict[str, str] = {}
    for element, field in APPOINTMENT.items():
        text = _plain(report.content.texts.get(element, ""))
        day = day_of(text) if element in DAYS else None
        if text:
            found[field] = day.isoformat() if day else text
        if text and element in DAYS and day is None and month_of(text) is None:
            report.doubt(element, "form-day", say("不是日期", "it is not a date"))
    if any(found.get(field) for field in ("proposed", "removed", "reason")):
        element = next(element for element, field in APPOINTMENT.items() if found.get(field))
        message = say("任免事项不属于干部记录", "an appointment is no part of a person's record")
        hint = say("已写在记录文件的注释里，写任免记录时取用", "it is in the comment of the record file")
        report.note(element, "form-appointment", message, hint)
    return found


def _extras(report: FormReport) -> None:
    hint = say("已保留在原文件和记录文件的注释里", "it is kept in the original and in the comment of the record file")
    for extra in report.content.extras:
        report.left.append((LATER.get(extra.name, extra.name), extra.text))
        message = say("记录里没有对应的栏目", "a record has no field for it")
        report.note(extra.name, "form-extra", message, hint, extra.text, extra.place)


def _validate(report: FormReport, person: Mapping[str, Any]) -> None:
    """What the model finds wrong beyond what has been told: texts too long, years that cannot be."""
    if any(one.severity is Severity.ERROR for one in report.oddities):
        return
    try:
        Person.model_validate(person)
    except ValidationError as error:
        for fault in translated(error.errors(include_url=False), Person, dict(person)):
            report.oddities.append(
                Diagnostic(
                    code=fault.code,
                    severity=Severity.ERROR,
                    message=fault.message,
                    hint=fault.hint,
                    position=report.content.place("XingMing"),
                    subject=report.subject,
                )
            )


def _ordered(person: Mapping[str, Any]) -> dict[str, Any]:
    return {field: person[field] for field in Person.model_fields if field in person}
