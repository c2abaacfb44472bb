"""Two-way selection: who moves, where people are wanted, what both sides wish, and what becomes of each."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Record, Slug, Text, YesNo
from cadre_docs.records.person import Grade


class ExchangeParticipant(Record):
    """A cadre whom a unit puts forward for exchange (跨单位交流对象), on his or her own application."""

    kind: ClassVar[str] = "exchange-participant"
    plural: ClassVar[str] = "exchange_participants"
    title: ClassVar[str] = "交流对象"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("原单位", "确定为交流对象时所在的单位。", refers="unit")
    applied_on: date | None = F("个人报名日期", default=None)
    decided_on: date | None = F("研究日期", "单位研究确定的日期。", default=None)
    minutes: Text | None = F("会议纪要", default=None)
    submitted_on: date | None = F("报送日期", "单位报送基本情况表的日期。", default=None)
    remark: Text | None = F("备注", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")


class Vacancy(Record):
    """How many people a unit lacks, as it is made public (缺员)."""

    kind: ClassVar[str] = "vacancy"
    plural: ClassVar[str] = "vacancies"
    title: ClassVar[str] = "缺员"

    exercise: Slug = F("工作", refers="exercise", public=True)
    unit: Slug = F("单位", refers="unit", public=True)
    number: int = F("缺员人数", public=True, ge=1, le=999)
    duties: Text | None = F("岗位说明", public=True, default=None)
    remark: Text | None = F("备注", public=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per unit and exercise."""
        return ("exercise", "unit")


class PreferenceForm(Record):
    """A person's ordered wishes (《一般干部跨单位双向选择意向表》)."""

    kind: ClassVar[str] = "preference-form"
    plural: ClassVar[str] = "preference_forms"
    title: ClassVar[str] = "意向表"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    on: date = F("填表日期")
    units: tuple[Slug, ...] = F("意向单位", "按先后填写。", refers="unit", min_length=1)
    reason: Text | None = F("意向说明", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One form per person and exercise."""
        return ("exercise", "person")


class UnitDemand(Record):
    """Whom a unit wants, best first (《一般干部跨单位双向选择人选需求表》)."""

    kind: ClassVar[str] = "unit-demand"
    plural: ClassVar[str] = "unit_demands"
    title: ClassVar[str] = "人选需求"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    on: date = F("填表日期")
    need: int = F("需求人数", ge=1, le=999)
    people: tuple[Slug, ...] = F("建议人选", "按先后填写。", refers="person", many=True)
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One form per unit and exercise."""
        return ("exercise", "unit")


class Placement(Record):
    """Where a person goes by two-way selection, as the office has settled it."""

    kind: ClassVar[str] = "placement"
    plural: ClassVar[str] = "placements"
    title: ClassVar[str] = "匹配结果"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("去向单位", refers="unit")
    on: date = F("确定日期")

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One placement per person and exercise."""
        return ("exercise", "person")


class ExchangeResponse(Choice):
    """Whether a person follows a directed exchange."""

    OBEYED = "obeyed", "服从"
    REFUSED = "refused", "不服从"


class DirectedExchange(Record):
    """Where a person who found no unit is sent (定向交流), and whether he or she goes."""

    kind: ClassVar[str] = "directed-exchange"
    plural: ClassVar[str] = "directed_exchanges"
    title: ClassVar[str] = "定向交流"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("去向单位", refers="unit")
    body: Text = F("研究机构", example="市委组织部部务会议")
    decided_on: date = F("研究日期")
    minutes: Text | None = F("会议纪要", default=None)
    response: ExchangeResponse | None = F("本人态度", default=None)
    responded_on: date | None = F("表态日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One directed exchange per person and exercise."""
        return ("exercise", "person")


class Standby(Record):
    """The time without a post of somebody who refused (待岗). ``until`` is the day on which it is over."""

    kind: ClassVar[str] = "standby"
    plural: ClassVar[str] = "standbys"
    title: ClassVar[str] = "待岗"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    since: date = F("起算日期")
    until: date = F("届满日期")
    bonus_withheld: YesNo = F("扣发考核奖", default=False)
    inspected_on: date | None = F("考察日期", default=None)
    discussed_on: date | None = F("研究日期", default=None)
    grade: Grade | None = F("确定等次", "因待岗期间表现直接确定的年度考核等次。", confidential=True, default=None)
    graded_on: date | None = F("定等日期", default=None)
    arranged_on: date | None = F("安排日期", "期满后作出安排的日期。", default=None)
    arrangement: Text | None = F("安排意见", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One standby per person and exercise."""
        return ("exercise", "person")


class Relation(Choice):
    """What goes with a person to the new unit."""

    ADMINISTRATIVE = "administrative", "行政关系"
    WAGES = "wages", "工资关系"
    PARTY = "party", "党组织关系"


class DutyReport(Record):
    """A person's arrival at the new unit (报到), and the day on which each relation was transferred."""

    kind: ClassVar[str] = "duty-report"
    plural: ClassVar[str] = "duty_reports"
    title: ClassVar[str] = "报到"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("报到单位", refers="unit")
    notified_on: date = F("通知日期")
    reported_on: date | None = F("报到日期", default=None)
    transferred: dict[Relation, date] = F("关系转接", "关系名称和办结日期。", default={})
    training: Text | None = F("培训安排", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One report per person and exercise."""
        return ("exercise", "person")
