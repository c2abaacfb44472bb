"""干部任免审批表: every field in the type that its cell allows, ages on a stated day, no relative left out."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cadre_docs.documents.fitting import LADDER, RESUME_LADDER, Fitted, fitted, size_for
from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import dotted, official_date

RELATIVE_ROWS = 7
HANG = 9
"""The indent of the résumé's lines under its dates, in characters."""
WIDE = "\u3000"
"""A blank as wide as a Chinese character."""
PARTY_MEMBERS = ("中共党员", "中共预备党员", "预备党员")
WITHOUT_PARTY = ("群众", "共青团员", "无党派人士", "无党派")
DECEASED = ("去世", "已逝", "逝世", "病故", "已故")
BLANK = Fitted("", *LADDER[0])


def view(subject: Subject) -> Mapping[str, object]:
    """All cells of the form. Ages are of the day on which it was filled or, where that is not recorded, decided."""
    person, appointment = subject.fact("person"), subject.fact("appointment")
    day = appointment.filled_on or appointment.decided_on
    relatives = [_relative(one, day) for one in person.relatives]
    rows = relatives[:RELATIVE_ROWS] + [_no_relative()] * (RELATIVE_ROWS - len(relatives))
    submitted = appointment.submitted_on
    return {
        **_basics(person, day),
        **_studies(person),
        "current_post": _cell(person.current_post, 6988, 679),
        "proposed": _cell(appointment.proposed, 6988, 679),
        "removed": _cell(appointment.removed, 6988, 679),
        "resume": _resume(person),
        "awards": _cell(person.awards or "无", 8539, 1418),
        "assessments": _cell(_assessments(person), 8539, 1021),
        "reason": _cell(appointment.reason, 8539, 1361),
        "relatives": rows,
        "continued": relatives[RELATIVE_ROWS:],
        "submitted_by": _cell(subject.fact("unit").party_group or subject.fact("unit").name, 8679, 1332),
        "submitted_on": official_date(submitted) if submitted and submitted <= subject.as_of else "年　　月　　日",
        "filled_by": appointment.filled_by or "",
    }


def _basics(person: Any, day: date) -> dict[str, object]:
    return {
        "name": _cell(person.name, 1305, 709),
        "sex": person.sex,
        "birth": dotted(person.birth),
        "age": person.birth.age_on(day.year, day.month),
        "ethnicity": _cell(person.ethnicity, 1305, 692),
        "native_place": _cell(person.native_place, 1302, 692),
        "birthplace": _cell(person.birthplace, 1330, 692),
        "party_joined": _cell(_party(person), 1305, 680),
        "work_started": dotted(person.work_started) if person.work_started else "",
        "health": _cell(person.health, 1330, 680),
        "technical_post": _cell(person.technical_post, 2368, 709),
        "specialty": _cell(person.specialty, 2645, 709),
        "photo": person.photo,
    }


def _studies(person: Any) -> dict[str, object]:
    cells: dict[str, object] = {}
    for name, studies in (("full_time", person.full_time), ("in_service", person.in_service)):
        lines = [part for part in (studies.label, studies.degree) if part] if studies else []
        cells[name] = _cell("\n".join(lines), 2365, 692)
        cells[f"{name}_school"] = _cell(studies.school if studies else "", 3308, 692)
    return cells


def _resume(person: Any) -> dict[str, object]:
    entries = [line for entry in person.resume for line in _entry(entry)]
    size, line = size_for(entries, 8469, 7133, RESUME_LADDER, HANG)
    return {"entries": entries, "size": size, "line": line}


def _entry(entry: Any) -> Iterator[str]:
    """``1998.09--2002.08  text``, 18 half-width columns before the text, an open end as blanks as wide as a month.

    What happened meanwhile is on lines of its own under the text.
    """
    until = dotted(entry.until) if entry.until else f"{WIDE * 3} "
    yield f"{dotted(entry.since)}--{until}{WIDE}{entry.text}"
    for study in entry.meanwhile:
        yield f"{WIDE * HANG}（其间：{study}）"


def _relative(one: Any, day: date) -> dict[str, object]:
    alive = not any(word in (one.work or "") for word in DECEASED)
    return {
        "relation": _cell(one.relation, 1092, 697),
        "name": _cell(one.name, 1274, 697),
        "age": one.birth.age_on(day.year, day.month) if one.birth and alive else "",
        "party": _cell(one.party, 1008, 697),
        "work": _cell(one.work, 4651, 697),
    }


def _no_relative() -> dict[str, object]:
    return {"relation": BLANK, "name": BLANK, "age": "", "party": BLANK, "work": BLANK}


def _party(person: Any) -> str:
    """The month of joining; of another party its name, with the month where it is known."""
    joined = dotted(person.party_joined) if person.party_joined else ""
    if person.party in PARTY_MEMBERS:
        return joined
    if person.party is None or person.party in WITHOUT_PARTY:
        return ""
    return "\n".join(part for part in (person.party, joined) if part)


def _assessments(person: Any) -> str:
    last = sorted(person.assessments, key=lambda one: one.year)[-3:]
    return "；".join(f"{one.year}年度{one.grade.label}" for one in last) or "无"


def _cell(text: str | None, width: int, height: int) -> Fitted:
    return fitted(text or "", width, height)
