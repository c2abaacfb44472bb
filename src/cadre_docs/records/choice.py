"""Values from a closed list, with a Chinese name for each, and months of a year."""

from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Self

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema


class Choice(StrEnum):
    """One of a closed list. A member is written ``key = "key", "中文"``; records may use either."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """A member with its Chinese name."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The member of this value or Chinese name. Raises ValueError where there is none."""
        found = next((member for member in cls if value in (member.value, member.label)), None)
        if found is None:
            raise ValueError(value)
        return found

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return next((member for member in cls if member.label == value), None)


class YearMonth(NamedTuple):
    """A month of a year, as personnel forms write birth, party and work dates."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year}.{self.month:02d}"

    @property
    def iso(self) -> str:
        """``1975-03``."""
        return f"{self.year}-{self.month:02d}"

    def text(self) -> str:
        """``1975年3月``, as notices write it."""
        return f"{self.year}年{self.month}月"

    def age_on(self, year: int, month: int) -> int:
        """Whole years reached by a month; the birth month itself counts as reached (forms.md 1.2)."""
        return year - self.year - (month < self.month)


def _year_month(value: Any) -> YearMonth:
    if isinstance(value, YearMonth):
        return value
    year, separator, month = str(value).strip().replace("-", ".").replace("年", ".").removesuffix("月").partition(".")
    if not (separator and year.isdigit() and month.isdigit() and len(year) == 4 and len(month) <= 2):
        raise ValueError("year-month")
    if not (1900 <= int(year) <= 2100 and 1 <= int(month) <= 12):
        raise ValueError("year-month")
    return YearMonth(int(year), int(month))


Month = Annotated[
    YearMonth,
    BeforeValidator(_year_month),
    PlainSerializer(lambda value: value.iso, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}[.-]\d{2}$"}),
]
"""A field that holds a month: ``1975.03`` or ``1975-03``."""
