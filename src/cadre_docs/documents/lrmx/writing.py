"""A person and, where there is one, an appointment as the contents of an .lrmx file.

What the paper form prints and what this file says come from the same records: the last three assessments, the posts of
the appointment, ages never (programs compute them from the day that the file names).
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date

from cadre_docs.documents.appointment_form import BOTH, PARTY_MEMBERS, WITHOUT_PARTY
from cadre_docs.documents.lrmx.elements import PHOTO, RELATIVE, RELATIVE_TITLES, RELATIVES, RESUME, VERSION
from cadre_docs.documents.lrmx.form_file import escaped
from cadre_docs.records.appointment import Appointment
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.person import Person, Relative, ResumeEntry, Studies
from cadre_docs.records.unit import Unit

NONE = "(无)"
"""What programs write for no awards and no assessments (forms.md 1.1)."""
INDENT = " " * 18
"""The dates of a résumé line take 18 half-width columns; what continues an entry begins below its text."""


def contents(
    person: Person, appointment: Appointment | None = None, unit: Unit | None = None, photo: bytes = b""
) -> Mapping[str, str]:
    """XML by element name. Without an appointment, what belongs to one is left out.

    ``unit`` is the one that submits the appointment. Raises ValueError, with the code point, for a character that XML
    cannot hold.
    """
    written = {name: escaped(text) for name, text in texts(person, appointment, unit).items()}
    written[RELATIVES] = _relatives(person.relatives)
    written[PHOTO] = b64encode(photo).decode()
    return written


def texts(person: Person, appointment: Appointment | None = None, unit: Unit | None = None) -> Mapping[str, str]:
    """The same as plain text, without relatives and photo."""
    return dict(_texts(person, appointment, unit))


def relative_values(one: Relative) -> tuple[str, ...]:
    """The parts of one relative, in the order of the file."""
    return one.relation, one.name, compact(one.birth), one.party or "", one.work or ""


def _texts(person: Person, appointment: Appointment | None, unit: Unit | None) -> Iterator[tuple[str, str]]:
    yield "XingMing", person.name
    yield "XingBie", person.sex.label
    yield "ChuShengNianYue", compact(person.birth)
    yield "MinZu", person.ethnicity
    yield "JiGuan", person.native_place or ""
    yield "ChuShengDi", person.birthplace or ""
    yield "RuDangShiJian", _party(person)
    yield "CanJiaGongZuoShiJian", compact(person.work_started)
    yield "JianKangZhuangKuang", person.health or ""
    yield "ZhuanYeJiShuZhiWu", person.technical_post or ""
    yield "ShuXiZhuanYeYouHeZhuanChang", person.specialty or ""
    yield from _studies("QuanRiZhiJiaoYu", person.full_time)
    yield from _studies("ZaiZhiJiaoYu", person.in_service)
    yield "XianRenZhiWu", person.current_post
    yield RESUME, "\n".join(line for entry in person.resume for line in _entry(entry))
    yield "JiangChengQingKuang", person.awards or NONE
    yield "NianDuKaoHeJieGuo", _assessments(person)
    yield "ShenFenZheng", (person.id_number or "").upper()
    yield "Version", VERSION
    if appointment is not None:
        yield from _appointment(appointment, unit)


def _appointment(appointment: Appointment, unit: Unit | None) -> Iterator[tuple[str, str]]:
    yield "NiRenZhiWu", appointment.proposed
    yield "NiMianZhiWu", appointment.removed or ""
    yield "RenMianLiYou", appointment.reason or ""
    yield "ChengBaoDanWei", (unit.party_group or unit.name) if unit else ""
    yield "JiSuanNianLingShiJian", _day(appointment.filled_on or appointment.decided_on)
    yield "TianBiaoShiJian", _day(appointment.filled_on)
    yield "TianBiaoRen", appointment.filled_by or ""


def _party(person: Person) -> str:
    """As the paper prints it: ``200206`` of a party member, ``民盟、2002.06`` of a member of another party.

    Who is in both has ``200206；民盟``; who is in none has nothing.
    """
    joined, party = person.party_joined, person.party or ""
    if party in PARTY_MEMBERS:
        return compact(joined)
    if party in ("", *WITHOUT_PARTY):
        return ""
    if party.startswith(BOTH):
        return "；".join(part for part in (compact(joined), party.removeprefix(BOTH)) if part)
    return "、".join(part for part in (party, str(joined) if joined else "") if part)


def _studies(element: str, studies: Studies | None) -> Iterator[tuple[str, str]]:
    """Education, degree and where each was earned; the second place stays empty where it is the first."""
    first, _, second = (studies.school or "" if studies else "").partition("\n")
    yield f"{element}_XueLi", studies.label if studies else ""
    yield f"{element}_XueWei", (studies.degree or "") if studies else ""
    yield f"{element}_XueLi_BiYeYuanXiaoXi", first
    yield f"{element}_XueWei_BiYeYuanXiaoXi", second


def _entry(entry: ResumeEntry) -> Iterator[str]:
    """``1998.09--2002.08  text``; the end of what goes on is seven blanks (forms.md 1.3)."""
    until = str(entry.until) if entry.until else " " * 7
    yield f"{entry.since}--{until}  {_continued(entry.text)}"
    for study in entry.meanwhile:
        yield f"{INDENT}（其间：{_continued(study)}）"


def _continued(text: str) -> str:
    return f"\n{INDENT}".join(text.splitlines())


def _assessments(person: Person) -> str:
    last = sorted(person.assessments, key=lambda one: one.year)[-3:]
    return "；".join(f"{one.year}年年度考核{one.grade.label}" for one in last) + ("。" if last else "") or NONE


def _relatives(relatives: tuple[Relative, ...]) -> str:
    items = []
    for one in relatives:
        named = zip(RELATIVE_TITLES, relative_values(one), strict=True)
        parts = [f"\r\n      <{name}>{escaped(text)}</{name}>" for name, text in named]
        items.append(f"\r\n    <{RELATIVE}>{''.join(parts)}\r\n    </{RELATIVE}>")
    return "".join(items) + ("\r\n  " if items else "")


def compact(month: YearMonth | None) -> str:
    """``198003``; empty where there is no month."""
    return f"{month.year}{month.month:02d}" if month else ""


def _day(day: date | None) -> str:
    return f"{day:%Y%m%d}" if day else ""
