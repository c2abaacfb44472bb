"""What a policy says of secondments. What one does not say is left out of it: nothing is asked there."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import BeforeValidator, Field

from cadre_docs.procedures.secondment.rhythm import AppraisalRhythm, MeetingRhythm, ReportRhythm, VisitRhythm
from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.position import Education
from cadre_docs.records.secondment import Direction, MentorRole, SecondedRelation, SecondmentStepKind
from cadre_docs.records.secondment_conduct import (
    AppraisalParty,
    ArchiveItem,
    QuotaPool,
    SecondmentGrade,
    VoterGroup,
)
from cadre_docs.records.secondment_support import AwardTier


class AgeGroup(Choice):
    """The levels for which policies give an age of their own."""

    COUNTY = "county", "县处级"
    TOWNSHIP = "township", "乡科级"
    STAFF = "staff", "一般干部"


_GROUPS = {
    Level.TOWNSHIP_DEPUTY: AgeGroup.TOWNSHIP,
    Level.TOWNSHIP_HEAD: AgeGroup.TOWNSHIP,
    Level.COUNTY_DEPUTY: AgeGroup.COUNTY,
    Level.COUNTY_HEAD: AgeGroup.COUNTY,
    Level.STAFF: AgeGroup.STAFF,
    Level.SECTION_DEPUTY: AgeGroup.STAFF,
    Level.SECTION_HEAD: AgeGroup.STAFF,
}


def age_group(level: Level) -> AgeGroup | None:
    """The group of a level; None above it all."""
    return _GROUPS.get(level)


class AgeLine(NamedTuple):
    """The highest age of a group in whole years, inclusive."""

    group: AgeGroup
    years: int


class AwardAmount(NamedTuple):
    """What is paid for an award of a tier, in yuan."""

    tier: AwardTier
    amount: Decimal


class Condition(Choice):
    """What a policy may ask of a candidate besides age, education and experience."""

    IN_POST = "in-post", "在职"
    ON_ESTABLISHMENT = "on-establishment", "在编"
    LEADING = "leading", "担任领导职务"
    RESERVE = "reserve", "后备干部"
    CLEAN = "clean", "无违法违纪"
    HEALTHY = "healthy", "身体健康"
    WILLING = "willing", "本人书面申请"


def _age_line(value: object) -> object:
    if isinstance(value, str):
        group, _, years = value.partition(":")
        return AgeLine(AgeGroup.of(group), int(years))
    return value


def _award(value: object) -> object:
    if isinstance(value, str):
        tier, _, amount = value.partition(":")
        return AwardAmount(AwardTier.of(tier), Decimal(amount))
    return value


AgeLines = tuple[Annotated[AgeLine, BeforeValidator(_age_line)], ...]
AwardAmounts = tuple[Annotated[AwardAmount, BeforeValidator(_award)], ...]


class SecondmentTerms(Terms):
    """The numbers and lists of a secondment policy; bounds are inclusive, shares fractions of one, money in yuan."""

    procedure: ClassVar[str] = "secondment"

    directions: tuple[Direction, ...] = Field((), title="挂职方式")
    min_months: int | None = Field(None, title="挂职最短月数", ge=1, json_schema_extra=HIGHER)
    max_months: int | None = Field(None, title="挂职最长月数", ge=1, json_schema_extra=LOWER)
    posts: tuple[str, ...] = Field((), title="可挂任的职务")
    steps: tuple[SecondmentStepKind, ...] = Field((), title="选派步骤", description="按先后")
    conditions: tuple[Condition, ...] = Field((), title="选派条件")
    levels: tuple[Level, ...] = Field((), title="选派对象职务层次")
    max_ages: AgeLines = Field((), title="年龄上限", description="周岁，含本数")
    min_education: Education | None = Field(None, title="最低学历")
    full_time_education: bool = Field(default=False, title="须为全日制学历")
    below_grassroots_months: int | None = Field(
        None, title="缺乏基层经历的月数", description="基层工作不满此数的为缺乏", ge=1
    )
    nominees_per_post: int | None = Field(None, title="每职位初步人选数", ge=1, json_schema_extra=HIGHER)
    decision_body: str | None = Field(None, title="决定机构")
    moving_relations: tuple[SecondedRelation, ...] = Field((), title="随转的关系")
    staying_relations: tuple[SecondedRelation, ...] = Field((), title="不变的关系")
    mentors: int = Field(0, title="帮带责任人数", ge=0, json_schema_extra=HIGHER)
    mentor_roles: tuple[MentorRole, ...] = Field((), title="帮带责任人身份", description="每种至少一名")
    leave_host_days: Decimal | None = Field(None, title="挂职单位批假天数", gt=0, json_schema_extra=LOWER)
    leave_boundary: Literal["host", "organisation-department", "either"] = Field(
        "either", title="正好达到批假天数时的批准单位"
    )
    leave_filing_days: Decimal | None = Field(None, title="请假备案天数", description="达到此数须备案", gt=0)
    reports: tuple[ReportRhythm, ...] = Field((), title="报告种类和周期")
    report_days: int = Field(0, title="报告报送宽限天数", description="报告期满之后的日历日数", ge=0)
    visits: tuple[VisitRhythm, ...] = Field((), title="对每名干部的巡查考察周期")
    checks: tuple[VisitRhythm, ...] = Field((), title="对全部工作的检查周期")
    meetings: tuple[MeetingRhythm, ...] = Field((), title="会议周期")
    host_meetings: tuple[MeetingRhythm, ...] = Field((), title="接收单位会议周期")
    appraisals: tuple[AppraisalRhythm, ...] = Field((), title="考核种类和周期")
    grades: tuple[SecondmentGrade, ...] = Field(
        (
            SecondmentGrade.EXCELLENT,
            SecondmentGrade.COMPETENT,
            SecondmentGrade.BASICALLY_COMPETENT,
            SecondmentGrade.INCOMPETENT,
        ),
        title="考核等次",
    )
    scored: bool = Field(default=False, title="百分制考核")
    excellent_share: Fraction | None = Field(None, title="优秀比例上限", ge=0, le=1, json_schema_extra=LOWER)
    quota_pool: QuotaPool | None = Field(None, title="优秀名额的计算范围")
    appraiser: AppraisalParty | None = Field(None, title="组织考核的单位")
    signers: tuple[AppraisalParty, ...] = Field((), title="考核签章单位")
    archive_items: tuple[ArchiveItem, ...] = Field((), title="实绩档案材料")
    nomination_months: int | None = Field(None, title="可直接推荐的挂职月数", ge=1)
    voters: tuple[VoterGroup, ...] = Field((), title="满意度测评对象")
    satisfaction_decider: str | None = Field(None, title="满意度评定机构")
    admonish_below: Fraction | None = Field(None, title="诫勉谈话的满意率", description="不达到此数", ge=0, le=1)
    recall_below: Fraction | None = Field(None, title="召回的满意率", description="不达到此数", ge=0, le=1)
    phone_monthly: Decimal | None = Field(None, title="每月通讯补助", ge=0)
    settling_in: Decimal | None = Field(None, title="一次性生活安置补助", ge=0)
    performance_rate: Fraction | None = Field(None, title="绩效工资比例", description="占净增长额", ge=0, le=1)
    income_growth_reward: Decimal | None = Field(None, title="增收奖励", ge=0)
    branch_rewards: AwardAmounts = Field((), title="先进党支部奖励")
    branch_district_years: int = Field(1, title="区级先进须连续年数", ge=1)
    fund_min: Decimal | None = Field(None, title="项目资金下限", ge=0)
    fund_max: Decimal | None = Field(None, title="项目资金上限", ge=0)
    loan_min: Decimal | None = Field(None, title="无息贷款下限", ge=0)
    loan_max: Decimal | None = Field(None, title="无息贷款上限", ge=0)
    excellent_investment: Decimal | None = Field(None, title="评为优秀的投资额", ge=0)
    priority_years: int | None = Field(None, title="优先使用的连续优秀年数", ge=1)
    team_years: int | None = Field(None, title="进入班子的连续任职年数", ge=1)
    yearly_number: int | None = Field(None, title="每年选派人数", ge=1, json_schema_extra=HIGHER)
    batch_size: int | None = Field(None, title="每批人数", ge=1)
    contract_months: int | None = Field(None, title="目标管理责任书周期", description="每多少个月签订一次", ge=1)
