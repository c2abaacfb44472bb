"""What a policy must say for a two-way selection to be computed."""

from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.two_way_selection import Relation


class TwoWaySelectionTerms(Terms):
    """The numbers of a two-way selection; bounds are inclusive."""

    procedure: ClassVar[str] = "two_way_selection"

    max_preferences: int = Field(title="限填意向数", ge=1, json_schema_extra=LOWER)
    demand_ratio: int = Field(
        title="建议人选倍数", description="建议人选不超过需求人数的倍数", ge=1, json_schema_extra=LOWER
    )
    standby_months: int = Field(title="待岗月数", ge=1, json_schema_extra=HIGHER)
    relations: tuple[Relation, ...] = Field(title="须转接的关系", min_length=1)
    balance_tolerance: int = Field(
        title="进出相差人数上限", description="调入与调出之差的绝对值，含本数", ge=0, json_schema_extra=LOWER
    )
    report_days: int = Field(title="报到期限", description="自通知次日起的工作日数", ge=1, json_schema_extra=LOWER)
