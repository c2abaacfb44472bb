"""Inspection of leading cadres: who is inspected and what is checked, and what is published, heard and asked."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.leading_selection import NoticeChannel
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class MoveKind(Choice):
    """What the post would be for the person."""

    PROMOTION = "promotion", "提拔"
    KEY_TRANSFER = "key-transfer", "交流重用"
    LATERAL = "lateral", "平级交流"


class DisqualifierItem(Choice):
    """What keeps somebody from being inspected; a policy lists those that it asks for."""

    POLITICS = "politics", "违反政治纪律和政治规矩"
    NOT_ACKNOWLEDGED = "not-acknowledged", "群众公认度不高"
    POOR_GRADE = "poor-grade", "年度考核基本称职及以下"
    CANVASSING = "canvassing", "跑官拉票等非组织行为"
    FAMILY_ABROAD = "family-abroad", "配偶子女移居国（境）外"
    SANCTION = "sanction", "组织处理或处分影响使用"
    OTHER = "other", "其他不宜提拔的原因"


class ChecklistAnswer(Part):
    """The answer to one item of the checklist, with its evidence."""

    item: DisqualifierItem = F("核查事项", confidential=True)
    applies: YesNo | None = F("是否存在", "尚未核查的不填。", default=None, confidential=True)
    evidence: Text | None = F("核查依据", default=None, confidential=True)
    on: date | None = F("核查日期", default=None, confidential=True)
    by: Text | None = F("核查人", default=None, confidential=True)


class FamilyFacts(Part):
    """The family abroad, as the personal report states it and the check confirms."""

    spouse: YesNo = F("有配偶", confidential=True)
    spouse_abroad: YesNo = F("配偶移居国（境）外", default=False, confidential=True)
    children: int = F("子女数", ge=0, default=0, confidential=True)
    children_abroad: int = F("移居国（境）外子女数", ge=0, default=0, confidential=True)


class MattersResult(Choice):
    """What the check of the report on personal matters found."""

    CONSISTENT = "consistent", "与报告一致"
    OMISSION = "omission", "漏报情节较轻"
    FALSE = "false", "不如实填报"
    CONCEALED = "concealed", "隐瞒不报"

    @property
    def bars(self) -> bool:
        """Whether it keeps a person from promotion."""
        return self in (MattersResult.FALSE, MattersResult.CONCEALED)


class MattersVerification(Part):
    """The check of somebody's report on personal matters (个人有关事项核查)."""

    on: date = F("核查日期", confidential=True)
    result: MattersResult = F("核查结果", confidential=True)
    detail: Text | None = F("核查说明", default=None, confidential=True)
    disposal: Text | None = F("处理意见", default=None, confidential=True)
    disposed_on: date | None = F("处理日期", default=None, confidential=True)


class OpinionSource(Choice):
    """Whose opinion on a person is asked before a decision."""

    ARCHIVE = "archive", "干部档案审核"
    DISCIPLINE = "discipline", "纪检监察机关意见"
    PETITION = "petition", "信访举报核查"
    AUDIT = "audit", "经济责任审计"


class CheckOpinion(Part):
    """One opinion on a person."""

    source: OpinionSource = F("来源", confidential=True)
    on: date = F("回复日期", confidential=True)
    body: Text = F("回复单位", confidential=True)
    text: Text = F("意见", confidential=True)


class ExceptionKind(Choice):
    """Ways around step-by-step promotion."""

    EXCEPTIONAL = "exceptional", "破格提拔"
    SKIPPING = "skipping", "越级提拔"


class PromotionException(Part):
    """The file of a promotion that is not step by step: who agreed, and when."""

    sort: ExceptionKind = F("类别")
    file: Text = F("请示文号")
    reason: Text = F("破格理由")
    reported_on: date = F("报告日期")
    approved_by: Text | None = F("批准机关", default=None)
    approved_on: date | None = F("批准日期", default=None)


class FitnessPoint(Part):
    """How a person fits one requirement of the post."""

    requirement: Text = F("岗位要求")
    finding: Text = F("适应情况", confidential=True)


class InspectionObject(Record):
    """One person to be inspected for one post (考察对象), and everything checked about him or her."""

    kind: ClassVar[str] = "inspection-object"
    plural: ClassVar[str] = "inspection_objects"
    title: ClassVar[str] = "考察对象"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    person: Slug = F("干部", refers="person")
    on: date = F("确定日期")
    body: Text = F("确定机构")
    move: MoveKind = F("任用类别", default=MoveKind.PROMOTION)
    level_now: Level = F("现职务层次")
    reason: Text | None = F("确定理由", "综合考虑的依据，不得只写得票。", default=None, confidential=True)
    reserve: YesNo = F("后备干部", default=False)
    reserve_reason: Text | None = F("选任说明", "不是后备干部的须说明。", default=None)
    minutes: Text | None = F("会议纪要", default=None)
    basic_conditions: Text | None = F("基本条件审核", default=None, confidential=True)
    checklist: tuple[ChecklistAnswer, ...] = F("核查清单", many=True, confidential=True)
    family: FamilyFacts | None = F("家庭移居情况", default=None, confidential=True)
    post_need: Text | None = F("特殊岗位需要", "因特殊岗位需要予以例外的理由。", default=None, confidential=True)
    matters: MattersVerification | None = F("个人事项核查", default=None, confidential=True)
    opinions: tuple[CheckOpinion, ...] = F("征求意见", many=True, confidential=True)
    trained_on: date | None = F("任职培训日期", default=None)
    fitness: tuple[FitnessPoint, ...] = F("岗位适应性评价", many=True, confidential=True)
    exception: PromotionException | None = F("破格越级", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per post and person."""
        return ("exercise", "position", "person")


class InspectionStandard(Record):
    """The standard by which a post's candidates are inspected, made public beforehand (考察标准)."""

    kind: ClassVar[str] = "inspection-standard"
    plural: ClassVar[str] = "inspection_standards"
    title: ClassVar[str] = "考察标准"

    exercise: Slug = F("工作", refers="exercise", public=True)
    position: Slug = F("职位", refers="position", public=True)
    on: date = F("公开日期", public=True)
    channels: tuple[NoticeChannel, ...] = F("公开形式", public=True, many=True)
    points: tuple[Text, ...] = F("标准", public=True, min_length=1)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One standard per post."""
        return ("exercise", "position")


class InspectionMeetingKind(Choice):
    """With whom the inspection group sits down."""

    SUPERVISOR = "supervisor", "上级主管部门或对口单位领导座谈"
    FORMER_SUPERIOR = "former-superior", "原上级领导座谈"
    FORMER_UNIT = "former-unit", "原任职单位群众座谈"


class InspectionMeeting(Record):
    """One meeting of the inspection group about one person (座谈)."""

    kind: ClassVar[str] = "inspection-meeting"
    plural: ClassVar[str] = "inspection_meetings"
    title: ClassVar[str] = "考察座谈"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    person: Slug = F("干部", refers="person")
    sort: InspectionMeetingKind = F("座谈类别")
    on: date = F("座谈日期")
    place: Text | None = F("地点", default=None)
    attendees: tuple[Text, ...] = F("参加人员", many=True)
    chair: Text | None = F("主持人", default=None)
    recorder: Text | None = F("记录人", default=None)
    text: Text | None = F("座谈情况", default=None, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per post, person, sort and day."""
        return ("exercise", "position", "person", "sort", "on")


class OpinionSurvey(Record):
    """Opinions of the masses asked for by a form (征求意见表), and how many came back."""

    kind: ClassVar[str] = "opinion-survey"
    plural: ClassVar[str] = "opinion_surveys"
    title: ClassVar[str] = "征求意见"

    exercise: Slug = F("工作", refers="exercise")
    position: Slug = F("职位", refers="position")
    on: date = F("发放日期")
    scope: Text = F("征求范围")
    questions: tuple[Text, ...] = F("征求内容", many=True)
    issued: int = F("发出份数", ge=0)
    returned: int | None = F("收回份数", default=None, ge=0)
    summary: Text | None = F("意见汇总", default=None, confidential=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One survey per post and day."""
        return ("exercise", "position", "on")
