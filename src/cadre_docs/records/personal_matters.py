"""Personal matters (个人有关事项): who reports, the yearly report, later events, checks. All of it is confidential."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class Matter(Choice):
    """What a personal matter is about."""

    MARRIAGE = "marriage", "婚姻变化"
    PASSPORT = "passport", "持有因私出国证件和因私出国"
    BORDER_PERMIT = "border-permit", "持有往来港澳台证件和因私往来港澳台"
    FOREIGN_SPOUSE = "foreign-spouse", "子女与外国人、无国籍人通婚"
    BORDER_SPOUSE = "border-spouse", "子女与港澳台居民通婚"
    EMIGRATION = "emigration", "配偶、子女移居国（境）外"
    FAMILY_WORK = "family-work", "配偶、子女从业情况"
    PROSECUTION = "prosecution", "家庭成员被追究刑事责任"
    INCOME = "income", "收入"
    HOUSING = "housing", "房产"
    INVESTMENT = "investment", "投资和经商办企业"
    OTHER = "other", "其他事项"


class MattersReporter(Record):
    """Somebody who may owe reports (事项报告人), with the level that decides on it.

    ``since`` and ``until`` are the first and the last day (inclusive) on which he or she is within the list.
    """

    kind: ClassVar[str] = "matters-reporter"
    plural: ClassVar[str] = "matters_reporters"
    title: ClassVar[str] = "事项报告人"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    level: Level = F("职务层次")
    since: date | None = F("列入日期", default=None)
    until: date | None = F("退出日期", "末日（含）。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")


class MatterItem(Part):
    """One line of a yearly report."""

    sort: Matter = F("事项类别", confidential=True)
    text: Text = F("事项内容", "没有变化的写“无”。", confidential=True)


class MattersReport(Record):
    """The report of one year (个人有关事项年度报告)."""

    kind: ClassVar[str] = "matters-report"
    plural: ClassVar[str] = "matters_reports"
    title: ClassVar[str] = "事项年度报告"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("报告人", refers="person", confidential=True)
    year: int = F("报告年度", "所报告的年份。", ge=1990, le=2100, confidential=True)
    submitted_on: date = F("报告日期", confidential=True)
    received_on: date | None = F("受理日期", default=None, confidential=True)
    received_by: Text | None = F("受理部门", default=None, confidential=True)
    late_reason: Text | None = F("迟报原因", default=None, confidential=True)
    items: tuple[MatterItem, ...] = F("报告事项", many=True, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One report per person, year and exercise."""
        return ("exercise", "person", "year")


class MatterEvent(Record):
    """A matter that came about during the year (重大事项) and has to be reported by itself."""

    kind: ClassVar[str] = "matter-event"
    plural: ClassVar[str] = "matter_events"
    title: ClassVar[str] = "重大事项"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("报告人", refers="person", confidential=True)
    sort: Matter = F("事项类别", confidential=True)
    happened_on: date = F("发生日期", confidential=True)
    text: Text = F("事项内容", confidential=True)
    reported_on: date | None = F("报告日期", default=None, confidential=True)
    received_on: date | None = F("受理日期", default=None, confidential=True)
    received_by: Text | None = F("受理部门", default=None, confidential=True)
    late_reason: Text | None = F("迟报原因", default=None, confidential=True)
    approval_needed: YesNo = F("须事前请示", default=False, confidential=True)
    requested_on: date | None = F("请示日期", default=None, confidential=True)
    approved_on: date | None = F("批准日期", default=None, confidential=True)
    approved_by: Text | None = F("批准机关", default=None, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One event per person, kind and day."""
        return ("exercise", "person", "sort", "happened_on")


class CheckResult(Choice):
    """What a check of somebody's reports brought to light."""

    CONSISTENT = "consistent", "一致"
    OMITTED = "omitted", "不如实填报"
    CONCEALED = "concealed", "隐瞒不报"


class ConcealmentConsequence(Choice):
    """What follows from untrue or missing reports."""

    NOT_PROMOTED = "not-promoted", "不提拔任用"
    NOT_RESERVED = "not-reserved", "不列入后备干部名单"
    HANDLED = "handled", "视情给予处理"


class MattersCheck(Record):
    """A check of what somebody reported (事项核查)."""

    kind: ClassVar[str] = "matters-check"
    plural: ClassVar[str] = "matters_checks"
    title: ClassVar[str] = "事项核查"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("核查对象", refers="person", confidential=True)
    on: date = F("核查日期", confidential=True)
    result: CheckResult = F("核查结果", confidential=True)
    finding: Text | None = F("核查情况", default=None, confidential=True)
    consequences: tuple[ConcealmentConsequence, ...] = F("处理措施", many=True, confidential=True)
    decided_on: date | None = F("处理决定日期", default=None, confidential=True)
    decision: Text | None = F("处理决定", default=None, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One check per person and day."""
        return ("exercise", "person", "on")


class RiskPaper(Choice):
    """The papers in which a unit sets out its powers and their risks."""

    POWERS = "powers", "职权目录"
    FLOWCHARTS = "flowcharts", "权力运行流程图"
    RISKS = "risks", "廉政风险点目录"
    MEASURES = "measures", "防控措施"


class IntegrityRiskFile(Record):
    """What a unit has drawn up against risks to integrity (廉政风险防控材料)."""

    kind: ClassVar[str] = "integrity-risk-file"
    plural: ClassVar[str] = "integrity_risk_files"
    title: ClassVar[str] = "廉政风险防控材料"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    papers: dict[RiskPaper, date] = F("已编制材料", "材料名称和编制完成的日期。", default={})
    responsible: Text | None = F("责任科室", default=None)
    remark: Text | None = F("备注", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One file per unit and exercise."""
        return ("exercise", "unit")
