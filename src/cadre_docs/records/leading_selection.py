"""Selection of leading cadres up to the decision: what each step leaves on paper. What follows is in ``appointing``.

Which record answers what (the post itself is a ``Position``; the inspection of a post also has an ``Inspection``):

- ``SelectionMotion`` (动议): the post's level, the occasion, the method and its reason; one per post.
- ``PostNotice`` (职位预示): qualifications, conditions and channels made public; ``JobDescription``: the three parts.
- ``SelectionStep`` (全程纪实): each step of each post with its days, responsible body and person, and minutes.
- ``LeadingRecommendation``: one round of recommendation of one kind; ``RecommendationTalk``: one talk of such a round.
- ``SelectionList``: who is on the list of a stage (初步名单, 拟任人选, 拟任职人选…), decided by whom and why.
- ``InspectionObject``: one person to be inspected: reason, checklist, personal matters, opinions, fitness, exceptions.
- ``InspectionStandard``, ``InspectionMeeting``, ``OpinionSurvey``: what the inspection publishes, hears and asks.
- ``Deliberation`` (酝酿) and ``LeadingDecision``: who was heard; body, members due and present, ballots and votes.
- ``ResultLetter`` (告知函) and ``IntegrityRecord`` (廉政谈话、教育、测试): per person.
"""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class SelectionMethod(Choice):
    """How a post is filled."""

    ORGANISATION = "organisation", "组织推荐"
    OPEN = "open", "公开选拔"
    COMPETITION = "competition", "竞争上岗"


class SelectionOccasion(Choice):
    """On what occasion people are selected; who takes part in the recommendation depends on it."""

    INDIVIDUAL = "individual", "个别提拔任职"
    TOWN_TERM = "town-term", "乡镇换届"
    COLLECTIVE = "collective", "集中调整"
    TERM = "term", "领导班子换届"


class SelectionMotion(Record):
    """The proposal to fill a post (动议), with what later steps depend on."""

    kind: ClassVar[str] = "selection-motion"
    plural: ClassVar[str] = "selection_motions"
    title: ClassVar[str] = "动议"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("动议日期")
    body: Text = F("动议机构", example="中共安禾市委组织部")
    level: Level = F("职务层次")
    occasion: SelectionOccasion = F("选任时机", default=SelectionOccasion.INDIVIDUAL)
    method: SelectionMethod = F("选拔方式", default=SelectionMethod.ORGANISATION)
    special_post: YesNo = F("特殊岗位", "不宜竞争上岗或有特殊岗位需要。", default=False)
    reason: Text | None = F("方式说明", "未采用竞争上岗等方式的原因。", default=None)
    plan: Text | None = F("工作方案", default=None)
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One motion per post."""
        return ("exercise", "position")


class NoticeChannel(Choice):
    """By what a post notice reaches the masses."""

    MEDIA = "media", "新闻媒体"
    MEETING = "meeting", "会议"
    FILE = "file", "文件"
    BULLETIN = "bulletin", "简报"


class Qualification(Choice):
    """The qualifications (任职资格) that a post notice names."""

    SENIORITY = "seniority", "资历"
    MAJOR = "major", "专业"
    WORK_YEARS = "work-years", "工龄"
    POST_YEARS = "post-years", "特定岗位工作年限"
    CURRENT_POST = "current-post", "现任职务"


class Condition(Choice):
    """The conditions (任职条件) that a post notice names."""

    POLITICS = "politics", "政治素质"
    KNOWLEDGE = "knowledge", "知识结构"
    PROFESSION = "profession", "专业水平"
    ABILITY = "ability", "组织领导和管理能力"
    ACHIEVEMENT = "achievement", "工作实绩"


class PostNotice(Record):
    """What is made public of a post before anybody is recommended for it (职位预示)."""

    kind: ClassVar[str] = "post-notice"
    plural: ClassVar[str] = "post_notices"
    title: ClassVar[str] = "职位预示"

    exercise: Slug = F("工作", refers="exercise", public=True)
    position: Slug = F("职位", refers="position", public=True)
    on: date = F("预示日期", public=True)
    channels: tuple[NoticeChannel, ...] = F("公开形式", public=True, many=True)
    media: tuple[Text, ...] = F("发布媒体", public=True, many=True)
    qualifications: dict[Qualification, Text] = F("任职资格", public=True, default={})
    conditions: dict[Condition, Text] = F("任职条件", public=True, default={})

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One notice per post."""
        return ("exercise", "position")


class JobDescription(Record):
    """What a leading post asks of whoever holds it (职责说明), in three parts."""

    kind: ClassVar[str] = "job-description"
    plural: ClassVar[str] = "job_descriptions"
    title: ClassVar[str] = "职责说明"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("制定日期")
    duties: tuple[Text, ...] = F("主要职责", many=True)
    conditions: tuple[Text, ...] = F("任职必要条件", many=True)
    demands: tuple[Text, ...] = F("履职要求", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One description per post."""
        return ("exercise", "position")


class SelectionStepKind(Choice):
    """The steps that policies name; each policy gives their order as a list of these."""

    MOTION = "motion", "动议"
    PRE_NOTICE = "pre-notice", "职位预示"
    RECOMMENDATION = "recommendation", "民主推荐"
    INSPECTION_OBJECT = "inspection-object", "确定考察对象"
    INSPECTION = "inspection", "考察"
    DELIBERATION = "deliberation", "酝酿"
    DECISION = "decision", "讨论决定"
    PUBLICITY = "publicity", "公示"
    COMMITTEE_VOTE = "committee-vote", "全委会票决"
    APPOINTMENT = "appointment", "任职"


class SelectionStep(Record):
    """One step of one post's selection as it was carried out (全程纪实). Both dates are inclusive."""

    kind: ClassVar[str] = "selection-step"
    plural: ClassVar[str] = "selection_steps"
    title: ClassVar[str] = "选任步骤"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    sort: SelectionStepKind = F("环节")
    on: date = F("开始日期")
    until: date | None = F("结束日期", "当日完成的不填。", default=None)
    responsible_body: Text | None = F("责任单位", default=None)
    responsible_person: Text | None = F("责任人", default=None)
    minutes: Text | None = F("纪实材料", "会议纪要、报告等材料的名称。", default=None)
    summary: Text | None = F("工作情况", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per post, step and first day."""
        return ("exercise", "position", "sort", "on")

    @property
    def ended(self) -> date:
        """The last day."""
        return self.until or self.on


class ListStage(Choice):
    """Which list of the selection it is."""

    PRELIMINARY = "preliminary", "初步名单"
    PARTY_REPORT = "party-report", "推荐报告"
    PROPOSED = "proposed", "拟任人选"
    FINALIST = "finalist", "拟任职人选"


class SelectionList(Record):
    """The people on one list of one post's selection, and who settled it. The order of the people means nothing."""

    kind: ClassVar[str] = "selection-list"
    plural: ClassVar[str] = "selection_lists"
    title: ClassVar[str] = "人选名单"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    sort: ListStage = F("名单类别")
    on: date = F("确定日期")
    body: Text = F("确定机构", example="安禾市教育局党组")
    minutes: Text | None = F("会议纪要", default=None)
    people: tuple[Slug, ...] = F("人选", refers="person", min_length=1)
    reason: Text | None = F("确定说明", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One list of each sort per post."""
        return ("exercise", "position", "sort")


class HeardOpinion(Part):
    """What one body or leader said in the deliberation."""

    by: Text = F("征求对象")
    on: date = F("征求日期")
    text: Text = F("意见", confidential=True)


class Deliberation(Record):
    """The deliberation (酝酿) on a post before it is decided: who was on the list, and who was heard."""

    kind: ClassVar[str] = "deliberation"
    plural: ClassVar[str] = "deliberations"
    title: ClassVar[str] = "酝酿"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("酝酿日期")
    people: tuple[Slug, ...] = F("酝酿人选", refers="person", min_length=1)
    heard: tuple[HeardOpinion, ...] = F("征求意见", many=True)
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One deliberation per post."""
        return ("exercise", "position")


class DecidingBody(Choice):
    """Which body decides."""

    STANDING_COMMITTEE = "standing-committee", "常委会"
    FULL_COMMITTEE = "full-committee", "全委会"
    PARTY_GROUP = "party-group", "党委（党组）"
    DEPARTMENT_MEETING = "department-meeting", "部务会议"


class DecisionVote(Part):
    """The votes on one person; ``chosen`` is what the body resolved, which no count does for it."""

    person: Slug = F("干部", refers="person")
    agree: int = F("同意", ge=0, default=0)
    disagree: int = F("不同意", ge=0, default=0)
    abstain: int = F("弃权", ge=0, default=0)
    chosen: YesNo = F("列为人选", "该次会议通过的人选。", default=False)


class LeadingDecision(Record):
    """One decision on one post by one body: a discussion, and a ballot where one was taken."""

    kind: ClassVar[str] = "leading-decision"
    plural: ClassVar[str] = "leading_decisions"
    title: ClassVar[str] = "讨论决定"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    sort: DecidingBody = F("决定机构类别")
    body: Text = F("决定机构", example="中共安禾市委常委会")
    on: date = F("会议日期")
    minutes: Text | None = F("会议纪要", default=None)
    materials_on: date | None = F("材料提交日期", "人选情况和公示情况提交会议的日期。", default=None)
    materials: tuple[Text, ...] = F("提交材料", many=True)
    due: int = F("应到人数", ge=1)
    present: int = F("实到人数", ge=0)
    all_spoke: YesNo = F("逐一发表意见", default=True)
    head_spoke_last: YesNo = F("主要负责人末位发言", default=True)
    issued: int | None = F("发出票数", default=None, ge=0)
    returned: int | None = F("收回票数", default=None, ge=0)
    valid: int | None = F("有效票数", default=None, ge=0)
    votes: tuple[DecisionVote, ...] = F("表决情况", min_length=1)
    teller: Text | None = F("计票人", default=None)
    scrutineer: Text | None = F("监票人", default=None)
    reason: Text | None = F("决定说明", default=None)
    postponed: YesNo = F("暂缓表决", "分歧较大时暂缓。", default=False)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per post and kind of body."""
        return ("exercise", "position", "sort")

    @property
    def chosen(self) -> tuple[str, ...]:
        """Whom the body resolved to appoint."""
        return () if self.postponed else tuple(one.person for one in self.votes if one.chosen)
