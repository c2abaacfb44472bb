"""Tuition support (学费资助): what a cadre who studied in service applies for, and what is granted."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Record, Slug, Text, YesNo

Yuan = Annotated[Decimal, Field(max_digits=12, decimal_places=2, ge=0)]
"""An amount of money in yuan, to the fen."""


class DegreeKind(Choice):
    """What somebody who studied in service has obtained."""

    POSTGRADUATE = "postgraduate", "研究生学历"
    MASTER = "master", "硕士学位"
    MPA = "mpa", "公共管理硕士（MPA）"
    DOCTOR = "doctor", "博士学位"

    @property
    def level(self) -> "DegreeLevel":
        """The level of education that it belongs to."""
        return DegreeLevel.DOCTOR if self is DegreeKind.DOCTOR else DegreeLevel.GRADUATE

    @property
    def tier(self) -> "TuitionTier":
        """The rate at which it is supported."""
        return TuitionTier.HIGHER if self in (DegreeKind.MPA, DegreeKind.DOCTOR) else TuitionTier.GRADUATE


class DegreeLevel(Choice):
    """Levels of education (学历、学位层次)."""

    GRADUATE = "graduate", "研究生（硕士）层次"
    DOCTOR = "doctor", "博士层次"


class TuitionTier(Choice):
    """The two rates of support, by what has been obtained."""

    GRADUATE = "graduate", "研究生学历、硕士学位"
    HIGHER = "higher", "博士学位、公共管理硕士"


class TuitionApplication(Record):
    """One application for support (学费资助申请), up to its payment."""

    kind: ClassVar[str] = "tuition-application"
    plural: ClassVar[str] = "tuition_applications"
    title: ClassVar[str] = "学费资助申请"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("申请人", refers="person")
    degree: DegreeKind = F("取得的学历学位")
    school: Text = F("就读学校")
    major: Text | None = F("专业", default=None)
    in_service: YesNo = F("在职攻读", default=True)
    recognised: YesNo = F("国家承认", "取得国家承认的学历或学位。", default=True)
    awarded_on: date | None = F("取得日期", default=None)
    tuition: Yuan = F("学费", "本人实际缴纳的学费，元。", example="28000.00")
    invoice: Text | None = F("票据", "学费票据的号码。", default=None)
    applied_on: date = F("申请日期")
    approved: Yuan | None = F("批准金额", "元。", default=None)
    decided_on: date | None = F("审批日期", default=None)
    approver: Text | None = F("审批机关", default=None)
    opinion: Text | None = F("审批意见", default=None)
    paid_on: date | None = F("发放日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One application per person, degree and exercise."""
        return ("exercise", "person", "degree")
