"""Annual assessment: pools, the appraisal of each person, target letters, pilots, terms of teams, meetings of teams."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo
from cadre_docs.records.person import Grade


class AppraisalPart(Choice):
    """What an appraisal is put together from."""

    QUALITATIVE = "qualitative", "定性考核"
    QUANTITATIVE = "quantitative", "定量考核"
    SURVEY = "survey", "民意调查"


class AppraisalStep(Choice):
    """A step of an appraisal."""

    SUMMARY = "summary", "自我总结"
    DEMOCRATIC_REVIEW = "democratic-review", "民主测评"
    VERIFICATION = "verification", "调查核实"
    SUPERVISOR = "supervisor", "主管领导提出等次建议"
    EVALUATION = "evaluation", "综合评价"
    DECISION = "decision", "负责人或考核委员会确定等次"
    FEEDBACK = "feedback", "结果反馈"


class PartResult(Part):
    """What one part of an appraisal came to; ``score`` of ``full`` points where it was counted."""

    part: AppraisalPart = F("考核方式", confidential=True)
    content: Text | None = F("内容", confidential=True, default=None)
    score: Decimal | None = F("得分", confidential=True, default=None, ge=0)
    full: Decimal | None = F("满分", confidential=True, default=None, gt=0)


class StepDone(Part):
    """A step taken on a day."""

    step: AppraisalStep = F("步骤")
    on: date = F("日期")
    by: Text | None = F("经办", default=None)


class AppraisalPool(Record):
    """Those among whom a share of 优秀 is counted (考核单元). ``people`` are those to be appraised."""

    kind: ClassVar[str] = "appraisal-pool"
    plural: ClassVar[str] = "appraisal_pools"
    title: ClassVar[str] = "考核单元"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    name: Text = F("名称", example="安禾市档案局机关")
    unit: Slug = F("单位", refers="unit")
    people: int = F("应参加考核人数", ge=1, le=99_999)
    higher_share_approved_by: Text | None = F("同意提高优秀比例的机关", default=None)
    higher_share_approved_on: date | None = F("同意日期", default=None)


class Appraisal(Record):
    """The appraisal of one person in one year. Votes are those of the democratic review."""

    kind: ClassVar[str] = "appraisal"
    plural: ClassVar[str] = "appraisals"
    title: ClassVar[str] = "个人考核"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    pool: Slug = F("考核单元", refers="appraisal-pool")
    year: int = F("年度", ge=1949, le=2100)
    leader: YesNo = F("领导干部", "正副科级以上实职领导干部。", default=False)
    steps: tuple[StepDone, ...] = F("步骤", many=True)
    parts: tuple[PartResult, ...] = F("考核结果构成", many=True, confidential=True)
    score: Decimal | None = F("总分", confidential=True, default=None, ge=0)
    summary: Text | None = F("个人总结", confidential=True, default=None)
    comment: Text | None = F("主管领导评语", confidential=True, default=None)
    fit_votes: int | None = F("称职及以上票", confidential=True, default=None, ge=0)
    unfit_votes: int | None = F("不称职票", confidential=True, default=None, ge=0)
    votes: int | None = F("有效票", confidential=True, default=None, ge=0)
    grade: Grade | None = F("等次", confidential=True, default=None)
    graded_on: date | None = F("定等日期", default=None)
    notified_on: date | None = F("书面通知日期", default=None)
    feedback: Text | None = F("反馈意见", confidential=True, default=None)
    objection_on: date | None = F("提出异议日期", confidential=True, default=None)
    objection: Text | None = F("异议", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One appraisal per person and exercise."""
        return ("exercise", "person")


class Certification(Part):
    """What a year's targets came to, certified (目标责任考核结果鉴定)."""

    year: int = F("年度", ge=1949, le=2100)
    result: Text = F("鉴定结果", confidential=True)
    by: Text = F("鉴定机关")
    on: date = F("鉴定日期")


class TargetLetter(Record):
    """A leader's targets for a term of office (任期目标责任状), in the steps by which they are agreed."""

    kind: ClassVar[str] = "target-letter"
    plural: ClassVar[str] = "target_letters"
    title: ClassVar[str] = "任期目标"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    since: date = F("任期开始")
    until: date = F("任期结束", "末日（含）。")
    goals: tuple[Text, ...] = F("任期目标", min_length=1)
    proposed_on: date | None = F("本人提出日期", default=None)
    discussed_on: date | None = F("单位讨论日期", default=None)
    reported_on: date | None = F("报上级日期", default=None)
    signed_on: date | None = F("签订日期", default=None)
    signed_by: Text | None = F("签订领导", default=None)
    certifications: tuple[Certification, ...] = F("目标责任考核鉴定", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One letter per person and exercise."""
        return ("exercise", "person")


class PilotLevel(Choice):
    """Which sort of unit tries out the appraisal by results."""

    DISTRICT = "district", "区（县）"
    BUREAU = "bureau", "局"
    SECOND_LEVEL = "second-level", "二级班子"


class AppraisalPilot(Record):
    """A unit chosen to try out the appraisal by results (实绩考核试点)."""

    kind: ClassVar[str] = "appraisal-pilot"
    plural: ClassVar[str] = "appraisal_pilots"
    title: ClassVar[str] = "实绩考核试点"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    level: PilotLevel = F("试点类别")
    chosen_by: Text = F("确定机关")
    on: date = F("确定日期")
    tasks: tuple[Text, ...] = F("试点任务", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One pilot per unit and exercise."""
        return ("exercise", "unit")


class InspectionPoint(Choice):
    """When in its term a team is inspected."""

    MID_TERM = "mid-term", "届中"
    END_OF_TERM = "end-of-term", "届末"


class TermInspection(Part):
    """An inspection planned for a day and, later, held."""

    point: InspectionPoint = F("考察时点")
    planned_on: date = F("计划日期")
    notified_on: date | None = F("通知日期", default=None)
    held_on: date | None = F("考察日期", default=None)
    leader: Text | None = F("考察组组长", default=None)


class TeamTerm(Record):
    """One term of a leading team and the inspections in it."""

    kind: ClassVar[str] = "team-term"
    plural: ClassVar[str] = "team_terms"
    title: ClassVar[str] = "班子任期"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    since: date = F("任期开始")
    until: date = F("任期结束", "末日（含）。")
    inspections: tuple[TermInspection, ...] = F("考察", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One term per unit and exercise."""
        return ("exercise", "unit")


class LifeMeetingKind(Choice):
    """The two meetings of a leader's double party life (双重组织生活)."""

    TEAM = "team", "领导班子民主生活会"
    BRANCH = "branch", "所在党支部组织生活会"


class Attendance(Part):
    """Whether a leader came."""

    person: Slug = F("干部", refers="person")
    attended: YesNo = F("到会", default=True)
    reason: Text | None = F("缺席原因", default=None)


class LifeMeeting(Record):
    """A meeting of a team's party members about their own failings (民主生活会)."""

    kind: ClassVar[str] = "life-meeting"
    plural: ClassVar[str] = "life_meetings"
    title: ClassVar[str] = "民主生活会"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    sort: LifeMeetingKind = F("会议类别", default=LifeMeetingKind.TEAM)
    on: date = F("会议日期")
    chair: Slug | None = F("主持人", refers="person", default=None)
    topic: Text | None = F("主题", default=None)
    opinions_heard_on: date | None = F("征求意见日期", default=None)
    opinions: tuple[Text, ...] = F("征求到的意见", many=True)
    problems: tuple[Text, ...] = F("解决的问题", many=True)
    measures: tuple[Text, ...] = F("整改措施", many=True)
    reported_on: date | None = F("会后通报日期", default=None)
    attendance: tuple[Attendance, ...] = F("到会情况", many=True)
