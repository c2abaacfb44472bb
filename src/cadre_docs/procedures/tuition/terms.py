"""What a policy must say for tuition support to be computed."""

from decimal import Decimal
from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.rounding import Rounding
from cadre_docs.procedures.terms import LOWER, Terms
from cadre_docs.records.tuition import TuitionTier


class TuitionTerms(Terms):
    """The rates, the cap and for whom it holds; bounds are inclusive, amounts in yuan."""

    procedure: ClassVar[str] = "tuition"

    graduate_rate: Decimal = Field(title="研究生学历、硕士学位资助比例", gt=0, le=1, json_schema_extra=LOWER)
    higher_rate: Decimal = Field(title="博士学位、公共管理硕士资助比例", gt=0, le=1, json_schema_extra=LOWER)
    cap: Decimal = Field(title="资助金额上限", description="元，含本数", gt=0, json_schema_extra=LOWER)
    cap_applies_to: tuple[TuitionTier, ...] = Field(
        title="上限适用的档次", description="graduate、higher 之一或两者", min_length=1
    )
    levels_per_person: int = Field(title="每人可享受的学历学位层次数", ge=1, json_schema_extra=LOWER)
    places: int = Field(title="资助金额保留的小数位", ge=0, le=2)
    rounding: Rounding = Field(title="资助金额的取舍方法")
