"""A day and what it is, and a count of working days that shows every day it went over."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadre_docs.diagnostics import Message, say

WEEKDAYS_ZH = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class DayKind(StrEnum):
    """What a day is: an ordinary working day, a weekend day off, a holiday, or a weekend day worked to make up."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make-up"

    @property
    def works(self) -> bool:
        """Whether offices are open."""
        return self in (DayKind.WORKING, DayKind.MAKE_UP)


_WORDING = {
    DayKind.WORKING: ("工作日", "working day"),
    DayKind.WEEKEND: ("周末休息", "weekend"),
    DayKind.HOLIDAY: ("{holiday_zh}放假", "day off, {holiday_en}"),
    DayKind.MAKE_UP: ("{holiday_zh}调休上班", "made up for {holiday_en}"),
}


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day and what it is; ``holiday`` is the holiday's name where it is a day off or a make-up day for one."""

    day: date
    kind: DayKind
    holiday: Message | None = None

    @property
    def message(self) -> Message:
        """``2026-11-21（周六）周末休息``, in both languages."""
        return self._worded("", "")

    def _worded(self, zh: str, en: str, **values: object) -> Message:
        what_zh, what_en = _WORDING[self.kind]
        return say(
            "{day}（{weekday_zh}）" + what_zh + zh,
            "{day} ({weekday_en}): " + what_en + en,
            day=self.day,
            weekday_zh=WEEKDAYS_ZH[self.day.weekday()],
            weekday_en=WEEKDAYS_EN[self.day.weekday()],
            holiday_zh=self.holiday.text("zh") if self.holiday else "",
            holiday_en=self.holiday.text("en") if self.holiday else "",
            **values,
        )


@dataclass(frozen=True, slots=True)
class DayCounted(CalendarDay):
    """A day that a count went over; ``number`` is which working day it is, from 1, and None where it does not count."""

    number: int | None = None

    @property
    def message(self) -> Message:
        """``2026-11-23（周一）工作日，第 1 个``, or why the day does not count, in both languages."""
        if self.number is None:
            return self._worded("，不计", ", not counted")
        return self._worded("，第 {number} 个", ", number {number}", number=self.number)


@dataclass(frozen=True, slots=True)
class Count:
    """So many working days, the day on which they end, and every day on the way.

    ``days`` runs from the first day that could count to ``end``, both inclusive; a start day that by 民法典 art. 201 is
    not counted is not among them. ``provisional_from`` is set where the count enters days that the coming year's notice
    may still move.
    """

    end: date
    days: tuple[DayCounted, ...] = ()
    provisional_from: date | None = None

    @property
    def number(self) -> int:
        """How many working days were counted."""
        return sum(1 for day in self.days if day.number is not None)

    @property
    def working(self) -> tuple[date, ...]:
        """The working days counted, in order."""
        return tuple(day.day for day in self.days if day.number is not None)

    @property
    def skipped(self) -> tuple[DayCounted, ...]:
        """The days gone over without counting them, in order."""
        return tuple(day for day in self.days if day.number is None)

    def explain(self) -> tuple[Message, ...]:
        """One line for each day gone over, then one for what is not yet certain, where anything is."""
        lines = [day.message for day in self.days]
        if self.provisional_from is not None:
            lines.append(
                say(
                    "次年放假通知尚未收入日历，{day} 以后的工作日可能因元旦调休而变动",
                    "the coming year's notice is not in the calendar yet: it may still move working days from {day} on",
                    day=self.provisional_from,
                )
            )
        return tuple(lines)

    def summary(self) -> Message:
        """The count in one line, for a finding: how many, until when, how many days skipped."""
        return say(
            "共 {number} 个工作日，至 {end}（{weekday_zh}），其间休息 {skipped} 天",
            "{number} working days, ending {end} ({weekday_en}), {skipped} days off skipped",
            number=self.number,
            end=self.end,
            weekday_zh=WEEKDAYS_ZH[self.end.weekday()],
            weekday_en=WEEKDAYS_EN[self.end.weekday()],
            skipped=len(self.skipped),
        )
