"""Exercises: one competition or recruitment from its plan to its last paper."""

from datetime import date, datetime
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text


class ExerciseKind(Choice):
    """Which procedure an exercise follows."""

    COMPETITION = "competition", "跨单位竞岗"
    RECRUITMENT = "recruitment", "考试录用"
    TWO_WAY_SELECTION = "two-way-selection", "跨单位双向选择"
    LEADING_SELECTION = "leading-selection", "领导干部选拔任用"
    GRASSROOTS_SERVICE = "grassroots-service", "新录用公务员基层锻炼"
    TRANSFER = "transfer", "调任转任"
    PERSONAL_MATTERS = "personal-matters", "个人有关事项报告"
    TUITION = "tuition", "学历教育资助"
    TRAINING = "training", "干部教育培训"
    RESERVE = "reserve", "后备干部"
    ROTATION = "rotation", "任期和轮岗交流"
    TEAM_STRUCTURE = "team-structure", "班子结构分析"
    WORK_PLAN = "work-plan", "工作计划落实"
    SECONDMENT = "secondment", "挂职锻炼"
    ASSESSMENT = "assessment", "年度考核"
    ADJUSTMENT = "adjustment", "干部调整"


class Window(Part):
    """A stretch of time, both ends inclusive."""

    opens: datetime = F("开始", public=True, example="2014-11-17 08:30")
    closes: datetime = F("截止", public=True, example="2014-11-22 17:30")

    @property
    def first_day(self) -> date:
        """The day on which it opens."""
        return self.opens.date()

    @property
    def last_day(self) -> date:
        """The day on which it closes."""
        return self.closes.date()


class Member(Part):
    """A member of the leading group: the body that he or she stands for."""

    name: Text = F("姓名", default="", min_length=0)
    body: Text = F("单位职务", public=True, example="市委常委、组织部长")
    role: Text = F("组内职务", public=True, example="组长")


class ScheduleStep(Part):
    """One planned step of the exercise; both dates inclusive. One that is cancelled stays, so that calendars say so."""

    stage: Slug = F("环节", "环节代号，与工作程序一致。", public=True, example="applications")
    name: Text = F("工作内容", public=True)
    phase: Text = F("阶段", public=True, example="组织实施阶段")
    starts: date = F("开始日期", public=True)
    ends: date = F("结束日期", public=True)
    responsible: Text = F("责任单位", public=True)
    cancelled_on: date | None = F(
        "取消日期", "自该日起不再进行；取消的步骤不要删去。", public=True, default=None, example="2014-12-05"
    )
    cancelled_because: Text | None = F("取消原因", "对外公开，不写个人情况。", public=True, default=None)

    def is_cancelled(self, as_of: date) -> bool:
        """Whether it is off on a date (inclusive); before the day of its cancellation nobody knows of it."""
        return self.cancelled_on is not None and self.cancelled_on <= as_of


class Exercise(Record):
    """A competition (跨单位竞岗) or a recruitment (考试录用)."""

    kind: ClassVar[str] = "exercise"
    plural: ClassVar[str] = "exercises"
    title: ClassVar[str] = "工作"

    id: Slug = F("编号", public=True, example="competition-2014")
    sort: ExerciseKind = F("工作类别", public=True)
    name: Text = F("名称", public=True, example="安禾市机关中层干部跨单位竞岗")
    organiser: Text = F("组织机构", "工作办公室名称。", public=True, example="市竞岗交流工作办公室")
    policy: Slug | None = F("政策包", "本项工作所依据的政策包；不填用办公室的政策包。", public=True, default=None)
    starts: date = F("启动日期", public=True)
    ends: date = F("结束日期", public=True)
    applications: Window | None = F("报名时间", public=True, default=None)
    reapplication: Window | None = F("改报时间", "职位取消后的改报时间。", public=True, default=None)
    place: Text | None = F("报名地点", public=True, default=None)
    phone: Text | None = F("咨询电话", public=True, default=None)
    media: tuple[Text, ...] = F("发布媒体", public=True, many=True)
    scope: Text | None = F("对象范围", public=True, default=None)
    conditions: tuple[Text, ...] = F("基本条件", public=True, many=True)
    leading_group: tuple[Member, ...] = F("领导小组", many=True)
    schedule: tuple[ScheduleStep, ...] = F("日程安排", public=True, many=True)

    def steps_on(self, as_of: date) -> tuple[ScheduleStep, ...]:
        """The steps of the schedule that are not cancelled on a date (inclusive)."""
        return tuple(step for step in self.schedule if not step.is_cancelled(as_of))


class PositionReport(Record):
    """A unit's report of the posts that it offers (《跨单位竞岗中层职位表》)."""

    kind: ClassVar[str] = "position-report"
    plural: ClassVar[str] = "position_reports"
    title: ClassVar[str] = "职位申报"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    mid_level_before: int = F("现有中层人数", "竞岗前本单位实有中层人数。", ge=0)
    minutes: Text | None = F("会议纪要", "集体研究的会议纪要文号或名称。", default=None)
    minutes_on: date | None = F("研究日期", default=None)
    reported_on: date | None = F("上报日期", default=None)
    positions: tuple[Slug, ...] = F("申报职位", refers="position", many=True)
    reason: Text | None = F("未推出原因", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One report per unit and exercise."""
        return ("exercise", "unit")


class Publication(Record):
    """A document that was made public: where, when and for which posts."""

    kind: ClassVar[str] = "publication"
    plural: ClassVar[str] = "publications"
    title: ClassVar[str] = "发布"

    exercise: Slug = F("工作", refers="exercise", public=True)
    document: Slug = F("文种", "文种代号。", public=True, example="vacancy-announcement")
    on: date = F("发布日期", public=True)
    withdrawn_on: date | None = F("撤下日期", "自该日起不再公开。", public=True, default=None)
    media: tuple[Text, ...] = F("发布媒体", public=True, many=True)
    positions: tuple[Slug, ...] = F("涉及职位", refers="position", public=True, many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One publication of a document per day and set of posts."""
        return ("exercise", "document", "on", "positions")
