"""Calendars: what RFC 5545 asks for, read back by another's parser and by one made from the grammar."""

from dataclasses import replace
from datetime import date

import icalendar
import pytest
from ics_grammar import parse
from site_office import Fixture

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


def test_every_calendar_of_the_site_keeps_to_the_grammar(site: dict[str, bytes]) -> None:
    paths = [path for path in site if path.endswith(".ics")]
    assert len(paths) == 3
    for path in paths:
        (zone,) = parse(site[path]).every("VTIMEZONE")
        assert zone.properties["TZID"] == "Asia/Shanghai"
        assert [one.properties["TZOFFSETTO"] for one in zone.parts] == ["+0800"]


def test_both_readers_find_the_same_events(site: dict[str, bytes]) -> None:
    ours = parse(site["calendar/all.ics"]).every("VEVENT")
    theirs = icalendar.Calendar.from_ical(site["calendar/all.ics"]).walk("VEVENT")
    assert [(one.properties["UID"], one.properties["SUMMARY"]) for one in ours] == [
        (str(one["uid"]), str(one["summary"])) for one in theirs
    ]


@pytest.mark.parametrize(
    "broken",
    [
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        calendar("x", "y", AS_OF, [EVENT, EVENT]),
        calendar("x", "y", AS_OF, [EVENT]).replace(b"DTSTAMP", b"DTSTUMP"),
        calendar("x", "y", AS_OF, [EVENT]).replace(b"END:VALARM\r\n", b""),
    ],
)
def test_the_grammar_refuses_what_is_no_calendar(broken: bytes) -> None:
    with pytest.raises((AssertionError, KeyError, IndexError)):
        parse(broken)


def test_it_rings_at_nine_on_the_working_day_before(office: Fixture) -> None:
    office.raw["plans"] = [
        {
            **office.raw["plans"][0],
            "tasks": [
                {
                    **office.raw["plans"][0]["tasks"][0],
                    "outputs": [
                        {"name": "周一之事", "deadline": {"text": "x", "due": "2014-11-24"}},
                        {"name": "节后之事", "deadline": {"text": "y", "due": "2015-02-25"}},
                        {"name": "周五之事", "deadline": {"text": "z", "due": "2014-11-28"}},
                    ],
                }
            ],
        }
    ]
    events = {one.properties["SUMMARY"]: one for one in parse(office.site()["calendar/all.ics"]).every("VEVENT")}
    triggers = {name: [alarm.properties["TRIGGER"] for alarm in one.parts] for name, one in events.items()}
    assert triggers["周五之事"] == ["-PT15H"]
    assert triggers["周一之事"] == ["-PT63H"], "on Friday: the weekend lies between"
    assert triggers["节后之事"] == ["-PT183H"], "on 17 February: the Spring Festival lies between"


def test_a_cancelled_event_keeps_its_uid_and_says_nothing_but_that() -> None:
    (kept,) = parse(calendar("x", "y", AS_OF, [EVENT])).every("VEVENT")
    (gone,) = parse(calendar("x", "y", AS_OF, [replace(EVENT, cancelled=True, description="")])).every("VEVENT")
    assert gone.properties["UID"] == kept.properties["UID"]
    assert (kept.properties["STATUS"], kept.properties["SEQUENCE"]) == ("CONFIRMED", "0")
    assert (gone.properties["STATUS"], gone.properties["SEQUENCE"]) == ("CANCELLED", "1")
    assert gone.parts == [], "and does not ring"


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(date(2014, 11, 19), "CONFIRMED"), (date(2014, 11, 20), "CANCELLED"), (date(2014, 12, 24), "CANCELLED")],
)
def test_a_window_whose_announcement_is_withdrawn_is_cancelled(office: Fixture, as_of: date, status: str) -> None:
    office.raw["publications"][0] |= {"withdrawn_on": "2014-11-20"}
    site = office.site(as_of)
    for path in ("calendar/all.ics", "calendar/exercise-trial-2014.ics"):
        (event,) = [one for one in parse(site[path]).every("VEVENT") if "报名截止" in one.properties["SUMMARY"]]
        assert event.properties["STATUS"] == status
    assert ("报名截止" in site["deadlines/index.html"].decode()) is (status == "CONFIRMED")
    assert ("报名截止" in site["deadlines/2014-11.html"].decode()) is (status == "CONFIRMED")


def test_a_window_that_had_closed_when_its_announcement_was_withdrawn_is_not_cancelled(office: Fixture) -> None:
    office.raw["publications"][0] |= {"withdrawn_on": "2014-11-23"}
    events = parse(office.site(date(2014, 11, 25))["calendar/all.ics"]).every("VEVENT")
    assert {one.properties["STATUS"] for one in events} == {"CONFIRMED"}
