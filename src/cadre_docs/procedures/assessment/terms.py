"""What a policy says of an annual assessment. A policy that says nothing of a matter leaves its value out."""

from fractions import Fraction
from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.rounding import Rounding
from cadre_docs.procedures.terms import LOWER, Terms
from cadre_docs.records.assessment import AppraisalPart, AppraisalStep
from cadre_docs.records.person import Grade


class AssessmentTerms(Terms):
    """Shares are fractions of one; bounds are inclusive."""

    procedure: ClassVar[str] = "assessment"

    grades: tuple[Grade, ...] = Field(title="等次", description="可以评定的等次；未定等次另计", default=())
    steps: tuple[AppraisalStep, ...] = Field(title="考核步骤", description="按先后", default=())
    parts: tuple[AppraisalPart, ...] = Field(title="考核方式", default=())
    excellent_share: Fraction | None = Field(
        title="优秀比例上限", ge=0, le=1, default=None, json_schema_extra=LOWER, description="人数不足一人的舍去"
    )
    excellent_share_approved: Fraction | None = Field(
        title="经同意的优秀比例上限", ge=0, le=1, default=None, json_schema_extra=LOWER
    )
    unfit_share: Fraction | None = Field(title="须联合调查的不称职票比例", ge=0, le=1, default=None)
    problems_least: int | None = Field(title="民主生活会解决问题下限", ge=0, default=None)
    problems_most: int | None = Field(title="民主生活会解决问题上限", ge=0, default=None)
    excellent_preferred: bool = Field(title="优秀者优先使用", default=False)
    basic_admonished: bool = Field(title="基本称职须诫勉", default=False)
    incompetent_demoted: bool = Field(title="不称职须降职", default=False)
    incompetent_without_bonus: bool = Field(title="不称职不发奖金", default=False)
    dismissal_years: int | None = Field(title="辞退的连续不称职年数", ge=1, default=None)
    last_place: bool = Field(title="启用末位淘汰", default=False)
    last_place_reason: str | None = Field(title="启用末位淘汰的理由", default=None)
    last_place_rounding: Rounding | None = Field(title="末位名额取舍方法", default=None)
    last_place_listed: Fraction | None = Field(title="初步对象比例", ge=0, le=1, default=None)
    last_place_decided: Fraction | None = Field(title="末位比例", ge=0, le=1, default=None)
