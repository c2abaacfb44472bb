"""Secondment (挂职锻炼): from the plan of a year and the preview to the decision and the posting itself."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class Direction(Choice):
    """The four directions of a secondment (S1-J01)."""

    UP = "up", "上挂"
    DOWN = "down", "下挂"
    LEVEL = "level", "平挂"
    OUT = "out", "外挂"


class Channel(Choice):
    """Where a secondee comes from and goes to, as the bureau's opinion lists it (S2-37)."""

    FROM_ABOVE = "from-above", "上级来挂"
    ORGAN_AND_INSTITUTION = "organ-and-institution", "机关与事业单位互挂"
    ENTERPRISE_OR_COUNTY = "enterprise-or-county", "企业和县市区挂职"
    GRASSROOTS = "grassroots", "基层选调挂职"
    REMOTE = "remote", "边远地区挂职"


class UnitTier(Choice):
    """The tier at which a unit stands, lowest first."""

    VILLAGE = "village", "村（社区）"
    TOWNSHIP = "township", "乡镇（街道）"
    COUNTY = "county", "县直"
    CITY = "city", "市直"
    PROVINCE = "province", "省直"
    CENTRE = "centre", "中央"

    @property
    def rank(self) -> int:
        """0 for the lowest tier."""
        return list(UnitTier).index(self)


class HostKind(Choice):
    """What sort of place receives a secondee, where a policy asks for it."""

    COUNTERPART = "counterpart", "对口部门"
    TOWN = "town", "乡镇（街道）"
    VILLAGE = "village", "村（社区）"
    PETITIONS = "petitions", "信访部门"
    KEY_PROJECT = "key-project", "重点工程"
    ENTERPRISE = "enterprise", "企业"
    OTHER = "other", "其他"


class Region(Choice):
    """Where a receiving unit lies, seen from the office."""

    LOCAL = "local", "本市"
    UPPER = "upper", "上级机关所在地"
    COAST = "coast", "沿海经济发达地区"
    NEIGHBOUR = "neighbour", "周边先进地市"
    ABROAD = "abroad", "国外"
    REMOTE = "remote", "边远地区"

    @property
    def outside(self) -> bool:
        """Whether it is one of the destinations of a secondment to other regions."""
        return self in (Region.COAST, Region.NEIGHBOUR, Region.ABROAD)


class SenderProposal(Part):
    """Which departments a receiving body proposes to send people (拟选派部门意向)."""

    body: Text = F("提出单位", example="区信访局")
    on: date = F("提出日期")
    units: tuple[Slug, ...] = F("拟选派单位", refers="unit", many=True)
    reason: Text | None = F("提出理由", default=None)


class SecondmentPlan(Record):
    """How many are to be sent in a year, and the papers that the year's plan is made of."""

    kind: ClassVar[str] = "secondment-plan"
    plural: ClassVar[str] = "secondment_plans"
    title: ClassVar[str] = "年度选派计划"

    exercise: Slug = F("工作", refers="exercise")
    year: int = F("计划年度", ge=1990, le=2100)
    number: int = F("计划人数", ge=1, le=9999)
    directions: tuple[Direction, ...] = F("计划挂职方式", many=True)
    batches: tuple[int, ...] = F("每批人数", many=True)
    body: Text | None = F("审定机构", default=None)
    decided_on: date | None = F("审定日期", default=None)
    scheme_on: date | None = F("总体工作方案日期", default=None)
    arrangement_on: date | None = F("人员安排计划日期", default=None)
    proposals: tuple[SenderProposal, ...] = F("选派意向", many=True)
    measures: Text | None = F("工作要求", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One plan per year and exercise."""
        return ("exercise", "year")


class SecondmentPost(Record):
    """A post at a receiving unit that secondees are sought for (挂职岗位)."""

    kind: ClassVar[str] = "secondment-post"
    plural: ClassVar[str] = "secondment_posts"
    title: ClassVar[str] = "挂职岗位"

    id: Slug = F("编号", public=True)
    exercise: Slug = F("工作", refers="exercise", public=True)
    unit: Slug = F("接收单位", refers="unit", public=True)
    post: Text = F("挂任职务", public=True, example="副镇长")
    number: int = F("岗位数", public=True, ge=1, le=999, default=1)
    direction: Direction = F("挂职方式", public=True)
    duties: Text | None = F("岗位职责", public=True, default=None)
    line: Text | None = F("岗位类别", "如接访、办信、督查。", public=True, default=None)


class SecondmentPreview(Record):
    """The preview (挂职预告): who may come forward, by which standard, and until when."""

    kind: ClassVar[str] = "secondment-preview"
    plural: ClassVar[str] = "secondment_previews"
    title: ClassVar[str] = "挂职预告"

    exercise: Slug = F("工作", refers="exercise", public=True)
    on: date = F("预告日期", public=True)
    scope: Text | None = F("选派范围", public=True, default=None)
    standards: tuple[Text, ...] = F("选派标准", public=True, many=True)
    ways: tuple[Text, ...] = F("发布方式", "会议、新闻媒体等。", public=True, many=True)
    apply_by: date | None = F("报名截止", "末日（含）。", public=True, default=None)
    months: int | None = F("拟挂职月数", public=True, ge=1, le=120, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One preview per day and exercise."""
        return ("exercise", "on")


class SecondmentProfile(Record):
    """What a policy asks of a candidate beyond the personnel file (选派对象情况)."""

    kind: ClassVar[str] = "secondment-profile"
    plural: ClassVar[str] = "secondment_profiles"
    title: ClassVar[str] = "选派对象情况"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    level: Level = F("职务层次")
    tier: UnitTier = F("单位层级", default=UnitTier.CITY)
    leading: YesNo = F("领导职务", "担任领导职务，不是同级非领导职务。", default=False)
    in_post: YesNo = F("在职", default=True)
    on_establishment: YesNo = F("在编", default=True)
    reserve: YesNo = F("后备干部", default=False)
    single_experience: YesNo = F("经历来源单一", default=False)
    grassroots_months: int | None = F("基层工作月数", ge=0, le=600, default=None)
    examined_on: date | None = F("体检日期", confidential=True, default=None)
    healthy: YesNo | None = F("身体健康", "体检结论。", confidential=True, default=None)
    hospital: Text | None = F("体检机构", confidential=True, default=None)
    discipline_clear_on: date | None = F("纪检意见日期", confidential=True, default=None)
    discipline_clear: YesNo | None = F("无违法违纪", "纪检监察机关的意见。", confidential=True, default=None)
    priorities: tuple[Text, ...] = F("优先情形", "与民生密切相关的部门、发展潜力大等。", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One profile per person and exercise."""
        return ("exercise", "person")


class SecondmentApplication(Record):
    """A person's own written application (个人申请书)."""

    kind: ClassVar[str] = "secondment-application"
    plural: ClassVar[str] = "secondment_applications"
    title: ClassVar[str] = "挂职申请"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    unit: Slug = F("所在单位", refers="unit")
    on: date = F("申请日期")
    signed: YesNo = F("本人签名", default=True)
    post: Slug | None = F("意向岗位", refers="secondment-post", default=None)
    reason: Text | None = F("申请理由", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One application per person and exercise."""
        return ("exercise", "person")


class SecondmentRecommendation(Record):
    """Whom a unit recommends after its team has met (推荐报告)."""

    kind: ClassVar[str] = "secondment-recommendation"
    plural: ClassVar[str] = "secondment_recommendations"
    title: ClassVar[str] = "单位推荐"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("推荐单位", refers="unit")
    people: tuple[Slug, ...] = F("推荐人选", refers="person", min_length=1)
    minutes: Text | None = F("会议纪要", default=None)
    minutes_on: date | None = F("研究日期", default=None)
    reported_on: date | None = F("报告日期", default=None)
    opinion: Text | None = F("推荐意见", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One recommendation per unit and exercise."""
        return ("exercise", "unit")


class SecondmentStepKind(Choice):
    """A step of choosing secondees that some policy names."""

    SURVEY = "survey", "需求调研"
    PREVIEW = "preview", "发布预告"
    ENROLMENT = "enrolment", "组织报名"
    RECOMMENDATION = "recommendation", "民主推荐"
    INSPECTION = "inspection", "组织考察"
    MEETING = "meeting", "会议研究"
    DETERMINATION = "determination", "研究确定"
    DISPATCH = "dispatch", "派出报到"


class SecondmentStep(Record):
    """One step of choosing secondees as it was done (工作流程记录)."""

    kind: ClassVar[str] = "secondment-step"
    plural: ClassVar[str] = "secondment_steps"
    title: ClassVar[str] = "选派步骤"

    exercise: Slug = F("工作", refers="exercise")
    step: SecondmentStepKind = F("步骤")
    on: date = F("完成日期")
    body: Text | None = F("实施单位", default=None)
    content: Text | None = F("工作情况", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per step and day."""
        return ("exercise", "step", "on")


class SecondmentNominee(Part):
    """A person on the preliminary list, and the post thought of."""

    person: Slug = F("干部", refers="person")
    post: Slug = F("拟挂职岗位", refers="secondment-post")
    opinion: Text | None = F("研究意见", default=None)


class SecondmentShortlist(Record):
    """The preliminary list (初步人选名单), more people than posts."""

    kind: ClassVar[str] = "secondment-shortlist"
    plural: ClassVar[str] = "secondment_shortlists"
    title: ClassVar[str] = "挂职初步人选"

    exercise: Slug = F("工作", refers="exercise")
    on: date = F("研究日期")
    body: Text = F("研究机构", example="市委组织部部长办公会")
    nominees: tuple[SecondmentNominee, ...] = F("初步人选", min_length=1)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One list per day and exercise."""
        return ("exercise", "on")


class SecondmentDecision(Record):
    """The decision on who goes, and the day on which it was made known."""

    kind: ClassVar[str] = "secondment-decision"
    plural: ClassVar[str] = "secondment_decisions"
    title: ClassVar[str] = "挂职决定"

    exercise: Slug = F("工作", refers="exercise", public=True)
    on: date = F("决定日期", public=True)
    body: Text = F("决定机构", public=True, example="市委常委会")
    people: tuple[Slug, ...] = F("决定人选", refers="person", public=True, min_length=1)
    published_on: date | None = F("公开日期", public=True, default=None)
    media: tuple[Text, ...] = F("公开方式", public=True, many=True)
    minutes: Text | None = F("会议纪要", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per day and exercise."""
        return ("exercise", "on")


class SecondedRelation(Choice):
    """What a policy says moves with a secondee or stays behind."""

    ADMINISTRATIVE = "administrative", "行政关系"
    WAGES = "wages", "工资关系"
    PARTY = "party", "党组织关系"
    IDENTITY = "identity", "原身份"
    ADVANCEMENT = "advancement", "晋级晋职"


class MentorRole(Choice):
    """What a mentor is at the receiving unit."""

    DEPUTY_DIRECTOR = "deputy-director", "分管副局长"
    EXPERT = "expert", "业务骨干"
    LEADER = "leader", "班子成员"


class Mentor(Part):
    """Who answers for a secondee's progress at the receiving unit."""

    name: Text = F("姓名")
    role: MentorRole = F("身份", default=MentorRole.LEADER)
    post: Text | None = F("职务", default=None)
    duties: Text | None = F("帮带内容", default=None)
    agreed_on: date | None = F("签订日期", default=None)


class EndReason(Choice):
    """Why a secondment is over."""

    EXPIRED = "expired", "期满"
    RECALLED = "recalled", "召回"
    EARLY = "early", "提前结束"


class SecondmentPosting(Record):
    """One person's secondment. ``until`` is the day of the month on which the term is over."""

    kind: ClassVar[str] = "secondment-posting"
    plural: ClassVar[str] = "secondment_postings"
    title: ClassVar[str] = "挂职派出"

    id: Slug = F("编号", public=True)
    exercise: Slug = F("工作", refers="exercise", public=True)
    person: Slug = F("干部", refers="person", public=True)
    direction: Direction = F("挂职方式", public=True)
    channel: Channel | None = F("挂职渠道", public=True, default=None)
    sender: Slug = F("派出单位", refers="unit", public=True)
    sender_tier: UnitTier = F("派出单位层级", public=True, default=UnitTier.CITY)
    sender_general: YesNo = F("综合部门", "派出单位为市直综合部门。", default=False)
    sender_leader: YesNo = F("党政领导", "本人为县乡党政领导干部。", default=False)
    host: Slug = F("接收单位", refers="unit", public=True)
    host_tier: UnitTier = F("接收单位层级", public=True)
    host_kind: HostKind = F("接收单位性质", public=True, default=HostKind.OTHER)
    region: Region = F("接收地区", public=True, default=Region.LOCAL)
    post: Text = F("挂任职务", public=True, example="副镇长")
    line: Text | None = F("岗位类别", "如接访、办信、督查。", public=True, default=None)
    batch: int | None = F("批次", ge=1, default=None)
    notified_on: date | None = F("通知日期", default=None)
    reported_on: date | None = F("报到日期", default=None)
    since: date = F("挂职起始日期", public=True)
    until: date = F("挂职届满日期", public=True)
    moves: dict[SecondedRelation, YesNo] = F("关系转接", "各种关系是否随本人转到接收单位。", default={})
    party_letter_on: date | None = F("组织关系介绍信日期", default=None)
    managers: tuple[Slug, ...] = F("管理单位", refers="unit", many=True)
    agreement_on: date | None = F("双重管理协议日期", default=None)
    mentors: tuple[Mentor, ...] = F("帮带责任人", many=True)
    goals: tuple[Text, ...] = F("目标任务", many=True)
    pledged_on: date | None = F("廉政承诺日期", default=None)
    ended_on: date | None = F("结束日期", default=None)
    ended: EndReason | None = F("结束原因", default=None)
