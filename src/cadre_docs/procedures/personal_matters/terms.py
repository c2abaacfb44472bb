"""What a policy must say for reports of personal matters to be due."""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from cadre_docs.procedures.terms import LOWER, Terms
from cadre_docs.records.level import Level

_LEAP_YEAR = 2000


def _a_day_of_the_year(text: str) -> str:
    """The text, if it is a month and a day (``01-31``); ValueError where there is no such day."""
    if not re.fullmatch(r"\d{2}-\d{2}", text, re.ASCII):
        raise ValueError("month-day")
    date(_LEAP_YEAR, int(text[:2]), int(text[3:]))
    return text


class PersonalMattersTerms(Terms):
    """Who reports and by when; bounds are inclusive."""

    procedure: ClassVar[str] = "personal_matters"

    scope_level: Level = Field(title="报告范围", description="此层次及以上的干部须报告")
    annual_due: Annotated[str, AfterValidator(_a_day_of_the_year)] = Field(
        title="年度报告截止日", description="次年的月和日，含当日，如 01-31"
    )
    event_period: int = Field(title="事后报告期限", ge=1, json_schema_extra=LOWER)
    event_unit: Literal["months", "days"] = Field(title="事后报告期限的单位", description="months 或 days，次日起算")
