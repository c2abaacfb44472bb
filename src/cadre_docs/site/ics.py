"""Calendars that people subscribe to: RFC 5545, written deterministically.

All events are whole days: ``VALUE=DATE`` without a time zone, so that a deadline is the same day on every machine. The
zone in which the days are meant is told all the same, for programs that ask for one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f1d2a60-52a5-5d0c-9d0e-7b1a40b5c0de")
_FOLD = 75
"""Octets a line may have, its end not counted (RFC 5545 section 3.1)."""
_FIRST_DAY = date(2000, 1, 1)
"""The day from which revisions are counted: earlier than any on which an office is judged."""
_ALARM_HOUR = 9
"""When an alarm rings, on its day."""
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Shanghai",
    "BEGIN:STANDARD",
    "DTSTART:19910915T020000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""China since the end of its last summer time."""


@dataclass(frozen=True, slots=True)
class Event:
    """One whole-day event; ``first`` and ``last`` inclusive. ``key`` is what stays the same while its dates move.

    ``alarm_days``: how many days before ``first`` it rings, at nine. A ``cancelled`` event is kept, so that programs
    which took it over earlier strike it out.
    """

    key: str
    summary: str
    first: date
    last: date
    description: str = ""
    category: str = ""
    done: bool = False
    alarm_days: int = 1
    cancelled: bool = False


def uid(scope: str, key: str) -> str:
    """An identifier that depends only on whose calendar it is and what the event is about, not on its date."""
    return str(uuid5(_NAMESPACE, f"{scope}\n{key}"))


def calendar(name: str, scope: str, as_of: date, events: Iterable[Event]) -> bytes:
    """A calendar file. ``as_of`` is its only time stamp and counts its revisions.

    ``scope`` keeps two offices' events apart.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//cadre-docs//site//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(name)}",
        f"X-WR-CALNAME:{_escaped(name)}",
        "X-WR-TIMEZONE:Asia/Shanghai",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *_ZONE,
    ]
    for event in sorted(events, key=lambda event: (event.first, event.last, event.key)):
        lines += _event(event, scope, as_of)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: Event, scope: str, as_of: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(scope, event.key)}"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.category:
        yield f"CATEGORIES:{_escaped(event.category)}"
    yield f"SEQUENCE:{_revision(event, as_of)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if not event.done and not event.cancelled and event.last >= as_of:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(event.summary)}")
        # A whole-day event starts at midnight.
        yield from (f"TRIGGER:-PT{event.alarm_days * 24 - _ALARM_HOUR}H", "END:VALARM")
    yield "END:VEVENT"


def _revision(event: Event, as_of: date) -> int:
    """A number that is higher in each later publication, whether or not the event has changed (decision 0046).

    Of two publications with one date the one that cancels the event is the later one.
    """
    return 2 * max(0, (as_of - _FIRST_DAY).days) + event.cancelled


def _escaped(text: str) -> str:
    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c == "\n" or c >= " ")
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character torn; the second and later ones begin with a space."""
    piece, room = "", _FOLD
    for character in line:
        size = len(character.encode())
        if size > room:
            yield piece
            piece, room = " ", _FOLD - 1
        piece += character
        room -= size
    yield piece
