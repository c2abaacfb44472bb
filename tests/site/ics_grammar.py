"""A second reader of calendar files, written from RFC 5545's grammar alone: strict about all that our calendars use."""

import re
from collections import Counter
from dataclasses import dataclass, field

_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(?P<value>.*)'
)
_TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
_DATE = re.compile(r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_LOCAL = re.compile(_DATE.pattern + r"T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d")
_UTC = re.compile(_LOCAL.pattern + "Z")
_DURATION = re.compile(r"[+-]?P(?:\d+W|\d+D(?:T\d+H)?|T\d+H(?:\d+M)?|T\d+M)")
_OFFSET = re.compile(r"[+-](?:[01]\d|2[0-3])[0-5]\d")
_WORD = re.compile(r"[A-Z]+")
_NUMBER = re.compile(r"\d+")

VALUES = {
    "VERSION": re.compile(r"2\.0"),
    "PRODID": _TEXT,
    "CALSCALE": re.compile("GREGORIAN"),
    "METHOD": _WORD,
    "NAME": _TEXT,
    "X-WR-CALNAME": _TEXT,
    "X-WR-TIMEZONE": _TEXT,
    "REFRESH-INTERVAL": _DURATION,
    "TZID": _TEXT,
    "TZNAME": _TEXT,
    "TZOFFSETFROM": _OFFSET,
    "TZOFFSETTO": _OFFSET,
    "UID": _TEXT,
    "DTSTAMP": _UTC,
    "DTSTART": _LOCAL,
    "DTSTART;VALUE=DATE": _DATE,
    "DTEND;VALUE=DATE": _DATE,
    "SUMMARY": _TEXT,
    "DESCRIPTION": _TEXT,
    "CATEGORIES": _TEXT,
    "SEQUENCE": _NUMBER,
    "STATUS": re.compile("TENTATIVE|CONFIRMED|CANCELLED"),
    "TRANSP": re.compile("OPAQUE|TRANSPARENT"),
    "ACTION": re.compile("AUDIO|DISPLAY|EMAIL"),
    "TRIGGER": _DURATION,
}
"""What a property's value must be, by its name and, where it has one, its VALUE parameter."""

REQUIRED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
"""What must stand exactly once in each kind of component; nothing else may stand twice either."""

INSIDE = {
    "VCALENDAR": {"VEVENT", "VTIMEZONE"},
    "VEVENT": {"VALARM"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
    "VALARM": set[str](),
    "STANDARD": set[str](),
}


@dataclass
class Component:
    """A component with its properties (escapes undone) and those within it."""

    kind: str
    properties: dict[str, str] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)

    def every(self, kind: str) -> list["Component"]:
        """All components of a kind within."""
        return [found for part in self.parts for found in ([part] if part.kind == kind else part.every(kind))]


def parse(data: bytes) -> Component:
    """The calendar. Raises AssertionError at the first thing that the grammar does not allow."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(line and len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in physical)
    lines: list[str] = []
    for line in (raw.decode("utf-8") for raw in physical):
        if line[0] in " \t":
            lines[-1] += line[1:]
        else:
            lines.append(line)
    root = Component("")
    open_parts, uids = [root], Counter[str]()
    for line in lines:
        _read(line, open_parts, uids)
    assert len(open_parts) == 1
    assert max(uids.values(), default=1) == 1, "two events share a UID"
    (calendar,) = root.parts
    assert calendar.kind == "VCALENDAR"
    return calendar


def _read(line: str, open_parts: list[Component], uids: Counter[str]) -> None:
    match = _LINE.fullmatch(line)
    assert match, line
    name, value, inner = match["name"].upper(), match["value"], open_parts[-1]
    if name == "BEGIN":
        assert not inner.kind or value in INSIDE[inner.kind], line
        part = Component(value)
        inner.parts.append(part)
        open_parts.append(part)
    elif name == "END":
        assert open_parts.pop().kind == value, line
        assert REQUIRED[value] <= inner.properties.keys(), f"{value} lacks {REQUIRED[value] - inner.properties.keys()}"
    else:
        parameter = match["params"] if match["params"] == ";VALUE=DATE" else ""
        assert VALUES[name + parameter].fullmatch(value), line
        assert name not in inner.properties, f"{name} stands twice"
        inner.properties[name] = re.sub(r"\\(.)", lambda one: "\n" if one[1] in "nN" else one[1], value)
        uids[value] += name == "UID"
