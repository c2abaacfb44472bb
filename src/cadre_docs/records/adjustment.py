"""Adjustment of cadres who do not meet their posts: findings, decisions, inquiries, audits, what comes after."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Record, Slug, Text, YesNo


class AdjustmentKind(Choice):
    """What becomes of a cadre."""

    REMOVAL = "removal", "免职"
    DEMOTION = "demotion", "降职"
    STANDBY = "standby", "待岗"
    NON_LEADING_POST = "non-leading-post", "改任非领导职务"
    OFF_POST_STUDY = "off-post-study", "下岗学习"
    DIVERSION = "diversion", "离职分流"
    EXCHANGE = "exchange", "交流调整"
    DISCIPLINE = "discipline", "纪律处分"
    DISMISSAL = "dismissal", "辞退"


class Trigger(Choice):
    """Why a cadre is adjusted."""

    INCOMPETENT_GRADE = "incompetent-grade", "年度考核不称职"
    UNFIT_VOTES = "unfit-votes", "不称职票达到规定比例"
    NOT_UP_TO_POST = "not-up-to-post", "不胜任现职"
    UNSUITED = "unsuited", "不适宜继续担任现职"
    DISPUTES = "disputes", "闹无原则纠纷"
    PUBLIC_CONCERN = "public-concern", "群众反映强烈"
    INVESTIGATED = "investigated", "联合调查属实"
    GRAVE_FAULT = "grave-fault", "严重过错造成重大损失和影响"
    RESIGNATION_REFUSED = "resignation-refused", "拒不辞职"
    ABSENCE = "absence", "擅自离职或旷工"
    NO_IMPROVEMENT = "no-improvement", "诫勉期满没有起色"
    LAST_PLACE = "last-place", "末位淘汰"
    LONG_ILLNESS = "long-illness", "因健康原因一年以上不能正常履职"
    REFUSED_ASSIGNMENT = "refused-assignment", "拒不服从组织安排"


class UnfitnessFinding(Record):
    """That somebody does not meet the post, as a body has found."""

    kind: ClassVar[str] = "unfitness-finding"
    plural: ClassVar[str] = "unfitness_findings"
    title: ClassVar[str] = "不胜任认定"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    trigger: Trigger = F("情形", confidential=True)
    on: date = F("认定日期")
    body: Text = F("认定机构")
    evidence: Text = F("依据", confidential=True)
    by_annual_assessment: YesNo = F("由考核认定", default=False)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One finding per person and circumstance."""
        return ("exercise", "person", "trigger")


class Adjustment(Record):
    """What is proposed and decided about one cadre. ``effective_until`` is the last day (inclusive)."""

    kind: ClassVar[str] = "adjustment"
    plural: ClassVar[str] = "adjustments"
    title: ClassVar[str] = "干部调整"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: AdjustmentKind = F("调整方式", confidential=True)
    trigger: Trigger = F("情形", confidential=True)
    evidence: Text = F("事实和依据", confidential=True)
    proposed_on: date = F("建议日期")
    proposed_by: Text = F("建议机构", example="中共安禾市委组织部")
    post_before: Text = F("原任职务")
    level_before: Level | None = F("原职务层次", default=None)
    post_after: Text | None = F("拟任职务", confidential=True, default=None)
    level_after: Level | None = F("拟任职务层次", confidential=True, default=None)
    keeps_rank: YesNo | None = F("保留原职级待遇", "逐案人工决定；不填为尚未决定。", confidential=True, default=None)
    legal_review_on: date | None = F("合法性审查日期", default=None)
    body: Text | None = F("决定机构", default=None)
    decided_on: date | None = F("决定日期", default=None)
    minutes: Text | None = F("会议纪要", default=None)
    effective_from: date | None = F("生效日期", default=None)
    effective_until: date | None = F("截止日期", default=None)
    notified_on: date | None = F("书面通知本人日期", default=None)
    handed_over_on: date | None = F("工作交接日期", default=None)
    arranged_unit: Slug | None = F("安排单位", refers="unit", default=None)
    arranged_duties: Text | None = F("安排的工作", default=None)
    list_people: int | None = F("末位名单基数", "末位淘汰的，正副科级实职领导干部总数。", default=None, ge=1)


class ResignationKind(Choice):
    """The four forms of a leader's resignation."""

    OFFICIAL = "official", "因公辞职"
    VOLUNTARY = "voluntary", "自愿辞职"
    TAKING_BLAME = "taking-blame", "引咎辞职"
    ORDERED = "ordered", "责令辞职"


class Resignation(Record):
    """A resignation: applied for or ordered, and what was decided. ``granted`` is empty until then."""

    kind: ClassVar[str] = "resignation"
    plural: ClassVar[str] = "resignations"
    title: ClassVar[str] = "辞职"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: ResignationKind = F("辞职类别", confidential=True)
    post: Text = F("所辞职务")
    level: Level = F("职务层次")
    from_service: YesNo = F("辞去公职", "辞去公职；否则为只辞去领导职务。", default=False)
    reason: Text = F("原因", confidential=True)
    ordered_on: date | None = F("责令日期", default=None)
    applied_on: date | None = F("书面申请日期", default=None)
    refused_on: date | None = F("拒不辞职日期", "引咎或责令辞职而本人拒绝的日期。", confidential=True, default=None)
    body: Text | None = F("审批机关", default=None)
    decided_on: date | None = F("审批日期", default=None)
    granted: YesNo | None = F("批准", default=None)
    secret_post: YesNo = F("涉密岗位", "涉及国家安全、重要机密，或脱密期未满。", confidential=True, default=False)
    secret_until: date | None = F("脱密期届满", "末日（含）。", confidential=True, default=None)
    service_until: date | None = F("最低服务期届满", "末日（含）。", default=None)
    unfinished_duty: YesNo = F("重要公务未处理完毕", confidential=True, default=False)
    under_inquiry: YesNo = F("正在接受审计或审查", confidential=True, default=False)
    left_on: date | None = F("离职日期", default=None)


class AdmonitionKind(Choice):
    """A formal admonition, or a talk for what needs no case."""

    ADMONITION = "admonition", "诫勉"
    CAUTION = "caution", "告诫谈话"


class AdmonitionResult(Choice):
    """What the review at the end found."""

    IMPROVED = "improved", "已经改正"
    UNIMPROVED = "unimproved", "没有起色"


class Admonition(Record):
    """An admonition and its term; ``until`` is the day on which it is over."""

    kind: ClassVar[str] = "admonition"
    plural: ClassVar[str] = "admonitions"
    title: ClassVar[str] = "诫勉"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: AdmonitionKind = F("类别", confidential=True, default=AdmonitionKind.ADMONITION)
    trigger: Text = F("事由", confidential=True)
    last_place: YesNo = F("因末位诫勉", confidential=True, default=False)
    body: Text = F("决定机构")
    decided_on: date = F("决定日期")
    since: date = F("起算日期")
    until: date | None = F("期满日期", default=None)
    talked_on: date | None = F("谈话日期", default=None)
    talked_by: Text | None = F("谈话人", default=None)
    conversation: Text | None = F("谈话内容", confidential=True, default=None)
    limit_on: date | None = F("改正期限", "末日（含）。", default=None)
    self_criticism_on: date | None = F("书面检查日期", default=None)
    reviewed_on: date | None = F("期满考核日期", default=None)
    result: AdmonitionResult | None = F("考核结果", confidential=True, default=None)
    performance: Text | None = F("期间表现", confidential=True, default=None)


class AuditKind(Choice):
    """Which audit of economic responsibility it is."""

    IN_POST = "in-post", "任中审计"
    LEAVING = "leaving", "离任审计"
    YEARLY = "yearly", "年度审计"


class Audit(Record):
    """An audit asked for, and its report. Of a leader, or of a unit that is audited every year."""

    kind: ClassVar[str] = "audit"
    plural: ClassVar[str] = "audits"
    title: ClassVar[str] = "经济责任审计"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug | None = F("干部", refers="person", default=None)
    unit: Slug = F("单位", refers="unit")
    sort: AuditKind = F("审计类别")
    letter_on: date | None = F("告知审计部门日期", default=None)
    auditor: Text = F("审计机关", example="安禾市审计局")
    since: date = F("审计期间开始")
    until: date = F("审计期间结束")
    adjustment_intended: YesNo = F("有调整意向", confidential=True, default=False)
    reported_on: date | None = F("审计报告日期", default=None)
    report: Text | None = F("审计结论", confidential=True, default=None)


class YearlyAuditUnit(Record):
    """A unit important enough to be audited every year."""

    kind: ClassVar[str] = "yearly-audit-unit"
    plural: ClassVar[str] = "yearly_audit_units"
    title: ClassVar[str] = "年审单位"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    since: date = F("列入日期")

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One entry per unit and exercise."""
        return ("exercise", "unit")


class Severity(Choice):
    """How grave the matter of a complaint is."""

    GRAVE = "grave", "比较严重"
    MINOR = "minor", "一般问题"


class Handler(Choice):
    """Who deals with a complaint."""

    DISCIPLINE = "discipline", "纪委立案审查"
    ORGANISATION = "organisation", "组织部调查核实"


class Complaint(Record):
    """A letter, call or visit about a leader, and who deals with it."""

    kind: ClassVar[str] = "complaint"
    plural: ClassVar[str] = "complaints"
    title: ClassVar[str] = "信访举报"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person", confidential=True)
    received_on: date = F("收到日期")
    severity: Severity = F("程度", confidential=True)
    content: Text = F("内容", confidential=True)
    handler: Handler | None = F("办理机关", confidential=True, default=None)
    handled_on: date | None = F("办结日期", default=None)
    result: Text | None = F("办理结果", confidential=True, default=None)


class FollowUp(Record):
    """A look at how somebody does after an adjustment."""

    kind: ClassVar[str] = "follow-up"
    plural: ClassVar[str] = "follow_ups"
    title: ClassVar[str] = "跟踪考察"

    exercise: Slug = F("工作", refers="exercise")
    adjustment: Slug = F("干部调整", refers="adjustment")
    on: date = F("考察日期")
    by: Text = F("考察人")
    performance: Text = F("现实表现", confidential=True)
    opinion: Text = F("考察意见", confidential=True)
    may_be_promoted: YesNo = F("可重新提拔使用", confidential=True, default=False)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One look per adjustment and day."""
        return ("exercise", "adjustment", "on")


class InvestigatingBody(Choice):
    """Who takes part in a joint investigation."""

    ORGANISATION = "organisation", "组织部门"
    DISCIPLINE = "discipline", "纪检部门"


class JointInvestigation(Record):
    """An investigation by several bodies; ``confirmed`` is empty until it is over."""

    kind: ClassVar[str] = "joint-investigation"
    plural: ClassVar[str] = "joint_investigations"
    title: ClassVar[str] = "联合调查"

    id: Slug = F("编号")
    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    bodies: tuple[InvestigatingBody, ...] = F("调查部门", min_length=1)
    reason: Text = F("调查原因", confidential=True)
    notified_on: date = F("通知日期")
    members: tuple[Text, ...] = F("调查组成员", many=True)
    concluded_on: date | None = F("结束日期", default=None)
    confirmed: YesNo | None = F("问题属实", confidential=True, default=None)
    findings: Text | None = F("调查结论", confidential=True, default=None)


class Absence(Record):
    """Days away without leave. Both days inclusive; ``until`` is empty while somebody is still away."""

    kind: ClassVar[str] = "absence"
    plural: ClassVar[str] = "absences"
    title: ClassVar[str] = "旷工或擅自离职"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    since: date = F("开始日期", confidential=True)
    until: date | None = F("结束日期", confidential=True, default=None)
    left_post: YesNo = F("擅自离职", confidential=True, default=False)
    reason: Text | None = F("原因", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and first day."""
        return ("exercise", "person", "since")


class RemedyKind(Choice):
    """The ways to object to a personnel decision."""

    REVIEW = "review", "复核"
    APPEAL = "appeal", "申诉"


class Remedy(Record):
    """An application for review, or an appeal, against a decision; ``extended`` for a complicated appeal."""

    kind: ClassVar[str] = "remedy"
    plural: ClassVar[str] = "remedies"
    title: ClassVar[str] = "复核申诉"

    exercise: Slug = F("工作", refers="exercise")
    adjustment: Slug = F("所不服的决定", refers="adjustment")
    sort: RemedyKind = F("类别")
    applied_on: date = F("提出日期")
    reason: Text = F("理由", confidential=True)
    decided_on: date | None = F("答复日期", default=None)
    extended: YesNo = F("延长办理", default=False)
    decision: Text | None = F("答复", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One of each kind per decision."""
        return ("exercise", "adjustment", "sort")


class StudyTour(Record):
    """A group of good cadres sent elsewhere to learn or to serve (考察学习、挂职)."""

    kind: ClassVar[str] = "study-tour"
    plural: ClassVar[str] = "study_tours"
    title: ClassVar[str] = "外出考察学习"

    exercise: Slug = F("工作", refers="exercise")
    year: int = F("年度", ge=1949, le=2100)
    starts: date = F("开始日期")
    ends: date = F("结束日期")
    place: Text = F("地点")
    purpose: Text = F("内容")
    people: tuple[Slug, ...] = F("人员", refers="person", min_length=1)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One group per year and first day."""
        return ("exercise", "year", "starts")
