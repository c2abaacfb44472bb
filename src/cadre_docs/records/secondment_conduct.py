"""What happens during a secondment: leave, reports, visits, appraisals, the merit archive, and the use made of it."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo
from cadre_docs.records.secondment import Region


class LeaveApprover(Choice):
    """Who approves a secondee's leave."""

    HOST = "host", "挂职单位"
    ORGANISATION_DEPARTMENT = "organisation-department", "组织部门"
    SENDER = "sender", "派出单位"


class SecondmentLeave(Record):
    """A leave of a secondee; both dates inclusive."""

    kind: ClassVar[str] = "secondment-leave"
    plural: ClassVar[str] = "secondment_leaves"
    title: ClassVar[str] = "挂职请假"

    posting: Slug = F("挂职", refers="secondment-posting")
    since: date = F("请假起始日期")
    until: date = F("请假结束日期")
    days: Decimal = F("请假天数", ge=0, le=366, max_digits=5, decimal_places=1)
    reason: Text = F("请假事由", confidential=True)
    applied_on: date | None = F("申请日期", default=None)
    approver: LeaveApprover | None = F("批准单位", default=None)
    approved_on: date | None = F("批准日期", default=None)
    filed_on: date | None = F("备案日期", "报组织部门备案的日期。", default=None)
    returned_on: date | None = F("销假日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One leave per posting and first day."""
        return ("posting", "since")


class SecondmentAbsence(Record):
    """A secondee found away from the post; both dates inclusive."""

    kind: ClassVar[str] = "secondment-absence"
    plural: ClassVar[str] = "secondment_absences"
    title: ClassVar[str] = "挂职离岗"

    posting: Slug = F("挂职", refers="secondment-posting")
    since: date = F("离岗起始日期", confidential=True)
    until: date = F("离岗结束日期", confidential=True)
    found_on: date = F("发现日期", confidential=True)
    circumstances: Text | None = F("离岗情况", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One absence per posting and first day."""
        return ("posting", "since")


class ReportKind(Choice):
    """The sorts of report that policies ask of a secondee."""

    QUARTERLY = "quarterly", "季度工作报告"
    HALF_YEAR = "half-year", "半年书面汇报"
    ANNUAL = "annual", "年度总结"
    FINAL = "final", "期满工作总结"
    RESEARCH = "research", "调研报告"


class SecondmentReport(Record):
    """A report that a secondee has handed in for a stretch of time; both dates inclusive."""

    kind: ClassVar[str] = "secondment-report"
    plural: ClassVar[str] = "secondment_reports"
    title: ClassVar[str] = "挂职报告"

    posting: Slug = F("挂职", refers="secondment-posting")
    report: ReportKind = F("报告种类")
    since: date = F("报告期起始")
    until: date = F("报告期结束")
    handed_in_on: date = F("报送日期")
    subject: Text | None = F("报告题目", default=None)
    thoughts: Text | None = F("思想情况", default=None)
    study: Text | None = F("学习情况", default=None)
    work: Text | None = F("工作情况", default=None)
    life: Text | None = F("生活情况", default=None)
    plans: Text | None = F("下步打算", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One report of a kind per posting and period."""
        return ("posting", "report", "until")


class VisitKind(Choice):
    """How the organisation department looks after secondees at their posts."""

    POST_CHECK = "post-check", "查岗"
    VISIT = "visit", "走访"
    TRACKING = "tracking", "跟踪考察"
    HALF_YEAR_CHECK = "half-year-check", "半年检查"
    FINAL_INSPECTION = "final-inspection", "综合考察"


class SecondmentVisit(Record):
    """One visit or inspection; without a posting, of the whole work."""

    kind: ClassVar[str] = "secondment-visit"
    plural: ClassVar[str] = "secondment_visits"
    title: ClassVar[str] = "挂职巡查考察"

    exercise: Slug = F("工作", refers="exercise")
    posting: Slug | None = F("挂职", refers="secondment-posting", default=None)
    visit: VisitKind = F("巡查方式")
    on: date = F("巡查日期")
    body: Text = F("巡查单位", example="市委组织部")
    present: YesNo | None = F("在岗", default=None)
    announced: YesNo = F("事先通知", default=False)
    findings: Text | None = F("巡查情况", confidential=True, default=None)
    opinion: Text | None = F("巡查意见", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One visit of a kind per posting and day."""
        return ("exercise", "posting", "visit", "on")


class SecondmentMeetingKind(Choice):
    """The meetings that policies ask for."""

    DEPLOYMENT = "deployment", "工作部署会"
    MOBILISATION = "mobilisation", "动员表彰大会"
    REGULAR = "regular", "选派工作例会"
    EXCHANGE = "exchange", "挂职锻炼经验交流会"
    FORUM = "forum", "座谈会"
    JOINT = "joint", "联席会议"
    PARTY_WORK = "party-work", "党建工作会议"
    SUMMARY = "summary", "挂职干部总结会"
    TEAM = "team", "班子成员会"


class SecondmentMeeting(Record):
    """A meeting held, or called, about secondees."""

    kind: ClassVar[str] = "secondment-meeting"
    plural: ClassVar[str] = "secondment_meetings"
    title: ClassVar[str] = "挂职工作会议"

    exercise: Slug = F("工作", refers="exercise")
    meeting: SecondmentMeetingKind = F("会议种类")
    on: date = F("会议日期")
    notified_on: date | None = F("会议通知日期", default=None)
    host: Slug | None = F("召开单位", refers="unit", default=None)
    body: Text | None = F("牵头单位", default=None)
    place: Text | None = F("会议地点", default=None)
    attendees: tuple[Text, ...] = F("参加人员", many=True)
    absent: tuple[Text, ...] = F("缺席人员", many=True)
    topics: tuple[Text, ...] = F("会议议题", many=True)
    record: Text | None = F("会议记录", default=None)
    minutes: Text | None = F("会议纪要", default=None)
    commended: tuple[Slug, ...] = F("表彰人员", refers="person", many=True)
    decided_on: date | None = F("表彰决定日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One meeting of a kind per day and receiving unit."""
        return ("exercise", "meeting", "on", "host")


class AppraisalKind(Choice):
    """The appraisals of a secondee."""

    DAILY = "daily", "日常考核"
    HALF_YEAR = "half-year", "半年考核"
    ANNUAL = "annual", "年度考核"
    FINAL = "final", "期满考核"


class SecondmentGrade(Choice):
    """Every grade that one of the schemes knows; a pack says which belong to its scheme."""

    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "称职"
    BASICALLY_COMPETENT = "basically-competent", "基本称职"
    INCOMPETENT = "incompetent", "不称职"
    QUALIFIED = "qualified", "合格"
    UNQUALIFIED = "unqualified", "不合格"


class AppraisalParty(Choice):
    """A body that takes part in an appraisal and signs it."""

    HOST = "host", "接收单位"
    SENDER = "sender", "派出单位"
    ORGANISATION_DEPARTMENT = "organisation-department", "组织部门"
    PETITIONS_BUREAU = "petitions-bureau", "信访局"
    TOWN_COMMITTEE = "town-committee", "乡镇党委"


class QuotaPool(Choice):
    """Among whom the share of 优秀 is counted."""

    SECONDEES = "secondees", "挂职干部单列"
    HOST = "host", "挂职单位"
    SENDER = "sender", "派出单位"


class SecondmentAppraisal(Record):
    """One appraisal of a secondee. ``score`` is out of 100, where a policy counts so."""

    kind: ClassVar[str] = "secondment-appraisal"
    plural: ClassVar[str] = "secondment_appraisals"
    title: ClassVar[str] = "挂职考核"

    posting: Slug = F("挂职", refers="secondment-posting")
    appraisal: AppraisalKind = F("考核种类", confidential=True)
    year: int = F("考核年度", confidential=True, ge=1990, le=2100)
    on: date = F("考核日期", confidential=True)
    grade: SecondmentGrade | None = F("考核等次", confidential=True, default=None)
    score: Decimal | None = F("考核得分", confidential=True, default=None, max_digits=6, decimal_places=2)
    by: AppraisalParty = F("组织考核单位", confidential=True, default=AppraisalParty.HOST)
    group: tuple[AppraisalParty, ...] = F("考核组组成", confidential=True, many=True)
    signers: tuple[AppraisalParty, ...] = F("签章单位", confidential=True, many=True)
    pool: QuotaPool = F("等次名额", confidential=True, default=QuotaPool.SECONDEES)
    summary: Text | None = F("个人总结", confidential=True, default=None)
    opinion: Text | None = F("考核意见", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One appraisal of a kind per posting and day."""
        return ("posting", "appraisal", "on")


class VoterGroup(Choice):
    """Who votes on whether people are satisfied."""

    MASSES = "masses", "群众代表"
    PARTY_MEMBERS = "party-members", "全体党员"
    VILLAGE_CADRES = "village-cadres", "村干部"


class VoterCount(Part):
    """The votes of one group."""

    group: VoterGroup = F("测评对象")
    total: int = F("有效票数", ge=1, le=100_000)
    satisfied: int = F("满意票数", ge=0, le=100_000)


class SatisfactionSurvey(Record):
    """How many of those asked were satisfied with a secondee (满意度测评)."""

    kind: ClassVar[str] = "satisfaction-survey"
    plural: ClassVar[str] = "satisfaction_surveys"
    title: ClassVar[str] = "满意度测评"

    posting: Slug = F("挂职", refers="secondment-posting")
    year: int = F("测评年度", ge=1990, le=2100)
    on: date = F("测评日期")
    counts: tuple[VoterCount, ...] = F("测评票数", confidential=True, min_length=1)
    decided_by: Text | None = F("评定机构", default=None, example="乡镇党委会")
    decided_on: date | None = F("评定日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One survey per posting and day."""
        return ("posting", "on")


class MeasureKind(Choice):
    """What may follow from conduct or from the judgement of the masses."""

    ADMONITION = "admonition", "诫勉谈话"
    RECALL = "recall", "召回"
    SANCTION = "sanction", "处理"


class SecondmentMeasure(Record):
    """An admonition, a recall or another measure against a secondee."""

    kind: ClassVar[str] = "secondment-measure"
    plural: ClassVar[str] = "secondment_measures"
    title: ClassVar[str] = "挂职处置"

    posting: Slug = F("挂职", refers="secondment-posting")
    measure: MeasureKind = F("处置方式", confidential=True)
    on: date = F("处置日期", confidential=True)
    body: Text = F("处置机构", confidential=True)
    reason: Text = F("处置事由", confidential=True)
    talker: Text | None = F("谈话人", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One measure of a kind per posting and day."""
        return ("posting", "measure", "on")


class ArchiveItem(Choice):
    """The papers that a merit archive is made of, in the order of its list, and one that goes to the personal file."""

    REGISTRATION = "registration", "挂职锻炼登记表"
    QUARTERLY_REPORTS = "quarterly-reports", "季度工作报告"
    FINAL_SUMMARY = "final-summary", "期满工作总结"
    ANNUAL_FORM = "annual-form", "年度考核登记表"
    FINAL_FORM = "final-form", "期满考核鉴定表"
    APPRAISAL_PAPERS = "appraisal-papers", "考核材料"
    EVALUATION_PAPERS = "evaluation-papers", "鉴定材料"
    CONDUCT_FORM = "conduct-form", "表现鉴定表"


class MeritArchiveItem(Record):
    """One paper put into a secondee's merit archive (实绩档案) or personal file."""

    kind: ClassVar[str] = "merit-archive-item"
    plural: ClassVar[str] = "merit_archive_items"
    title: ClassVar[str] = "实绩档案材料"

    posting: Slug = F("挂职", refers="secondment-posting")
    item: ArchiveItem = F("材料名称")
    on: date = F("归档日期")
    made_on: date | None = F("形成日期", default=None)
    pages: int | None = F("页数", ge=1, le=9999, default=None)
    personal_file: YesNo = F("存入本人档案", default=False)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per paper and day."""
        return ("posting", "item", "on")


class Use(Choice):
    """What is proposed for a secondee afterwards."""

    PROMOTE = "promote", "提拔使用"
    MOVE = "move", "交流到重要岗位"
    TEAM = "team", "进入领导班子"
    TRAIN = "train", "继续培养"
    RETURN = "return", "回原单位工作"


class UseAdvice(Record):
    """The opinions of both units and what is proposed afterwards (使用建议)."""

    kind: ClassVar[str] = "use-advice"
    plural: ClassVar[str] = "use_advices"
    title: ClassVar[str] = "挂职使用建议"

    posting: Slug = F("挂职", refers="secondment-posting")
    on: date | None = F("建议日期", default=None)
    use: Use | None = F("使用意向", confidential=True, default=None)
    advice: Text | None = F("使用意见", confidential=True, default=None)
    direction: Text | None = F("培养方向", confidential=True, default=None)
    sender_opinion: Text | None = F("派出单位意见", confidential=True, default=None)
    sender_on: date | None = F("派出单位意见日期", default=None)
    host_opinion: Text | None = F("挂职单位意见", confidential=True, default=None)
    host_on: date | None = F("挂职单位意见日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One proposal per posting."""
        return ("posting",)


class EarlierSecondment(Record):
    """A secondment before the office kept records of it, or elsewhere; ``until`` inclusive."""

    kind: ClassVar[str] = "earlier-secondment"
    plural: ClassVar[str] = "earlier_secondments"
    title: ClassVar[str] = "以往挂职"

    person: Slug = F("干部", refers="person")
    place: Text = F("挂职单位")
    post: Text | None = F("挂任职务", default=None)
    region: Region = F("挂职地区", default=Region.LOCAL)
    since: date = F("起始日期")
    until: date = F("结束日期")
    grade: SecondmentGrade | None = F("期满考核等次", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and first day."""
        return ("person", "since")
