"""What policies say of rotation, terms of office, age limits and retirement.

Hardly any policy speaks of all of it: what one leaves open is None, and nothing is computed by it.
"""

from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import BeforeValidator, Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.choice import Choice, Month
from cadre_docs.records.level import Level
from cadre_docs.records.tenure import AppointedBy


class Modal(Choice):
    """How firmly a policy asks for a move."""

    MUST = "must", "必须"
    SHOULD = "should", "应当"
    IN_PRINCIPLE = "in-principle", "原则上"


class AgeLimit(NamedTuple):
    """From what age (inclusive) nobody stays in posts of a level."""

    level: Level
    male: int
    female: int


def _age_limit(value: Any) -> AgeLimit:
    if isinstance(value, AgeLimit):
        return value
    level, male, female = str(value).split()
    return AgeLimit(Level.of(level), int(male), int(female))


class RotationTerms(Terms):
    """The numbers of rotation and tenure, in years unless a name says months; 满 and 以上 are inclusive."""

    procedure: ClassVar[str] = "rotation"

    section_years: int | None = Field(None, title="中层同一科室（单位）任职年数", ge=1, json_schema_extra=LOWER)
    section_counts: Literal["section", "post"] = Field("section", title="计算口径", description="同一科室或同一职位")
    section_modal: Modal = Field(Modal.SHOULD, title="中层轮岗的要求程度")
    key_post_years: int | None = Field(None, title="关键岗位任职年数", ge=1, json_schema_extra=LOWER)
    key_post_modal: Modal = Field(Modal.MUST, title="关键岗位轮岗的要求程度")
    supervision_years: int | None = Field(None, title="分管同一科长年数", ge=1, json_schema_extra=LOWER)
    pair_years: int | None = Field(None, title="正副科长共事年数", ge=1, json_schema_extra=LOWER)
    leading_post_years: int | None = Field(None, title="领导职务同一职位年数", ge=1, json_schema_extra=LOWER)
    adjustment_years: int | None = Field(None, title="班子调整时同一职位年数", ge=1, json_schema_extra=LOWER)
    exempt_age_male: int | None = Field(None, title="男性免予轮岗年龄", ge=18)
    exempt_age_female: int | None = Field(None, title="女性免予轮岗年龄", ge=18)
    handover_days: int | None = Field(None, title="交接期限", description="工作日", ge=1, json_schema_extra=LOWER)
    remind_months: int | None = Field(None, title="提前提醒月数", ge=0)

    term_years: int | None = Field(None, title="一个任期的年数", ge=1)
    max_terms: int | None = Field(None, title="同一职务最多任期数", ge=1, json_schema_extra=LOWER)
    max_terms_for: tuple[AppointedBy, ...] = Field((), title="任期数上限适用的任用方式")
    appointed_max_years: int | None = Field(None, title="委任制连任年数上限", ge=1, json_schema_extra=LOWER)

    age_limits: tuple[Annotated[AgeLimit, BeforeValidator(_age_limit)], ...] = Field(
        (), title="任职最高年龄", description="职务层次 男 女"
    )
    retirement_age_male: int | None = Field(None, title="男职工原法定退休年龄", ge=18)
    retirement_age_female_cadre: int | None = Field(None, title="女干部原法定退休年龄", ge=18)
    retirement_age_female_worker: int | None = Field(None, title="女工人原法定退休年龄", ge=18)
    reform_from: Month | None = Field(None, title="延迟退休起始年月")
    step_months_male: int | None = Field(None, title="男职工每几个月延迟一个月", ge=1)
    step_months_female_cadre: int | None = Field(None, title="女干部每几个月延迟一个月", ge=1)
    step_months_female_worker: int | None = Field(None, title="女工人每几个月延迟一个月", ge=1)
    max_delay_months_male: int | None = Field(None, title="男职工最多延迟月数", ge=0)
    max_delay_months_female_cadre: int | None = Field(None, title="女干部最多延迟月数", ge=0)
    max_delay_months_female_worker: int | None = Field(None, title="女工人最多延迟月数", ge=0)

    early_work_years: int | None = Field(None, title="提前退休工作年限", ge=1, json_schema_extra=HIGHER)
    early_shorter_work_years: int | None = Field(
        None, title="年龄条件下的提前退休工作年限", ge=1, json_schema_extra=HIGHER
    )
    early_rule: Literal["fixed-age", "years-before"] | None = Field(None, title="提前退休年龄条件的写法")
    early_age_male: int | None = Field(None, title="男性提前退休年龄", ge=18)
    early_age_female: int | None = Field(None, title="女性提前退休年龄", ge=18)
    early_years_before: int | None = Field(None, title="距退休年龄不足几年", ge=1)
