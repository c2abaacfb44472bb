"""What a policy must say for the reserve list to be computed."""

from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.reserve import FrontLine, ReserveStepKind


class ReserveTerms(Terms):
    """The numbers and lists of the reserve list; bounds are inclusive."""

    procedure: ClassVar[str] = "reserve"

    per_head: int = Field(title="正职后备倍数", description="每个正职的后备人数", ge=0, json_schema_extra=HIGHER)
    per_deputy: int = Field(title="副职后备倍数", description="每个副职的后备人数", ge=0, json_schema_extra=HIGHER)
    recommendations: tuple[ReserveStepKind, ...] = Field(
        title="推荐方式", description="须全部具备，先后不限", min_length=1
    )
    afterwards: tuple[ReserveStepKind, ...] = Field(title="推荐之后的程序", description="按先后", min_length=1)
    lines: tuple[FrontLine, ...] = Field(title="培养平台", min_length=1)
    adjustment_months: int = Field(
        title="公开选拔调整间隔", description="两次之间不超过的月数", ge=1, json_schema_extra=LOWER
    )
