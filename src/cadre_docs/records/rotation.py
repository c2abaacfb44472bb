"""Rotation and tenure: which units were looked through, and what was decided of those due to move, go on or leave."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice, Month
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo
from cadre_docs.records.team import TeamRole


class TenureSurvey(Record):
    """A unit whose cadres' time in post an exercise looks through (任期排查)."""

    kind: ClassVar[str] = "tenure-survey"
    plural: ClassVar[str] = "tenure_surveys"
    title: ClassVar[str] = "任期排查"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    submitted_on: date | None = F("报送日期", default=None)
    remark: Text | None = F("备注", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One survey per unit and exercise."""
        return ("exercise", "unit")


class RotationOutcome(Choice):
    """What was decided of somebody who is due to move."""

    MOVED = "moved", "轮岗交流"
    DIVISION_CHANGED = "division-changed", "调整分工"
    EXEMPTED = "exempted", "不轮岗"
    POSTPONED = "postponed", "暂缓"


class RotationDecision(Record):
    """The decision on one person: a move, another division of work, an exemption or a postponement."""

    kind: ClassVar[str] = "rotation-decision"
    plural: ClassVar[str] = "rotation_decisions"
    title: ClassVar[str] = "轮岗决定"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    outcome: RotationOutcome = F("决定")
    on: date = F("决定日期")
    body: Text = F("研究机构")
    minutes: Text | None = F("会议纪要", default=None)
    by_age: YesNo = F("年龄原因", "因年龄较大不轮岗。", default=False)
    reason: Text | None = F("理由", default=None)
    approver: Text | None = F("批准机关", "同意暂缓或不轮岗的机关。", default=None)
    approved_on: date | None = F("批准日期", default=None)
    until: date | None = F("暂缓至", "末日（含）。", default=None)
    unit: Slug | None = F("新单位", refers="unit", default=None)
    post: Text | None = F("新职务", default=None)
    supervisor: Slug | None = F("新分管领导", refers="person", default=None)
    notified_on: date | None = F("通知日期", default=None)
    handed_over_on: date | None = F("交接日期", "办完工作交接的日期。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per person and exercise."""
        return ("exercise", "person")


class TermOutcome(Choice):
    """What becomes of somebody whose term is over."""

    REAPPOINTED = "reappointed", "连任"
    RELEASED = "released", "不再连任"


class TermDecision(Record):
    """The decision on somebody whose term in a post is over (任期届满决定)."""

    kind: ClassVar[str] = "term-decision"
    plural: ClassVar[str] = "term_decisions"
    title: ClassVar[str] = "任期届满决定"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    post: Text = F("职务", "任期届满的职务，与任职经历所写一致。")
    outcome: TermOutcome = F("决定")
    on: date = F("决定日期")
    body: Text = F("研究机构")
    number: Text | None = F("任命文号", "重新任命文件的文号。", default=None)
    arrangement: Text | None = F("安排意见", "不再连任的，重新安排的工作。", default=None)
    arranged_on: date | None = F("安排日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per person, post and exercise."""
        return ("exercise", "person", "post")


class ProposedMember(Part):
    """A seat on the list of a new team. ``promoted``: he or she comes into the team by promotion."""

    person: Slug = F("干部", refers="person")
    role: TeamRole = F("班子职务")
    post: Text = F("拟任职务")
    promoted: YesNo = F("提拔进班子", default=False)


class TeamRenewal(Record):
    """A change of term or an adjustment of a team (换届、班子调整), with the list of the new one."""

    kind: ClassVar[str] = "team-renewal"
    plural: ClassVar[str] = "team_renewals"
    title: ClassVar[str] = "换届安排"

    exercise: Slug = F("工作", refers="exercise")
    team: Slug = F("班子", refers="team")
    on: date = F("换届日期", "新一届任期的首日。")
    full_change: YesNo = F("换届", "换届为是；届中调整为否。", default=True)
    proposed: tuple[ProposedMember, ...] = F("新班子名单", many=True)
    body: Text | None = F("研究机构", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One renewal per team, day and exercise."""
        return ("exercise", "team", "on")


class RetirementKind(Choice):
    """Why somebody leaves."""

    STATUTORY = "statutory", "到龄退休"
    AGE_LIMIT = "age-limit", "到龄免职"
    EARLY = "early", "提前退休"
    INCAPACITY = "incapacity", "丧失工作能力退休"


class RetirementAge(Choice):
    """Which statutory age holds for a person."""

    MALE = "male", "男职工"
    FEMALE_CADRE = "female-cadre", "女干部"
    FEMALE_WORKER = "female-worker", "女工人"


class EarlyGround(Choice):
    """Why somebody may leave early."""

    REQUEST = "request", "个人要求"
    ILLNESS = "illness", "因病不能坚持正常工作"


class Retirement(Record):
    """One person's retirement, early retirement or leaving the post at the age limit (退休事项)."""

    kind: ClassVar[str] = "retirement"
    plural: ClassVar[str] = "retirements"
    title: ClassVar[str] = "退休事项"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: RetirementKind = F("退休类别")
    on: date = F("受理日期", "办理或申请的日期。")
    category: RetirementAge | None = F("退休年龄类别", "不填按性别：男职工、女干部。", default=None)
    ground: EarlyGround | None = F("提前退休事由", confidential=True, default=None)
    application: Text | None = F("申请理由", confidential=True, default=None)
    unit_opinion: Text | None = F("单位意见", default=None)
    approver: Text | None = F("批准机关", "任免机关。", default=None)
    approved_on: date | None = F("批准日期", default=None)
    effective: Month | None = F("退休年月", default=None)
    notified_on: date | None = F("通知日期", default=None)
    arrangement: Text | None = F("后续安排", "到龄免职后的安排，如改任非领导职务。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")
