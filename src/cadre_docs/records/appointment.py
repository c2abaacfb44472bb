"""What follows a ballot: publicity, appointment, probation, and the head count before and after."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class Nominee(Part):
    """A person and the post that he or she is to take."""

    person: Slug = F("干部", refers="person", public=True)
    position: Slug = F("拟任职位", refers="position", public=True)
    proposed: Text = F("拟任职务", public=True)


class Publicity(Record):
    """Publicity before an appointment (任前公示). ``until`` is the last day, inclusive."""

    kind: ClassVar[str] = "publicity"
    plural: ClassVar[str] = "publicities"
    title: ClassVar[str] = "任前公示"

    id: Slug = F("编号", public=True, example="publicity-01")
    exercise: Slug = F("工作", refers="exercise", public=True)
    basis: Text = F("决定依据", "哪个会议决定。", public=True)
    published_on: date = F("公示日期", "发布当日，不计入期限。", public=True)
    until: date = F("截止日期", "期限最后一日（含）。", public=True)
    nominees: tuple[Nominee, ...] = F("公示对象", public=True)
    objections: int | None = F("反映件数", default=None, ge=0)
    conclusion: Text | None = F("公示结论", default=None)


class AppointmentKind(Choice):
    """Promotion has a probation; a move at the same level has none."""

    PROMOTION = "promotion", "提拔任职"
    LATERAL = "lateral", "平级交流"


class DossierItem(Choice):
    """The papers that go to the organisation department for review."""

    APPOINTMENT_FORM = "appointment-form", "干部任免审批表"
    SCORE_TALLY = "score-tally", "竞岗得分汇总表"
    INSPECTION_MATERIAL = "inspection-material", "考察材料"
    BALLOT_SUMMARY = "ballot-summary", "票决情况汇总表"


class Appointment(Record):
    """An appointment: decided, reviewed, announced."""

    kind: ClassVar[str] = "appointment"
    plural: ClassVar[str] = "appointments"
    title: ClassVar[str] = "任免"

    exercise: Slug = F("工作", refers="exercise", public=True)
    person: Slug = F("干部", refers="person", public=True)
    position: Slug = F("职位", refers="position", public=True)
    sort: AppointmentKind = F("任职类别", public=True)
    proposed: Text = F("拟任职务", public=True)
    removed: Text | None = F("拟免职务", public=True, default=None)
    reason: Text | None = F("任免理由", default=None)
    decided_on: date = F("决定日期", public=True)
    dossier: tuple[DossierItem, ...] = F("报审材料", many=True)
    submitted_on: date | None = F("报审日期", default=None)
    reviewed_on: date | None = F("审核日期", "市委组织部审核日期。", default=None)
    review_opinion: Text | None = F("审核意见", "市委组织部审核的结论。", default=None)
    issued_on: date | None = F("发文日期", public=True, default=None)
    number: Text | None = F("发文字号", public=True, default=None, example="安发改党组〔2014〕12号")
    issuer: Slug | None = F("发文单位", refers="unit", public=True, default=None)
    legal_record: Text | None = F("法律手续记录", default=None)
    filled_by: Text | None = F("填表人", default=None)
    filled_on: date | None = F("填表时间", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One appointment per person and post."""
        return ("exercise", "person", "position")


class Probation(Record):
    """The probation of a promoted cadre. ``until`` is the day on which it is over."""

    kind: ClassVar[str] = "probation"
    plural: ClassVar[str] = "probations"
    title: ClassVar[str] = "试用期"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    position: Slug = F("职位", refers="position")
    since: date = F("起算日期")
    until: date = F("届满日期")
    assessed_on: date | None = F("考核日期", default=None)
    passed: YesNo | None = F("考核合格", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One probation per person and post."""
        return ("exercise", "person", "position")


class OtherChange(Part):
    """A change of the number of mid-level cadres that the exercise itself did not make."""

    on: date = F("日期")
    change: int = F("增减", "增加为正，减少为负。")
    reason: Text = F("原因", example="退休")


class Headcount(Record):
    """The mid-level head count (中层人数) of a unit after the exercise."""

    kind: ClassVar[str] = "headcount"
    plural: ClassVar[str] = "headcounts"
    title: ClassVar[str] = "中层人数"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    on: date = F("统计日期")
    after: int = F("现有中层人数", ge=0)
    other_changes: tuple[OtherChange, ...] = F("其他增减", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One count per unit and exercise."""
        return ("exercise", "unit")


class Talk(Record):
    """A talk with somebody who was not chosen (谈心谈话)."""

    kind: ClassVar[str] = "talk"
    plural: ClassVar[str] = "talks"
    title: ClassVar[str] = "谈心谈话"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    on: date = F("谈话日期")
    by: Text = F("谈话人")
    place: Text | None = F("谈话地点", default=None)
    content: Text | None = F("谈话内容", default=None)
    response: Text | None = F("本人想法", "被谈话人的想法和要求。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and day."""
        return ("exercise", "person", "on")
