"""Grassroots service of new civil servants: who was hired when, who is sent where, and how each did there."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Record, Slug, Text, YesNo
from cadre_docs.records.two_way_selection import Relation

Money = Annotated[Decimal, Field(max_digits=9, decimal_places=2)]
"""An amount in yuan."""


class Recruit(Record):
    """A civil servant hired by examination whom the office looks at (新录用公务员).

    Experience at the grassroots is counted from the person's tenures that are marked ``grassroots``.
    """

    kind: ClassVar[str] = "recruit"
    plural: ClassVar[str] = "recruits"
    title: ClassVar[str] = "新录用人员"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("录用单位", "锻炼期间的派出单位。", refers="unit")
    hired_on: date = F("录用日期")
    on_roll: YesNo = F("列入名单", "是否列入基层锻炼人员名单。", default=True)
    trained_on: date | None = F("初任培训结业日期", default=None)
    confirmed_on: date | None = F("任职定级日期", default=None)
    promoted_on: date | None = F("晋职日期", default=None)
    remark: Text | None = F("备注", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")


class GrassrootsPosting(Record):
    """Where a recruit serves at the grassroots. ``since`` and ``until`` are inclusive; ``until`` is the planned end."""

    kind: ClassVar[str] = "grassroots-posting"
    plural: ClassVar[str] = "grassroots_postings"
    title: ClassVar[str] = "基层锻炼安排"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    host: Slug = F("锻炼单位", refers="unit")
    duty: Text = F("锻炼岗位", example="社区服务窗口")
    sent_on: date = F("派出函日期")
    since: date = F("锻炼起始日期", "首日（含）。")
    until: date = F("锻炼期满日期", "末日（含）。")
    reason: Text | None = F("期限说明", "期限不在一般范围内的理由。", default=None)
    subsidy: Money | None = F("每月生活补助", "元。", default=None, ge=0)
    moved: tuple[Relation, ...] = F("已转关系", "随人转到锻炼单位的关系；不转的不填。", many=True)
    mentor: Text | None = F("联系人", "锻炼单位的帮带联系人。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One posting per person and exercise."""
        return ("exercise", "person")


class ServiceGrade(Choice):
    """Grades that policies give at the end of a time of service; each policy lists its own."""

    EXCELLENT = "excellent", "优秀"
    QUALIFIED = "qualified", "合格"
    BASICALLY_QUALIFIED = "basically-qualified", "基本合格"
    UNQUALIFIED = "unqualified", "不合格"


class Signer(Choice):
    """Who appraises somebody who serves away from home."""

    SENDER = "sender", "派出单位"
    HOST = "host", "锻炼单位"
    ORGANISATION_DEPARTMENT = "organisation-department", "组织部门"


class GrassrootsAppraisal(Record):
    """How a recruit did at the grassroots (《基层锻炼考核表》), and who signed that on which day."""

    kind: ClassVar[str] = "grassroots-appraisal"
    plural: ClassVar[str] = "grassroots_appraisals"
    title: ClassVar[str] = "基层锻炼考核"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    on: date = F("考核日期")
    summary: Text | None = F("个人总结", confidential=True, default=None)
    opinions: dict[Signer, Text] = F("考核意见", "单位和意见。", confidential=True, default={})
    signed: dict[Signer, date] = F("签署日期", "单位和签署日期。", default={})
    grade: ServiceGrade | None = F("考核等次", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One appraisal per person and exercise."""
        return ("exercise", "person")


class Failure(Choice):
    """Why a recruit's service counts as failed."""

    ABSENT = "absent", "无故不参加基层锻炼"
    UNQUALIFIED = "unqualified", "基层锻炼考核不合格"


class GrassrootsConsequence(Choice):
    """What follows from failing, lightest first."""

    NO_CONFIRMATION = "no-confirmation", "不予任职定级"
    NO_PROMOTION = "no-promotion", "不予晋职"
    REVOKED = "revoked", "取消录用资格"


class GrassrootsDecision(Record):
    """What the office has decided about a recruit who failed or stayed away."""

    kind: ClassVar[str] = "grassroots-decision"
    plural: ClassVar[str] = "grassroots_decisions"
    title: ClassVar[str] = "基层锻炼处理"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    ground: Failure = F("事由", confidential=True)
    facts: Text = F("事实", confidential=True)
    consequences: tuple[GrassrootsConsequence, ...] = F("处理", confidential=True, min_length=1)
    body: Text = F("决定机关", example="市公务员主管部门")
    on: date = F("决定日期")
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per person and exercise."""
        return ("exercise", "person")
