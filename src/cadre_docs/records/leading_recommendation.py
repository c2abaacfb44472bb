"""Recommendation of leading cadres (民主推荐): rounds, talks, and the letters that tell people their result."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class RecommendationKind(Choice):
    """Who recommends, and how."""

    MEETING = "meeting", "会议推荐"
    TALK = "talk", "个别谈话推荐"
    MASS = "mass", "群众推荐"
    LEADER = "leader", "领导推荐"
    SELF = "self", "个人自荐"
    PUBLIC_FIGURE = "public-figure", "社会知名人士推荐"
    PARTY_ORGANISATION = "party-organisation", "党组织推荐"

    @property
    def democratic(self) -> bool:
        """Whether many people are asked (民主推荐)."""
        return self in (RecommendationKind.MEETING, RecommendationKind.TALK, RecommendationKind.MASS)


class ParticipantKind(Choice):
    """Kinds of people who take part in a recommendation."""

    COMMITTEE_MEMBER = "committee-member", "党委委员"
    GOVERNMENT_LEADER = "government-leader", "人大政府政协领导"
    DISCIPLINE_LEADER = "discipline-leader", "纪检领导"
    COURT_LEADER = "court-leader", "法院检察院领导"
    DEPARTMENT_HEAD = "department-head", "部门负责人"
    UNIT_LEADER = "unit-leader", "本单位领导"
    SECTION_HEAD = "section-head", "内设机构负责人"
    SUBORDINATE_HEAD = "subordinate-head", "下级单位负责人"
    RETIRED_LEADER = "retired-leader", "老同志"
    PARTY_DELEGATE = "party-delegate", "党代表"
    PEOPLES_DEPUTY = "peoples-deputy", "人大代表"
    CPPCC_MEMBER = "cppcc-member", "政协委员"
    NON_PARTY = "non-party", "党外人士"
    STAFF = "staff", "干部群众代表"


class RecommendedPerson(Part):
    """How many recommend one person. ``sitting`` is a member of the team now (e.g. a deputy for the head's post)."""

    person: Slug = F("干部", refers="person")
    votes: int = F("推荐票数", "会议推荐为得票数，谈话推荐为推荐人次。", ge=0, default=0, confidential=True)
    sitting: YesNo = F("原班子成员", default=False)


class LeadingRecommendation(Record):
    """One round of recommendation of one kind for one post."""

    kind: ClassVar[str] = "leading-recommendation"
    plural: ClassVar[str] = "leading_recommendations"
    title: ClassVar[str] = "推荐"

    id: Slug = F("编号", example="rec-01")
    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    sort: RecommendationKind = F("推荐方式")
    on: date = F("推荐日期")
    place: Text | None = F("地点", default=None)
    organiser: Text | None = F("主持人", default=None)
    participants: dict[ParticipantKind, int] = F("参加人员", "类别和人数。", default={})
    reference_list: tuple[Slug, ...] = F("参考名单", "不提供参考名单的不填。", refers="person", many=True)
    issued: int | None = F("发出票数", default=None, ge=0)
    returned: int | None = F("收回票数", default=None, ge=0)
    valid: int | None = F("有效票数", default=None, ge=0)
    people: tuple[RecommendedPerson, ...] = F("被推荐人", many=True)
    signer: Text | None = F("署名人", "领导推荐的推荐人。", default=None)
    signer_post: Text | None = F("署名人职务", default=None)
    form_on: date | None = F("推荐表日期", default=None)
    material: Text | None = F("推荐材料", default=None)
    summarised_on: date | None = F("汇总日期", default=None)
    summarised_by: Text | None = F("汇总人", default=None)
    minutes: Text | None = F("会议纪要", "党委（党组）集中研究的纪要。", default=None)

    @property
    def taking_part(self) -> int:
        """How many people take part, of all kinds."""
        return sum(self.participants.values())


class RecommendationTalk(Record):
    """One talk of a recommendation by talks, with whom it recommends."""

    kind: ClassVar[str] = "recommendation-talk"
    plural: ClassVar[str] = "recommendation_talks"
    title: ClassVar[str] = "推荐谈话"

    recommendation: Slug = F("推荐编号", refers="leading-recommendation")
    number: int = F("谈话序号", ge=1)
    on: date = F("谈话日期")
    interviewee: Text = F("谈话对象", "单位和职务。")
    talkers: tuple[Text, ...] = F("谈话人", many=True)
    recorder: Text | None = F("记录人", default=None)
    people: tuple[Slug, ...] = F("推荐人选", refers="person", many=True, confidential=True)
    text: Text | None = F("谈话内容", default=None, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """Numbered within its recommendation."""
        return ("recommendation", "number")


class ResultLetter(Record):
    """The letter that tells one person the result of a recommendation (民主推荐结果告知函)."""

    kind: ClassVar[str] = "result-letter"
    plural: ClassVar[str] = "result_letters"
    title: ClassVar[str] = "结果告知"

    recommendation: Slug = F("推荐编号", refers="leading-recommendation")
    person: Slug = F("干部", refers="person")
    on: date = F("寄发日期")
    sealed: YesNo = F("密封", default=True)
    received_on: date | None = F("签收日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One letter per recommendation and person."""
        return ("recommendation", "person")
