"""What a policy must say for a competition to be computed."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms


class CompetitionTerms(Terms):
    """The numbers of a competition. Shares and weights are fractions of one; bounds are inclusive."""

    procedure: ClassVar[str] = "competition"

    window_first: date = Field(title="工作启动", description="第一步的最早日期，含当日")
    window_last: date = Field(title="工作完成", description="最后一步的最晚日期，含当日")
    offering_threshold: int = Field(title="须推出职位的中层人数", ge=0, json_schema_extra=LOWER)
    min_offered: int = Field(title="至少推出职位数", ge=0, json_schema_extra=HIGHER)
    max_active_applications: int = Field(title="限报职位数", ge=1, json_schema_extra=LOWER)
    min_qualified: int = Field(title="开考人数", description="资格审查合格人数的下限", ge=1, json_schema_extra=HIGHER)
    shortlist_limit: int = Field(title="竞岗对象上限", ge=1)
    leader_judges: int = Field(title="领导评委人数", ge=1)
    min_dispatched_judges: int = Field(title="选派评委人数下限", ge=0, json_schema_extra=HIGHER)
    leader_weight: Decimal = Field(title="领导评委权重", ge=0, le=1)
    mass_weight: Decimal = Field(title="群众评委权重", ge=0, le=1)
    trim_high: int = Field(title="去掉最高分个数", ge=0)
    trim_low: int = Field(title="去掉最低分个数", ge=0)
    score_min: Decimal = Field(title="最低分")
    score_max: Decimal = Field(title="最高分")
    score_places: int = Field(title="得分小数位", ge=0, le=4)
    rounding: Literal["half-up", "half-even", "down"] = Field(title="取舍方法")
    inspected_per_opening: int = Field(title="每职位考察人数", ge=1)
    ballot_min_attendance: Fraction = Field(
        title="票决到会比例", description="实到与应到之比的下限，含本数", ge=0, le=1, json_schema_extra=HIGHER
    )
    ballot_approval: Fraction = Field(
        title="票决通过比例", description="须超过的比例", ge=0, le=1, json_schema_extra=HIGHER
    )
    ballot_base: Literal["due", "present", "valid"] = Field(title="票决基数")
    publicity_min_days: int = Field(title="公示期限", ge=0, json_schema_extra=HIGHER)
    publicity_calendar: Literal["working", "calendar"] = Field(
        title="公示期限的计日方法", json_schema_extra={"stricter": ["working", "calendar"]}
    )
    probation_months: int = Field(title="试用期月数", ge=0, json_schema_extra=HIGHER)
