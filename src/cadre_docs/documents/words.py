"""How official documents write dates, numbers and names; the filters of templates and the wording of values."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from markupsafe import Markup

from cadre_docs.diagnostics import Citation, Message
from cadre_docs.documents.fitting import fit, fit_lines
from cadre_docs.records.choice import Choice, YearMonth

NUMERALS = "零一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
WIDE_BLANK = "\u3000"
WEEKDAYS = "一二三四五六日"


def official_date(day: date) -> str:
    """``2014年3月8日``: full year, no zero padding (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def moment(at: datetime) -> str:
    """``2014年11月17日8:30``."""
    return f"{official_date(at)}{at.hour}:{at.minute:02d}"


def until(start: date, end: date) -> str:
    """A stretch of time, the year or the day said once where it is one: ``2014年11月17日8:30至11月22日17:30``."""
    first, last = wording(start), wording(end)
    if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date():
        return f"{first}至{last.removeprefix(official_date(end))}"
    return f"{first}至{last.removeprefix(f'{start.year}年')}"


def short_date(day: date) -> str:
    """``11月17日``, where the year is clear."""
    return f"{day.month}月{day.day}日"


def dotted(value: date | YearMonth) -> str:
    """``2014.11.17`` or ``1980.05``, as forms write it."""
    return str(value) if isinstance(value, YearMonth) else f"{value.year}.{value.month:02d}.{value.day:02d}"


def weekday(day: date) -> str:
    """``星期一``."""
    return f"星期{WEEKDAYS[day.weekday()]}"


def numeral(number: int) -> str:
    """``十二`` for 12; 1 to 99."""
    if not 1 <= number <= 99:
        raise ValueError(f"no numeral for {number}")
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else NUMERALS[tens] + "十") + (NUMERALS[ones] if ones else "")


def percent(share: Decimal) -> str:
    """``70%`` for 0.7; as many decimals as the share has beyond hundredths."""
    value = (share * 100).normalize()
    return f"{value:f}%"


def fixed(value: Decimal, places: int = 2) -> str:
    """A number with so many decimals, half up."""
    return f"{value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP):f}"


def plain(value: Decimal) -> str:
    """A number without superfluous zeros: ``89.5`` for 89.50."""
    return f"{value.normalize():f}"


def or_blank(value: object) -> object:
    """The value, or nothing where there is none: for the cells of forms."""
    return "" if value is None else value


def joined(values: Iterable[object], separator: str = "、") -> str:
    """The wording of several values in one."""
    return separator.join(wording(value) for value in values)


def months(count: int) -> str:
    """A span of months: ``一年``, ``六个月``."""
    years, rest = divmod(count, 12)
    return f"{numeral(years)}年" if years and not rest else f"{numeral(count)}个月"


def full_stop(text: str) -> str:
    """The text with exactly one full stop at its end."""
    return text.rstrip("。；;.") + "。"


def boxes(value: object, *options: str) -> str:
    """Tick boxes: ``■同意　□不同意``, the one that is the value filled, all empty where there is none."""
    chosen = "" if value is None else wording(value)
    return WIDE_BLANK.join(f"{'■' if one == chosen else '□'}{one}" for one in options)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "date": official_date,
    "moment": moment,
    "short_date": short_date,
    "dotted": dotted,
    "weekday": weekday,
    "numeral": numeral,
    "percent": percent,
    "fixed": fixed,
    "plain": plain,
    "blank": or_blank,
    "joined": joined,
    "months": months,
    "until": until,
    "full_stop": full_stop,
    "boxes": boxes,
    "fit": fit,
    "fit_lines": fit_lines,
}
"""The filters of templates, besides ``length``, ``first``, ``last`` and ``list``."""


class NoWordingError(TypeError):
    """A value that cannot be written into a document as it is; the argument is its type's name."""


def wording(value: object) -> str:
    """How a value is written where a template does not say; NoWordingError for what is no text, number or date."""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, str):
        if isinstance(value, Markup):
            raise NoWordingError("markup")
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, YearMonth):
        return value.text()
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return official_date(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Citation | Message):
        raise NoWordingError("None" if value is None else type(value).__name__)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
