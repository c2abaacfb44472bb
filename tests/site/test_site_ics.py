"""Calendars: what RFC 5545 asks for, read back by another's parser and by one made from the grammar."""

from dataclasses import replace
from datetime import date

import icalendar
import pytest
from ics_grammar import Component, parse
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


def test_a_date_that_moved_has_a_higher_sequence_in_every_later_publication(office: Fixture) -> None:
    """RFC 5545, 3.8.7.4: programs may ignore another date under the UID and sequence that they know."""
    before = planned_step(office.site(date(2014, 11, 18)))
    (exercise,) = office.raw["exercises"]
    office.raw["exercises"] = [exercise | {"schedule": [exercise["schedule"][0] | {"ends": "2014-11-25"}]}]
    after = planned_step(office.site(date(2014, 11, 19)))
    assert after.properties["UID"] == before.properties["UID"]
    assert before.properties["DTSTART"] != after.properties["DTSTART"]
    assert int(after.properties["SEQUENCE"]) > int(before.properties["SEQUENCE"])
    assert after.properties["DTSTAMP"] > before.properties["DTSTAMP"], (
        "which decides between equal sequences (RFC 5546)"
    )


def test_a_sequence_depends_on_nothing_but_the_date_and_the_cancellation() -> None:
    days = [date(2014, 11, 20), date(2014, 11, 21), date(2015, 2, 28), date(2026, 1, 1)]
    events = (EVENT, replace(EVENT, cancelled=True))
    found = [
        int(parse(calendar("x", "y", day, [one])).every("VEVENT")[0].properties["SEQUENCE"])
        for day in days
        for one in events
    ]
    assert found == sorted(set(found)), "cancelled on a day comes after confirmed on that day, and before the next"
    assert found[-1] < 2**31, "an integer of RFC 5545, 3.3.8"
    assert calendar("x", "y", AS_OF, [EVENT]) == calendar("x", "y", AS_OF, [EVENT])


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
    assert (kept.properties["STATUS"], gone.properties["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert int(gone.properties["SEQUENCE"]) == int(kept.properties["SEQUENCE"]) + 1
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


OFF = {"cancelled_on": "2014-11-19", "cancelled_because": "报名人数不足"}


def cancelled_step(office: Fixture) -> None:
    """The fixture's one planned step, applications until 22 November, is called off on the 19th."""
    (exercise,) = office.raw["exercises"]
    office.raw["exercises"] = [exercise | {"schedule": [exercise["schedule"][0] | OFF]}]


def planned_step(site: dict[str, bytes], path: str = "calendar/all.ics") -> Component:
    (event,) = [one for one in parse(site[path]).every("VEVENT") if "组织报名" in one.properties["SUMMARY"]]
    return event


def test_a_cancelled_step_is_told_to_whoever_subscribed_with_its_uid_and_a_higher_sequence(office: Fixture) -> None:
    before = planned_step(office.site())
    cancelled_step(office)
    site = office.site()
    for path in ("calendar/all.ics", "calendar/exercise-trial-2014.ics"):
        after = planned_step(site, path)
        assert after.properties["UID"] == before.properties["UID"]
        assert (before.properties["STATUS"], after.properties["STATUS"]) == ("CONFIRMED", "CANCELLED")
        assert int(after.properties["SEQUENCE"]) > int(before.properties["SEQUENCE"])
        assert after.properties["SUMMARY"] == "试例市跨单位竞岗：组织报名（已取消）"
        assert after.properties["DESCRIPTION"] == "2014年11月19日取消：报名人数不足"
        assert after.parts == [], "and does not ring"
    theirs = icalendar.Calendar.from_ical(site["calendar/all.ics"]).walk("VEVENT")
    assert [str(one["status"]) for one in theirs if "组织报名" in one["summary"]] == ["CANCELLED"]


def test_before_the_day_of_its_cancellation_nobody_reads_of_it(office: Fixture) -> None:
    untouched = office.site(date(2014, 11, 18))
    cancelled_step(office)
    site = office.site(date(2014, 11, 18))
    assert planned_step(site).properties["STATUS"] == "CONFIRMED"
    assert site.keys() == untouched.keys()
    assert [path for path in site if site[path] != untouched[path]] == []
    assert planned_step(office.site(date(2014, 11, 19))).properties["STATUS"] == "CANCELLED"


def test_lists_strike_a_cancelled_step_out_and_count_on_it_no_more(office: Fixture) -> None:
    cancelled_step(office)
    site = {path: data.decode() for path, data in office.site().items() if path.endswith(".html")}
    struck = '<s><a href="../exercises/trial-2014/index.html">组织报名</a></s>'
    told = '<time datetime="2014-11-19">2014年11月19日</time>取消：报名人数不足'
    for path in ("deadlines/index.html", "deadlines/2014-11.html", "index.html"):
        assert struck.replace("../", "" if path == "index.html" else "../") in site[path], path
        assert told in site[path], path
        assert '<span class="mark mark-cancelled">已取消</span>' in site[path]
    assert "1 项已取消。" in site["deadlines/2014-11.html"]
    schedule = site["exercises/trial-2014/index.html"]
    assert "<s>组织报名</s>" in schedule[schedule.index('id="schedule"') :]
    assert told in schedule
    stages = schedule[schedule.index('id="stages"') : schedule.index('id="schedule"')]
    assert "2014-11-22" not in stages, "the stage has no planned days any more"
    done = site["deadlines/index.html"].partition('id="done"')[2]
    assert "组织报名" not in done


def test_what_is_cancelled_and_over_is_kept_by_its_month_and_not_by_the_list(office: Fixture) -> None:
    cancelled_step(office)
    site = office.site(date(2014, 11, 25))
    assert "组织报名" not in site["deadlines/index.html"].decode()
    assert "组织报名" in site["deadlines/2014-11.html"].decode()


def test_a_directive_lists_what_is_cancelled_neither_as_open_nor_as_done(office: Fixture) -> None:
    cancelled_step(office)
    page = office.root / "content" / "pages" / "guide.md"
    page.parent.mkdir(parents=True)
    page.write_text(":::deadlines exercise=trial-2014\n\n:::deadlines exercise=trial-2014 status=done\n", "utf-8")
    text = office.site()["pages/guide.html"].decode()
    assert "报名截止" in text
    assert "组织报名" not in text
