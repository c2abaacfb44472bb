"""Selection: shortlists, score sheets, inspections and ballots of one post each."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo

Score = Annotated[Decimal, Field(max_digits=7, decimal_places=4)]


class Shortlist(Record):
    """Who competes for a post after the unit's first comparison (比选)."""

    kind: ClassVar[str] = "shortlist"
    plural: ClassVar[str] = "shortlists"
    title: ClassVar[str] = "比选入围"

    exercise: Slug = F("工作", refers="exercise", public=True)
    position: Slug = F("职位", refers="position", public=True)
    on: date = F("确定日期", public=True)
    methods: tuple[Text, ...] = F("比选方式", "面谈、查阅档案、向原单位了解等。", many=True)
    people: tuple[Slug, ...] = F("竞岗对象", refers="person", public=True)
    note: Text | None = F("比选说明", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One shortlist per post."""
        return ("exercise", "position")


class JudgeKind(Choice):
    """Which group of judges."""

    LEADER = "leader", "领导评委"
    MASS = "mass", "群众评委"


class JudgeSource(Choice):
    """Where a judge comes from."""

    OWN_UNIT = "own-unit", "本单位"
    INVITED = "invited", "外邀"
    DISPATCHED = "dispatched", "竞岗办选派"


class Judge(Part):
    """One judge on the panel."""

    id: Slug = F("评委号", example="L1")
    name: Text | None = F("姓名", default=None)
    sort: JudgeKind = F("评委类别")
    source: JudgeSource = F("来源", default=JudgeSource.OWN_UNIT)
    section_rank: YesNo = F("科局级以上领导", "本单位领导评委是否科（局）级以上领导干部。", default=False)


class CandidateScores(Part):
    """What each judge gave one candidate; the key is the judge's number."""

    person: Slug = F("竞岗对象", refers="person")
    draw: int | None = F("抽签号", default=None, ge=1)
    scores: dict[Slug, Score] = F("打分", "评委号对应的分数。")


class ScoreSheet(Record):
    """The scores of one post's competition, judge by judge."""

    kind: ClassVar[str] = "score-sheet"
    plural: ClassVar[str] = "score_sheets"
    title: ClassVar[str] = "评分表"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("竞岗日期")
    parts: tuple[Text, ...] = F("竞岗内容", "竞职演说、单位主要领导追问。", many=True)
    judges: tuple[Judge, ...] = F("评委")
    candidates: tuple[CandidateScores, ...] = F("得分")
    scorer: Text | None = F("计分人", default=None)
    checker: Text | None = F("核分人", default=None)
    supervisor: Text | None = F("监督人", default=None)
    reported: dict[Slug, Score] = F("上报得分", "单位上报的得分，用于核对。", default={})

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One sheet per post."""
        return ("exercise", "position")


class Opinion(Part):
    """What the inspection group reports of one person."""

    person: Slug = F("干部", refers="person")
    text: Text = F("考察意见", confidential=True)


class Inspection(Record):
    """The inspection (考察) for one post."""

    kind: ClassVar[str] = "inspection"
    plural: ClassVar[str] = "inspections"
    title: ClassVar[str] = "考察"

    exercise: Slug = F("工作", refers="exercise", public=True)
    position: Slug = F("职位", refers="position", public=True)
    decided_on: date = F("确定日期", "确定考察对象的日期。", public=True)
    minutes: Text | None = F("会议纪要", default=None)
    people: tuple[Slug, ...] = F("考察对象", refers="person", public=True)
    reason: Text | None = F("确定说明", "与得分次序不同时须说明。", default=None)
    preview_on: date | None = F("预告日期", public=True, default=None)
    starts: date | None = F("考察开始", public=True, default=None)
    ends: date | None = F("考察结束", public=True, default=None)
    team: tuple[Text, ...] = F("考察组成员", public=True, many=True)
    phone: Text | None = F("考察组电话", public=True, default=None)
    opinions: tuple[Opinion, ...] = F("考察意见", many=True, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One inspection per post."""
        return ("exercise", "position")


class VoteCount(Part):
    """The votes on one candidate."""

    person: Slug = F("干部", refers="person")
    agree: int = F("同意", ge=0)
    disagree: int = F("不同意", ge=0)
    abstain: int = F("弃权", ge=0, default=0)


class Ballot(Record):
    """A differential ballot (差额票决) of a unit's party committee or group on one post."""

    kind: ClassVar[str] = "ballot"
    plural: ClassVar[str] = "ballots"
    title: ClassVar[str] = "票决"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("票决日期")
    body: Text = F("票决机构", example="安禾市发展和改革局党组")
    minutes: Text | None = F("会议纪要", default=None)
    due: int = F("应到人数", ge=1)
    present: int = F("实到人数", ge=0)
    issued: int = F("发出票数", ge=0)
    returned: int = F("收回票数", ge=0)
    valid: int = F("有效票数", ge=0)
    votes: tuple[VoteCount, ...] = F("得票")
    teller: Text | None = F("计票人", default=None)
    scrutineer: Text | None = F("监票人", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One ballot per post."""
        return ("exercise", "position")
