"""What a policy says of adjusting cadres. A policy that says nothing of a matter leaves its value out."""

from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from cadre_docs.procedures.rounding import Rounding
from cadre_docs.procedures.terms import LOWER, Terms
from cadre_docs.records.adjustment import AdjustmentKind, Trigger


class AdjustmentTerms(Terms):
    """Days are calendar days unless their field says otherwise; bounds are inclusive."""

    procedure: ClassVar[str] = "adjustment"

    kinds: tuple[AdjustmentKind, ...] = Field(title="调整方式", default=())
    triggers: tuple[Trigger, ...] = Field(title="应当调整的情形", default=())
    standby_months: int | None = Field(title="待岗月数", ge=1, default=None)
    standby_measures: tuple[Literal["bonus-withheld", "warning"], ...] = Field(title="待岗附带的处理", default=())
    admonition_months: int | None = Field(title="诫勉月数", ge=1, default=None)
    resignation_scope: Literal["service", "any-post"] = Field(title="辞职审批时限的范围", default="service")
    resignation_days: int | None = Field(
        title="辞职审批时限", description="自接到申请次日起", ge=1, default=None, json_schema_extra=LOWER
    )
    resignation_leader_days: int | None = Field(
        title="领导成员辞职审批时限", ge=1, default=None, json_schema_extra=LOWER
    )
    review_days: int | None = Field(title="申请复核期限", ge=1, default=None)
    review_decision_days: int | None = Field(title="复核办理期限", ge=1, default=None, json_schema_extra=LOWER)
    appeal_after_review_days: int | None = Field(title="复核后申诉期限", ge=1, default=None)
    appeal_days: int | None = Field(title="直接申诉期限", ge=1, default=None)
    appeal_decision_days: int | None = Field(title="申诉办理期限", ge=1, default=None, json_schema_extra=LOWER)
    appeal_extension_days: int | None = Field(title="申诉延长期限", ge=0, default=None, json_schema_extra=LOWER)
    exit_leader_years: int | None = Field(title="领导成员离职从业限制年数", ge=1, default=None)
    exit_years: int | None = Field(title="其他人员离职从业限制年数", ge=1, default=None)
    absence_running: int | None = Field(title="连续旷工天数", description="超过即辞退", ge=1, default=None)
    absence_in_year: int | None = Field(title="一年内累计旷工天数", description="超过即辞退", ge=1, default=None)
    absence_calendar: Literal["calendar", "working"] = Field(title="旷工天数的计日方法", default="calendar")
    audit_months: int | None = Field(title="年审间隔月数", ge=1, default=None)
    last_place: bool = Field(title="启用末位淘汰", default=False)
    last_place_reason: str | None = Field(title="启用末位淘汰的理由", default=None)
    last_place_share: Fraction | None = Field(title="末位免职、诫勉各占比例", ge=0, le=1, default=None)
    last_place_rounding: Rounding | None = Field(title="末位名额取舍方法", default=None)
