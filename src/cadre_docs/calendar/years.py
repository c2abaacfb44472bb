"""One year of the calendar: its holidays, with the days off and the make-up days, and where they were read.

A year is written as TOML, or as a mapping with the same keys read from anywhere else:

    year = 2026
    source = "who announced it, and when"

    [[holidays]]
    name = "春节"
    name_en = "Spring Festival"         # may be left out
    off = [2026-02-15, 2026-02-16]
    make_up = [2026-02-14]              # weekend days worked instead; may be left out
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from cadre_docs.calendar.days import CalendarDay, DayKind
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday of one year: its name, the days off (weekends within it included), the weekend days worked for it."""

    name: Message
    off: tuple[date, ...] = ()
    make_up: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """The holidays of one calendar year, 1 January to 31 December inclusive, and the source they come from."""

    year: int
    source: str
    holidays: tuple[Holiday, ...]

    def special_days(self) -> Iterator[CalendarDay]:
        """The days that are not what their weekday says."""
        for holiday in self.holidays:
            yield from (CalendarDay(day, DayKind.HOLIDAY, holiday.name) for day in holiday.off)
            yield from (CalendarDay(day, DayKind.MAKE_UP, holiday.name) for day in holiday.make_up)

    @classmethod
    def read(cls, data: str | Mapping[str, object], file: str = "") -> "CalendarYear":
        """A year from TOML text or a mapping; ``file`` is named where something is wrong.

        Raises BrokenInputError on an unknown or missing key, a day outside the year, a day named twice, or a make-up
        day that is not on a weekend.
        """
        return _YearReader(file).year(data)


class _YearReader:
    """Reads one year file; holds the file's name for what it has to complain of."""

    def __init__(self, file: str) -> None:
        self._file = file

    def year(self, data: str | Mapping[str, object]) -> CalendarYear:
        table = self._toml(data) if isinstance(data, str) else data
        self._keys(table, required=("year", "source"), optional=("holidays",))
        year, source, holidays = table["year"], table["source"], table.get("holidays", ())
        if not isinstance(year, int) or not date.min.year < year < date.max.year:
            self._broken(say("year 应为四位年份，而不是 {value}", "year must be a year, not {value}", value=year))
        if not isinstance(source, str) or not source.strip():
            self._broken(say("source 应写明放假安排的出处", "source must say where the holidays were announced"))
        found = CalendarYear(int(year), str(source), tuple(self._holiday(one) for one in self._list(holidays)))
        self._days(found)
        return found

    def _toml(self, text: str) -> Mapping[str, object]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self._broken(say("日历文件不是合法的 TOML：{error}", "the calendar file is not TOML: {error}", error=error))

    def _holiday(self, value: object) -> Holiday:
        if not isinstance(value, Mapping):
            self._broken(say("假日应写成键和值", "a holiday must be a table of keys"))
        self._keys(value, required=("name",), optional=("name_en", "off", "make_up"))
        name, name_en = str(value["name"]), str(value.get("name_en") or value["name"])
        days = (tuple(map(self._day, self._list(value.get(key, ())))) for key in ("off", "make_up"))
        return Holiday(say("{name}", "{name_en}", name=name, name_en=name_en), *days)

    def _list(self, value: object) -> Iterable[object]:
        if not isinstance(value, list | tuple):
            self._broken(say("应为列表，而不是 {value}", "expected a list, not {value}", value=value))
        return value

    def _day(self, value: object) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self._broken(say("{value} 不是日期", "{value} is not a date", value=value))

    def _days(self, year: CalendarYear) -> None:
        seen: set[date] = set()
        for special in year.special_days():
            day = special.day
            if day.year != year.year:
                self._broken(say("{day} 不在 {year} 年", "{day} is not in {year}", day=day, year=year.year))
            if day in seen:
                self._broken(say("{day} 写了两次", "{day} is given twice", day=day))
            if special.kind is DayKind.MAKE_UP and day.weekday() < _SATURDAY:
                self._broken(say("调休上班日 {day} 不是周末", "the make-up day {day} is not on a weekend", day=day))
            seen.add(day)

    def _keys(self, table: Mapping[str, object], *, required: tuple[str, ...], optional: tuple[str, ...]) -> None:
        allowed = (*required, *optional)
        for key in table:
            if key not in allowed:
                names = ", ".join(allowed)
                self._broken(
                    say("未知的键 {key}，可用：{names}", "unknown key {key}; known: {names}", key=key, names=names)
                )
        for key in required:
            if key not in table:
                self._broken(say("缺少 {key}", "{key} is missing", key=key))

    def _broken(self, message: Message) -> NoReturn:
        position = Position(self._file) if self._file else None
        raise BrokenInputError(
            (Diagnostic(code="calendar-file", severity=Severity.ERROR, message=message, position=position),)
        )
