"""Transfer-in, transfer and open selection: candidates, what was checked, and who approved."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo

Points = Annotated[Decimal, Field(max_digits=6, decimal_places=2)]
"""A score of an examination or assessment."""


class TransferKind(Choice):
    """How somebody comes into a post from outside the organ."""

    TRANSFER_IN = "transfer-in", "调任"
    TRANSFER = "transfer", "转任"
    OPEN_SELECTION = "open-selection", "公开遴选"


class OrganKind(Choice):
    """What sort of body somebody comes from or goes to."""

    CIVIL_SERVICE = "civil-service", "公务员机关"
    BY_ANALOGY = "by-analogy", "参公单位"
    TOWNSHIP = "township", "乡镇机关"
    INSTITUTION = "institution", "事业单位"
    ENTERPRISE = "enterprise", "国有企业"


class OrganTier(Choice):
    """The level of an organ, lowest first."""

    TOWNSHIP = "township", "乡镇级"
    COUNTY = "county", "县级"
    CITY = "city", "市级"
    PROVINCE = "province", "省级"
    CENTRE = "centre", "中央"

    @property
    def rank(self) -> int:
        """0 for the lowest."""
        return list(OrganTier).index(self)


class TransferMethod(Choice):
    """How the candidate was found."""

    COMPETITION = "competition", "竞争上岗"
    RECOMMENDATION = "recommendation", "民主推荐"
    OPEN_SELECTION = "open-selection", "公开选拔"
    EXAMINED_SELECTION = "examined-selection", "公开遴选"
    ORGANISATION = "organisation", "组织选调"


class CheckItem(Choice):
    """What is checked of a candidate."""

    REGISTRATION = "registration", "符合公务员登记基本条件"
    QUALIFICATION = "qualification", "具备任职资格"
    EXPERIENCE = "experience", "具备任职经历"
    RECRUITMENT_CONDITIONS = "recruitment-conditions", "符合公务员录用条件"
    NATIONALITY = "nationality", "具有中华人民共和国国籍"
    NO_CRIMINAL_PUNISHMENT = "no-criminal-punishment", "未因犯罪受过刑事处罚"
    NOT_EXPELLED = "not-expelled", "未被开除党籍"
    NOT_DISMISSED = "not-dismissed", "未被开除公职"
    NOT_DISCREDITED = "not-discredited", "未被列为失信联合惩戒对象"
    NOT_INVESTIGATED = "not-investigated", "未在接受审查调查"
    MINIMUM_SERVICE = "minimum-service", "最低服务年限已满"


class Check(Part):
    """One checked condition: whether it is met, by which evidence, on which day."""

    item: CheckItem = F("项目", confidential=True)
    met: YesNo = F("符合", confidential=True)
    evidence: Text | None = F("依据", confidential=True, default=None, example="公务员登记表")
    on: date | None = F("核查日期", confidential=True, default=None)


class ApproverRole(Choice):
    """Who approves, whatever the body is called there."""

    PARTY_GROUP = "party-group", "党委（党组）"
    ESTABLISHMENT_OFFICE = "establishment-office", "机构编制部门"
    PERSONNEL_AUTHORITY = "personnel-authority", "人力资源和社会保障部门"
    CITY_CIVIL_SERVICE = "city-civil-service", "市级公务员主管部门"
    MANAGING_AUTHORITY = "managing-authority", "有管理权限的机关"


class Approval(Part):
    """One approval (or its refusal)."""

    role: ApproverRole = F("审批方")
    body: Text = F("审批机关", example="安禾市公务员局")
    on: date = F("审批日期")
    approved: YesNo = F("同意", default=True)
    number: Text | None = F("文号", default=None)


class KinConflict(Choice):
    """Positions that close relatives may not hold together."""

    SAME_LEADER = "same-leader", "双方直接隶属于同一领导人员"
    SUBORDINATE = "subordinate", "有直接上下级领导关系"
    KEY_FUNCTION = "key-function", "在一方担任领导职务的机关从事组织、人事、纪检、监察、审计、财务工作"
    FAMILY_BUSINESS = "family-business", "在亲属经营行业的监管、主管单位任领导"


class KinTie(Part):
    """A relative in or near the new organ, and what that conflicts with."""

    relation: Text = F("称谓", confidential=True, example="妻子")
    name: Text = F("姓名", confidential=True)
    post: Text = F("单位及职务", confidential=True)
    conflict: KinConflict | None = F("回避情形", confidential=True, default=None)
    resolution: Text | None = F("处理", "如何避免；尚未处理的不填。", confidential=True, default=None)


class Measure(Choice):
    """What a policy provides for refusing a transfer."""

    STANDBY = "standby", "待岗"
    BONUS_WITHHELD = "bonus-withheld", "扣发考核奖"
    REMOVAL = "removal", "免职"
    DEMOTION = "demotion", "降职"
    SANCTION = "sanction", "处分"


class TransferCandidate(Record):
    """Somebody to come into a post of a unit: from where, how found, what was checked, who approved, what became of it.

    Bodies outside the office are written as text. ``decided_on`` is the day of the decision to take the person.
    """

    kind: ClassVar[str] = "transfer-candidate"
    plural: ClassVar[str] = "transfer_candidates"
    title: ClassVar[str] = "调任转任人选"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: TransferKind = F("类别")
    registered_on: date = F("登记日期", "列为人选或报名的日期。")
    from_unit: Text = F("原单位", example="安禾市城建投资公司")
    from_kind: OrganKind = F("原单位性质")
    from_tier: OrganTier = F("原单位层级")
    from_system: Text = F("原系统", example="住建系统")
    from_region: Text = F("原地区", example="安禾市")
    to_unit: Slug = F("调入单位", refers="unit")
    to_post: Text = F("拟任职务")
    to_level: Level = F("拟任职务层次")
    to_kind: OrganKind = F("调入单位性质", default=OrganKind.CIVIL_SERVICE)
    to_tier: OrganTier = F("调入单位层级")
    to_system: Text = F("调入系统")
    to_region: Text = F("调入地区")
    to_section: YesNo = F("内设机构职务", default=False)
    leading_member: YesNo = F("领导成员", default=False)
    head: YesNo = F("主要领导", default=False)
    growth_place: Text | None = F("成长地", default=None)
    contract_cadre: YesNo = F("聘用制干部登记", "按聘用制干部身份登记。", default=False)
    method: TransferMethod = F("选拔方式")
    reason: Text | None = F("情况说明", default=None)
    checks: tuple[Check, ...] = F("资格审查", confidential=True, many=True)
    kin_checked_on: date | None = F("回避核查日期", default=None)
    kin: tuple[KinTie, ...] = F("亲属关系", confidential=True, many=True)
    exam: Points | None = F("考试成绩", confidential=True, default=None, ge=0)
    assessment: Points | None = F("考核成绩", confidential=True, default=None, ge=0)
    scored_on: date | None = F("成绩日期", default=None)
    approvals: tuple[Approval, ...] = F("审批", many=True)
    decided_on: date | None = F("决定日期", default=None)
    body: Text | None = F("决定机关", default=None)
    notified_on: date | None = F("通知日期", default=None)
    handed_over_on: date | None = F("交接日期", "办结原岗位交接的日期。", default=None)
    reported_on: date | None = F("报到日期", default=None)
    file_sent_on: date | None = F("档案转出日期", default=None)
    file_checked_on: date | None = F("档案审核日期", "接收单位审核完毕的日期。", default=None)
    refused_on: date | None = F("拒绝日期", "本人不服从的日期。", default=None)
    measures: tuple[Measure, ...] = F("处理", "对不服从者的处理。", confidential=True, many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")

    def passed(self, item: CheckItem) -> bool:
        """Whether a condition was checked, is met, and has evidence."""
        return any(one.item is item and one.met and one.evidence for one in self.checks)


class HireKind(Choice):
    """How a planned post is to be filled."""

    CIVIL_SERVANT = "civil-servant", "招录公务员"
    INSTITUTION_STAFF = "institution-staff", "招聘事业人员"
    TRANSFER = "transfer", "调动"
    VETERAN = "veteran", "军队转业干部安置"


class StaffingStep(Choice):
    """The steps from a vacant post to a person in it."""

    PROPOSED = "proposed", "提出用人计划"
    PARTY_GROUP = "party-group", "党组研究"
    ESTABLISHMENT = "establishment", "用编批复"
    DECLARED = "declared", "申报招录（聘）计划"
    APPROVED = "approved", "计划批复"
    FORMALITIES = "formalities", "考察、招录（聘）、调动"


class StepTaken(Part):
    """One step of a staffing plan that has been taken."""

    step: StaffingStep = F("步骤")
    on: date = F("日期")
    body: Text = F("办理机关")
    number: Text | None = F("文号", default=None, example="安编办〔2014〕12号")


class StaffingPlan(Record):
    """People whom a unit wants for one post, and how far the plan has come (用人计划)."""

    kind: ClassVar[str] = "staffing-plan"
    plural: ClassVar[str] = "staffing_plans"
    title: ClassVar[str] = "用人计划"

    id: Slug = F("编号", example="yr-01")
    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("用人单位", refers="unit")
    post: Text = F("岗位")
    number: int = F("人数", ge=1, le=999)
    sort: HireKind = F("用人方式")
    requirements: Text | None = F("条件", default=None)
    reason: Text | None = F("用人理由", default=None)
    quota: Text | None = F("下达计划", "军队转业干部安置计划的文号。", default=None)
    person: Slug | None = F("安置人员", refers="person", default=None)
    steps: tuple[StepTaken, ...] = F("办理情况", many=True)


class Establishment(Record):
    """A unit's establishment and posts as settled, and how many it has on a day (编制职数)."""

    kind: ClassVar[str] = "establishment"
    plural: ClassVar[str] = "establishments"
    title: ClassVar[str] = "编制职数"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    on: date = F("核定日期")
    number: Text | None = F("核定文号", default=None)
    places: int = F("核定编制", ge=0, le=9999)
    staff: int = F("实有人数", ge=0, le=9999)
    posts: int = F("核定领导职数", ge=0, le=999)
    leaders: int = F("实有领导人数", ge=0, le=999)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One per unit and exercise."""
        return ("exercise", "unit")


class Extension(Part):
    """A longer time for borrowed staff; ``until`` is the new last day (inclusive)."""

    until: date = F("延长至")
    approved_on: date = F("批准日期")
    reason: Text = F("延长理由")


class BorrowedStaff(Record):
    """Somebody who works for a unit while belonging to another (借用人员). ``since`` and ``until`` are inclusive."""

    kind: ClassVar[str] = "borrowed-staff"
    plural: ClassVar[str] = "borrowed_staff"
    title: ClassVar[str] = "借用人员"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("人员", refers="person")
    lender: Text = F("原单位")
    unit: Slug = F("借用单位", refers="unit")
    section: Text = F("借用科室")
    work: Text = F("借用期间工作")
    reason: Text | None = F("借用理由", default=None)
    requested_on: date = F("申请日期")
    principal_approved_on: date | None = F("主要领导同意日期", default=None)
    deputy_approved_on: date | None = F("分管领导同意日期", default=None)
    filed_on: date | None = F("备案日期", "人事部门备案的日期。", default=None)
    since: date = F("借用起始日期", "首日（含）。")
    until: date = F("借用期满日期", "末日（含）。")
    extensions: tuple[Extension, ...] = F("延长", many=True)
    returned_on: date | None = F("返回日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person and exercise."""
        return ("exercise", "person")

    @property
    def ends(self) -> date:
        """The last day as it now stands, extensions included (inclusive)."""
        return max([self.until, *(one.until for one in self.extensions)])
