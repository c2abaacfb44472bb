"""Calendars: what RFC 5545 asks for, read back by another's parser."""

from dataclasses import replace
from datetime import date

import icalendar

from cadre_docs.site.ics import Event, calendar, uid

AS_OF = date(2014, 11, 20)
EVENT = Event("plan/task-1", "完成规划", date(2014, 12, 31), date(2014, 12, 31), "时限：2014年底前", "工作计划")


def read(*events: Event) -> list[icalendar.Event]:
    parsed = icalendar.Calendar.from_ical(calendar("试例；日历", "某办公室", AS_OF, events))
    return list(parsed.walk("VEVENT"))


def test_an_event_is_a_whole_day_without_a_time_zone() -> None:
    (event,) = read(EVENT)
    assert event.decoded("dtstart") == date(2014, 12, 31)
    assert event.decoded("dtend") == date(2015, 1, 1)
    assert b"DTSTART;VALUE=DATE:20141231\r\n" in calendar("x", "y", AS_OF, [EVENT])


def test_the_time_stamp_is_the_date_judged_and_nothing_else() -> None:
    (event,) = read(EVENT)
    assert event["dtstamp"].to_ical() == b"20141120T000000Z"
    assert calendar("x", "y", AS_OF, [EVENT]) == calendar("x", "y", AS_OF, [EVENT])


def test_the_uid_stays_when_the_date_moves_and_differs_between_offices() -> None:
    (event,) = read(EVENT)
    (moved,) = read(replace(EVENT, first=date(2015, 1, 5), last=date(2015, 1, 5)))
    assert event["uid"] == moved["uid"] == uid("某办公室", EVENT.key)
    assert uid("另一办公室", EVENT.key) != event["uid"]


def test_text_with_separators_and_new_lines_comes_back_as_it_was() -> None:
    wording = "甲，乙;丙,丁\\戊\n第二行"
    (event,) = read(replace(EVENT, summary=wording, description=wording))
    assert str(event["summary"]) == wording
    assert str(event["description"]) == wording


def test_no_line_is_longer_than_75_octets_and_no_character_is_torn() -> None:
    wording = "干部调配工作" * 30 + "𠮷" * 20
    data = calendar("x", "y", AS_OF, [replace(EVENT, summary=wording)])
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() or line == b"" for line in lines)
    (event,) = read(replace(EVENT, summary=wording))
    assert str(event["summary"]) == wording


def test_only_what_is_still_to_come_rings() -> None:
    past = replace(EVENT, key="past", first=date(2014, 1, 1), last=date(2014, 1, 1))
    done = replace(EVENT, key="done", done=True)
    alarms = {event["summary"] + event["uid"]: len(event.walk("VALARM")) for event in read(EVENT, past, done)}
    assert sorted(alarms.values()) == [0, 0, 1]


def test_control_characters_cannot_break_a_line() -> None:
    data = calendar("x\r\nBEGIN:VEVENT", "y", AS_OF, [replace(EVENT, summary="甲\r\nUID:伪造\x00")])
    assert data.count(b"\r\nBEGIN:VEVENT") == 1
    assert data.count(b"\r\nUID:") == 1
