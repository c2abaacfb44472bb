"""HTML and script in any field of any record: shown as text wherever it appears, in pages, search, feeds and charts."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import html5lib
import icalendar
import pytest
from site_office import Fixture
from test_site_privacy import FULL, LATE

from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Record

MARK = "QzX"
"""Stands in every payload, so that it is known where one came through."""
PAYLOADS = [
    f"{MARK}<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;",
    f"{MARK}</title></textarea></style><svg onload=alert(3)>{{{{7*7}}}}",
    f"{MARK}[x](javascript:alert(4)) <a href=javascript:alert(5)>y</a>\u2028]]>-->",
]
OURS = frozenset(
    """
    a abbr article aside b blockquote body br button caption circle code col colgroup dd defs del
    details dfn div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr
    html i input ins label legend li line link main mark meta nav noscript ol option p path pattern
    polygon polyline pre rect s script section select small span strong style sub summary sup svg table
    tbody td text tfoot th thead time title tr u ul
    """.split()  # noqa: SIM905  (a list of sixty names reads better so)
)


def poisoned(part: Any, payload: str, where: set[str]) -> Any:
    """The same part with every text that a person may write replaced; ids and references stay."""
    changes: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        is_id = "pattern='" in str(field.metadata) or "refers" in str(field.json_schema_extra) or name == "id"
        if isinstance(value, Part):
            changes[name] = poisoned(value, payload, where)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            changes[name] = tuple(poisoned(one, payload, where) for one in value)
        elif is_id:
            continue
        elif type(value) is str:
            where.add(f"{type(part).__name__}.{name}")
            changes[name] = payload
        elif isinstance(value, tuple) and value and type(value[0]) is str:
            where.add(f"{type(part).__name__}.{name}")
            changes[name] = (payload,)
    return part.model_copy(update=changes)


def filled(office: Fixture) -> Fixture:
    """The office with records of every kind, and steps that were cancelled."""
    office.raw |= FULL
    off = {"cancelled_on": "2014-11-12", "cancelled_because": "改期"}
    office.raw["exercises"] = [
        exercise | {"schedule": [step | off for step in exercise.get("schedule", ())]}
        for exercise in office.raw["exercises"]
    ]
    return office


def poisoned_site(office: Fixture, payload: str) -> tuple[dict[str, bytes], set[str]]:
    where: set[str] = set()

    def change(record: Record) -> Record:
        changed: Record = poisoned(record, payload, where)
        return changed

    return office.site(LATE, change), where


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_of_any_record_is_obeyed_anywhere(office: Fixture, payload: str) -> None:
    harmless = filled(office).site(LATE)
    site, where = poisoned_site(office, payload)
    assert len(where) > 100
    assert "ScheduleStep.cancelled_because" in where
    assert {record.__name__ for record in kinds().values()} & {name.split(".")[0] for name in where}
    reached = {path for path, data in site.items() if MARK in data.decode() or MARK.lower() in data.decode()}
    assert {"index.html", "plan/index.html", "exercises/trial-2014/index.html", "calendar/all.ics"} <= reached
    changed = {path for path, data in site.items() if data != harmless.get(path)}
    assert reached <= changed
    for path in sorted(changed):
        assert MARK not in path
        look_into(path, site[path].decode())


def look_into(path: str, text: str) -> None:
    """Parse one file as its reader would, and see that nothing in it acts."""
    if path.endswith(".html"):
        tree = html5lib.HTMLParser(strict=True).parse(text)
        for element in tree.iter():
            name = str(element.tag).rpartition("}")[2]
            assert name in OURS or "function" in name, (path, name)
            assert not [key for key in element.attrib if str(key).startswith("on") or key in ("style", "srcdoc")], path
            assert not re.match(r"\s*(javascript|data|vbscript):", element.attrib.get("href", ""), re.I), path
            assert name != "script" or element.attrib["src"].startswith(("../", "assets/")), path
    elif path.endswith((".xml", ".svg")):
        ElementTree.fromstring(text)
    elif path.endswith(".ics"):
        assert icalendar.Calendar.from_ical(text).walk("VCALENDAR"), path
    elif path.endswith(".js") and not path.startswith("assets/"):
        assert "<" not in text, path
        assert "\u2028" not in text, path
        json.loads("[" + text[text.index("(") + 1 : text.rindex(")")] + "]")
    else:
        assert MARK not in text, path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_of_the_office_itself_is_obeyed(office: Fixture, payload: str) -> None:
    from dataclasses import replace

    from cadre_docs.site.plan import plan_site

    inputs = office.inputs()
    profile = poisoned(inputs.profile, payload, set())
    profile = profile.model_copy(update={"policies": inputs.profile.policies})
    profile = profile.model_copy(update={"site": profile.site.model_copy(update={"language": "zh-CN"})})
    planned = plan_site(replace(inputs, profile=profile))
    of_each_kind = {(page.kind, page.path.count("/"), page.path.rpartition(".")[2]): page for page in planned}
    for page in of_each_kind.values():
        look_into(page.path, page.render().decode())
    (home,) = (page for page in planned if page.path == "index.html")
    assert MARK in home.render().decode(), "the payload did reach the page, as text"
