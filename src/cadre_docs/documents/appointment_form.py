"""干部任免审批表: what each cell says, ages on a stated day, no relative left out.

The measures of the cells, and with them the type in which a text fits, are the template's: offices use several forms.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import dotted, official_date

HANG = 9
"""The indent of the résumé's lines under its dates, in characters."""
WIDE = "\u3000"
"""A blank as wide as a Chinese character."""
PARTY_MEMBERS = ("中共党员", "中共预备党员", "预备党员")
BOTH = "中共党员；"
"""How the political status of a party member begins who belongs to another party too."""
WITHOUT_PARTY = ("群众", "共青团员", "无党派人士", "无党派")
DECEASED = ("去世", "已逝", "逝世", "病故", "已故")


def view(subject: Subject) -> Mapping[str, object]:
    """All texts of the form. Ages are of the day on which it was filled or, where that is not recorded, decided."""
    person, appointment = subject.fact("person"), subject.fact("appointment")
    day = appointment.filled_on or appointment.decided_on
    submitted = appointment.submitted_on
    return {
        **_basics(person, day),
        **_studies(person),
        "current_post": person.current_post,
        "proposed": appointment.proposed,
        "removed": appointment.removed or "",
        "resume": [line for entry in person.resume for line in _entry(entry)],
        "awards": person.awards or "无",
        "assessments": _assessments(person),
        "reason": appointment.reason or "",
        "relatives": [_relative(one, day) for one in person.relatives],
        "submitted_by": subject.fact("unit").party_group or subject.fact("unit").name,
        "submitted_on": official_date(submitted) if submitted and submitted <= subject.as_of else "年　　月　　日",
        "filled_by": appointment.filled_by or "",
    }


def _basics(person: Any, day: date) -> dict[str, object]:
    return {
        "name": person.name,
        "sex": person.sex,
        "birth": dotted(person.birth),
        "age": person.birth.age_on(day.year, day.month),
        "ethnicity": person.ethnicity,
        "native_place": person.native_place or "",
        "birthplace": person.birthplace or "",
        "party_joined": _party(person),
        "work_started": dotted(person.work_started) if person.work_started else "",
        "health": person.health or "",
        "technical_post": person.technical_post or "",
        "specialty": person.specialty or "",
        "photo": person.photo,
    }


def _studies(person: Any) -> dict[str, object]:
    texts: dict[str, object] = {}
    for name, studies in (("full_time", person.full_time), ("in_service", person.in_service)):
        lines = [part for part in (studies.label, studies.degree) if part] if studies else []
        texts[name] = "\n".join(lines)
        texts[f"{name}_school"] = (studies.school or "") if studies else ""
    return texts


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
        "relation": one.relation,
        "name": one.name,
        "age": one.birth.age_on(day.year, day.month) if one.birth and alive else "",
        "party": one.party or "",
        "work": one.work or "",
    }


def _party(person: Any) -> str:
    """The month of joining; of another party its name, with the month where it is known; of both, month and name."""
    joined, party = dotted(person.party_joined) if person.party_joined else "", person.party or ""
    if party in PARTY_MEMBERS:
        return joined
    if party in ("", *WITHOUT_PARTY):
        return ""
    lines = (joined, party.removeprefix(BOTH)) if party.startswith(BOTH) else (party, joined)
    return "\n".join(part for part in lines if part)


def _assessments(person: Any) -> str:
    last = sorted(person.assessments, key=lambda one: one.year)[-3:]
    return "；".join(f"{one.year}年度{one.grade.label}" for one in last) or "无"
