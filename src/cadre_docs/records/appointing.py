"""What follows the decision on a leading post: integrity, publicity, probation, and who answers for what."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.leading_selection import SelectionStepKind
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo

Percentage = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)]


class IntegrityRecord(Record):
    """Talk, education and test on integrity before an appointment (任前廉政)."""

    kind: ClassVar[str] = "integrity-record"
    plural: ClassVar[str] = "integrity_records"
    title: ClassVar[str] = "任前廉政"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    talked_on: date | None = F("谈话日期", default=None)
    talker: Text | None = F("谈话人", default=None)
    place: Text | None = F("地点", default=None)
    text: Text | None = F("谈话内容", default=None, confidential=True)
    pledge: Text | None = F("本人表态", default=None, confidential=True)
    educated_on: date | None = F("廉政教育日期", default=None)
    tested_on: date | None = F("廉政测试日期", default=None)
    score: int | None = F("测试成绩", default=None, ge=0, le=100, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per exercise and person."""
        return ("exercise", "person")


class PublicityChannel(Choice):
    """How the people to be appointed are made public."""

    MEETING = "meeting", "公示会议"
    POSTER = "poster", "张榜公布"
    LETTER = "letter", "征求意见函"
    BROADCAST = "broadcast", "广播电视"
    WEBSITE = "website", "网站"


class PublicityField(Choice):
    """What a publicity must show of each person; a policy lists those that it asks for."""

    BASICS = "basics", "基本情况"
    ACHIEVEMENTS = "achievements", "主要政绩"
    AUDIT = "audit", "经济审计"
    PROPERTY = "property", "家庭财产申报结果"
    CURRENT_POST = "current-post", "现任职务"
    PROPOSED = "proposed", "拟任职务或使用意向"


class ProbationScope(Choice):
    """Whose promotion is followed by a probation; policies differ."""

    PROMOTED = "promoted", "所有新提拔任用人员"
    APPOINTIVE = "appointive", "新提拔的委任制干部"
    NON_ELECTIVE_TO_BUREAU = "non-elective-to-bureau", "厅局级以下非选举产生的领导职务"


class PublicityEntry(Part):
    """What is made public of one person, beyond what the personnel file says."""

    person: Slug = F("干部", refers="person", public=True)
    achievements: Text | None = F("主要政绩", public=True, default=None)
    audit: Text | None = F("经济审计", public=True, default=None)
    property_declared: Text | None = F("家庭财产申报结果", default=None, confidential=True)
    property_reviewed: YesNo = F("财产内容隐私审查", "公开财产申报结果前是否作过隐私审查。", default=False)
    exceptional: Text | None = F("破格说明", "破格提拔的情形和理由。", public=True, default=None)


class PublicityContent(Record):
    """What one publicity shows of each person, and by which channels."""

    kind: ClassVar[str] = "publicity-content"
    plural: ClassVar[str] = "publicity_contents"
    title: ClassVar[str] = "公示内容"

    publicity: Slug = F("公示编号", refers="publicity", public=True)
    channels: tuple[PublicityChannel, ...] = F("公示方式", public=True, many=True)
    meeting_on: date | None = F("公示会议日期", default=None)
    meeting_place: Text | None = F("公示会议地点", default=None)
    letters_sent: int | None = F("征求意见函份数", default=None, ge=0)
    letters_returned: int | None = F("收回函数", default=None, ge=0)
    entries: tuple[PublicityEntry, ...] = F("公示对象", public=True, many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per publicity."""
        return ("publicity",)


class TrialDuty(Record):
    """What somebody may do and is paid during the probation (试用期职权), and the rank held before it."""

    kind: ClassVar[str] = "trial-duty"
    plural: ClassVar[str] = "trial_duties"
    title: ClassVar[str] = "试用期职权"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    position: Slug = F("职位", refers="position")
    notified_on: date | None = F("试任通知日期", "试用期按通知之日起算的依据。", default=None)
    filed_on: date | None = F("备案日期", default=None)
    powers: YesNo = F("行使相应职权", default=True)
    pay: YesNo = F("享受相应待遇", default=True)
    elective: YesNo = F("选任制职务", default=False)
    former_level: Level | None = F("试用前职务层次", default=None)
    former_post: Text | None = F("试用前职务", default=None)
    talked_on: date | None = F("任职谈话日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and post."""
        return ("exercise", "person", "position")


class ProbationReport(Record):
    """One report of somebody on probation on thoughts and work (试用期汇报)."""

    kind: ClassVar[str] = "probation-report"
    plural: ClassVar[str] = "probation_reports"
    title: ClassVar[str] = "试用期汇报"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    position: Slug = F("职位", refers="position")
    on: date = F("汇报日期")
    thoughts: Text | None = F("思想情况", default=None)
    work: Text | None = F("工作情况", default=None)
    received_by: Text | None = F("受理人", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One report per person, post and day."""
        return ("exercise", "person", "position", "on")


class ProbationResult(Choice):
    """What the appraisal at the end of a probation leads to."""

    CONFIRMED = "confirmed", "正式任职"
    RELEASED = "released", "解除试任职务"


class ProbationAppraisal(Record):
    """The appraisal at the end of a probation (试用期满考核), and what was decided on it."""

    kind: ClassVar[str] = "probation-appraisal"
    plural: ClassVar[str] = "probation_appraisals"
    title: ClassVar[str] = "试用期满考核"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    position: Slug = F("职位", refers="position")
    on: date = F("考核日期")
    style: Text | None = F("思想工作作风", default=None, confidential=True)
    performance: Text | None = F("工作实绩", default=None, confidential=True)
    satisfaction: Percentage | None = F("群众满意率", "百分数。", default=None, confidential=True)
    result: ProbationResult | None = F("考核结果", default=None, confidential=True)
    decided_on: date | None = F("决定日期", default=None)
    body: Text | None = F("决定机构", default=None)
    number: Text | None = F("发文字号", default=None)
    placed_as: Text | None = F("安排职务", "解除试任后安排的职务。", default=None)
    placed_level: Level | None = F("安排职务层次", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One appraisal per person and post."""
        return ("exercise", "person", "position")


class ResponsibilityKind(Choice):
    """The kinds of responsibility that stand against each other in pairs."""

    COLLECTIVE = "collective", "集体责任"
    INDIVIDUAL = "individual", "个体责任"
    DEPARTMENT = "department", "组织（人事）部门责任"
    COMMITTEE = "committee", "党委责任"
    NOMINATION = "nomination", "提名责任"
    APPOINTMENT = "appointment", "考察任用责任"
    INSPECTOR = "inspector", "考察者责任"
    INTERVIEWEE = "interviewee", "谈话对象责任"


class ResponsibilityEntry(Record):
    """One line of the register of responsibilities (责任登记): who answers for what at which step of which post."""

    kind: ClassVar[str] = "responsibility-entry"
    plural: ClassVar[str] = "responsibility_entries"
    title: ClassVar[str] = "责任登记"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    step: SelectionStepKind = F("环节")
    sort: ResponsibilityKind = F("责任类别")
    bearer: Text = F("责任主体", "单位或个人。")
    duty: Text | None = F("责任内容", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One line per post, step, kind and bearer."""
        return ("exercise", "position", "step", "sort", "bearer")


class Accountability(Record):
    """Somebody held to account for an appointment that went wrong (责任追究)."""

    kind: ClassVar[str] = "accountability"
    plural: ClassVar[str] = "accountabilities"
    title: ClassVar[str] = "责任追究"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("被任用干部", refers="person")
    position: Slug = F("职位", refers="position")
    misconduct_on: date = F("问题发生日期")
    facts: Text = F("查明事实", confidential=True)
    established_on: date = F("查清日期")
    established_by: Text = F("查清机关")
    bearer: Text = F("被追究者")
    sort: ResponsibilityKind = F("责任类别")
    measure: Text | None = F("处理意见", default=None, confidential=True)
    decided_on: date | None = F("决定日期", default=None)
    published_on: date | None = F("公示日期", default=None)
    scope: Text | None = F("公示范围", default=None)
