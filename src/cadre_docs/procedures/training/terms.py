"""What a policy says of training; what it leaves out is not asked for."""

from decimal import Decimal
from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms


class TrainingTerms(Terms):
    """Limits in months. None: no policy in force asks for it, so that nothing of the kind is due."""

    procedure: ClassVar[str] = "training"

    rotation_months: int | None = Field(default=None, title="轮训周期月数", ge=1, json_schema_extra=LOWER)
    coverage: Decimal | None = Field(
        default=None, title="轮训覆盖率", description="一个周期内应轮训到的比例", gt=0, le=1, json_schema_extra=HIGHER
    )
    appointment_months: int | None = Field(
        default=None, title="任职培训期限月数", description="提拔后须完成任职培训的月数", ge=1, json_schema_extra=LOWER
    )
