"""What a policy must say for a selection of leading cadres to be computed; what it leaves out is not asked for."""

from typing import ClassVar, Literal

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.appointing import ProbationScope, PublicityField
from cadre_docs.records.leading_inspection import DisqualifierItem
from cadre_docs.records.leading_selection import DecidingBody, SelectionStepKind
from cadre_docs.records.model import YesNo
from cadre_docs.records.person import Grade
from cadre_docs.records.position import Education


class LeadingSelectionTerms(Terms):
    """The steps and numbers of a selection. Bounds are inclusive; None: the policy sets no such number."""

    procedure: ClassVar[str] = "leading_selection"

    steps: tuple[SelectionStepKind, ...] = Field(title="环节次序", description="必经环节，按先后", min_length=2)
    validity_months: int | None = Field(
        title="推荐有效月数", description="自推荐之日起", default=None, ge=1, json_schema_extra=LOWER
    )
    checklist: tuple[DisqualifierItem, ...] = Field(title="不得列为考察对象的情形", default=())
    look_back_years: int | None = Field(title="年度考核回溯年数", default=None, ge=1, le=10, json_schema_extra=HIGHER)
    poor_grades: tuple[Grade, ...] = Field(title="影响列为考察对象的考核等次", default=())
    abroad_exception: YesNo = Field(title="移居情形的特殊岗位例外", description="特殊岗位需要的可以例外", default=False)
    differential: YesNo = Field(title="各环节差额", description="推荐、考察、酝酿、表决均多于职数", default=False)
    inspected_per_opening: int | None = Field(title="每职位考察人数下限", default=None, ge=1, json_schema_extra=HIGHER)
    proposed_per_opening: int | None = Field(title="每职位拟任人选下限", default=None, ge=1, json_schema_extra=HIGHER)
    finalists_per_opening: int | None = Field(title="每职位拟任职人选数", default=None, ge=1)
    deciding_bodies: tuple[DecidingBody, ...] = Field(title="决定机构", description="按先后", default=())
    min_education: Education | None = Field(
        title="最低学历", default=None, json_schema_extra={"stricter": [*reversed([one.value for one in Education])]}
    )
    publicity_min_days: int | None = Field(title="公示期限", default=None, ge=1, json_schema_extra=HIGHER)
    publicity_calendar: Literal["working", "calendar"] | None = Field(
        title="公示期限的计日方法", default=None, json_schema_extra={"stricter": ["working", "calendar"]}
    )
    publicity_fields: tuple[PublicityField, ...] = Field(
        title="公示内容", description="每名公示对象须公示的项目", default=()
    )
    property_disclosed: YesNo = Field(
        title="公示财产申报结果",
        description="家庭财产申报结果经审查后在公示会议上公布；任何公开文件都不写",
        default=False,
    )
    probation_scope: ProbationScope = Field(
        title="试用期适用范围", description="哪些提拔任职实行试用期", default=ProbationScope.PROMOTED
    )
    probation_months: int | None = Field(title="试用期月数", default=None, ge=0, json_schema_extra=HIGHER)
    report_months: int | None = Field(
        title="试用期汇报间隔", description="每几个月汇报一次", default=None, ge=1, json_schema_extra=LOWER
    )
    accountability_months: int | None = Field(
        title="任职后追究单位责任的月数", description="任现职后多少个月以内出现问题的追究所在单位", default=None, ge=1
    )
