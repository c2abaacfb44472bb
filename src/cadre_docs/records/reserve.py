"""Reserve cadres: for which team each is meant, how each was chosen, prepared and, where need be, removed."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo
from cadre_docs.records.team import TeamRole


class ReserveStepKind(Choice):
    """The steps of 三荐一议一审查: three recommendations, a reconsideration, a review."""

    SELF = "self", "个人自荐"
    COMMITTEE = "committee", "党委举荐"
    DEMOCRATIC = "democratic", "民主推荐"
    RECONSIDERATION = "reconsideration", "复议"
    REVIEW = "review", "审查"


class FrontLine(Choice):
    """Where reserve cadres are sent to gain experience (“五线”培养平台)."""

    RURAL = "rural", "农村一线"
    SERVICE = "service", "服务一线"
    INVESTMENT = "investment", "招商一线"
    ENTERPRISE = "enterprise", "企业一线"
    PETITIONS = "petitions", "信访一线"
    OTHER = "other", "其他岗位"


class ReserveHorizon(Choice):
    """How soon somebody may be wanted."""

    NEAR = "near", "近期"
    LONG = "long", "中远期"


class MentorKind(Choice):
    """Who looks after a reserve cadre."""

    EXPERIENCED = "experienced", "经验丰富的党员干部"
    UNIT_HEAD = "unit-head", "所在单位主要领导"


class ReserveIssueSort(Choice):
    """Problems for which somebody is taken off the list."""

    POLITICS = "politics", "政治思想"
    MORALS = "morals", "道德品质"
    INTEGRITY = "integrity", "廉洁自律"


class ReserveStep(Part):
    """One step on the way to the list: who took it, when, and what came of it."""

    step: ReserveStepKind = F("步骤")
    by: Text = F("实施主体", example="安禾市教育局党组")
    on: date = F("日期")
    opinion: Text | None = F("意见", default=None)
    minutes: Text | None = F("依据材料", default=None)


class ReserveAssignment(Part):
    """A stretch of practical work. ``until`` is the last day (inclusive); none: still there, or open."""

    line: FrontLine = F("培养平台")
    unit: Slug = F("锻炼单位", refers="unit")
    duties: Text | None = F("锻炼内容", default=None)
    since: date = F("开始日期")
    until: date | None = F("结束日期", default=None)


class ReserveMentor(Part):
    """A mentor (培养联系人), from ``since`` on."""

    person: Slug = F("联系人", refers="person")
    sort: MentorKind = F("联系人类别")
    since: date = F("结对日期")


class ReserveTraining(Part):
    """A course, both ends inclusive, and the organisation department's look at how it went."""

    name: Text = F("培训名称")
    organiser: Text | None = F("主办单位", default=None)
    since: date = F("开始日期")
    until: date = F("结束日期")
    tracked_on: date | None = F("跟踪考察日期", default=None)
    tracked_by: Text | None = F("考察机构", default=None)
    result: Text | None = F("考察情况", default=None)


class ReserveIssue(Part):
    """A problem that came up. ``cleared_on``: the day on which it proved unfounded."""

    sort: ReserveIssueSort = F("问题类别", confidential=True)
    found_on: date = F("发现日期", confidential=True)
    facts: Text = F("情况", confidential=True)
    cleared_on: date | None = F("查否日期", confidential=True, default=None)


class ReserveCandidate(Record):
    """Somebody recommended for the list (后备干部): on it from ``entered_on`` to the day before ``removed_on``."""

    kind: ClassVar[str] = "reserve-candidate"
    plural: ClassVar[str] = "reserve_candidates"
    title: ClassVar[str] = "后备人选"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    team: Slug = F("后备班子", refers="team")
    role: TeamRole = F("后备方向", "正职或副职。")
    horizon: ReserveHorizon = F("使用期", default=ReserveHorizon.NEAR)
    steps: tuple[ReserveStep, ...] = F("产生程序", many=True)
    entered_on: date | None = F("入库日期", default=None)
    goal: Text | None = F("培养方向", default=None)
    assignments: tuple[ReserveAssignment, ...] = F("实践锻炼", many=True)
    mentors: tuple[ReserveMentor, ...] = F("培养联系人", many=True)
    trainings: tuple[ReserveTraining, ...] = F("教育培训", many=True)
    issues: tuple[ReserveIssue, ...] = F("问题", confidential=True, many=True)
    removed_on: date | None = F("出库日期", default=None)
    removal_reason: Text | None = F("出库原因", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")

    def on_list(self, on: date) -> bool:
        """Whether the person stands on the list on a day."""
        entered = self.entered_on is not None and self.entered_on <= on
        return entered and (self.removed_on is None or on < self.removed_on)


class ReserveTeam(Record):
    """A leading team for which reserve cadres are kept (后备班子), as its unit reported it."""

    kind: ClassVar[str] = "reserve-team"
    plural: ClassVar[str] = "reserve_teams"
    title: ClassVar[str] = "后备职数"

    exercise: Slug = F("工作", refers="exercise")
    team: Slug = F("班子", refers="team")
    reported_on: date | None = F("报送日期", default=None)
    remark: Text | None = F("备注", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per team and exercise."""
        return ("exercise", "team")


class ReserveAdjustment(Record):
    """An adjustment of the list (后备干部调整): by open selection, or in between."""

    kind: ClassVar[str] = "reserve-adjustment"
    plural: ClassVar[str] = "reserve_adjustments"
    title: ClassVar[str] = "后备干部调整"

    exercise: Slug = F("工作", refers="exercise")
    on: date = F("调整日期", "研究确定名单的日期。")
    open_selection: YesNo = F("公开选拔", "是否按公开选拔的办法调整。")
    announced_on: date | None = F("通知日期", default=None)
    recommend_by: date | None = F("推荐截止日期", "末日（含）。", default=None)
    scope: Text | None = F("调整范围", default=None)
    conditions: tuple[Text, ...] = F("人选条件", many=True)
    body: Text | None = F("研究机构", default=None)
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One adjustment per exercise and day."""
        return ("exercise", "on")
