"""What surrounds a secondment: training, money, village figures, party branches, tasks, contacts and regulations."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo

Money = Annotated[Decimal, Field(max_digits=14, decimal_places=2)]
"""An amount of yuan, with two decimal places at most."""

Percentage = Annotated[Decimal, Field(max_digits=7, decimal_places=3)]
"""A percentage, such as ``8.5`` for 8.5%."""


class SecondmentTraining(Record):
    """A training for secondees (岗前培训)."""

    kind: ClassVar[str] = "secondment-training"
    plural: ClassVar[str] = "secondment_trainings"
    title: ClassVar[str] = "挂职培训"

    exercise: Slug = F("工作", refers="exercise")
    name: Text = F("培训名称")
    notified_on: date | None = F("培训通知日期", default=None)
    since: date = F("培训开始日期")
    until: date = F("培训结束日期")
    batch: int | None = F("培训批次", ge=1, default=None)
    before_post: YesNo = F("岗前培训", default=True)
    place: Text | None = F("培训地点", default=None)
    contents: tuple[Text, ...] = F("培训内容", many=True)
    ways: tuple[Text, ...] = F("培训方式", many=True)
    people: tuple[Slug, ...] = F("参训人员", refers="person", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One training per name and first day."""
        return ("exercise", "name", "since")


class PaymentKind(Choice):
    """What is paid to a secondee."""

    PHONE = "phone", "通讯补助"
    SETTLING_IN = "settling-in", "生活安置补助"
    PERFORMANCE = "performance", "绩效工资"
    INCOME_GROWTH = "income-growth", "增收奖励"
    BRANCH_AWARD = "branch-award", "先进党支部奖励"


class SecondmentPayment(Record):
    """One payment to a secondee, for a year or for a number of months, in yuan."""

    kind: ClassVar[str] = "secondment-payment"
    plural: ClassVar[str] = "secondment_payments"
    title: ClassVar[str] = "挂职补助奖励"

    posting: Slug = F("挂职", refers="secondment-posting")
    payment: PaymentKind = F("发放项目")
    year: int = F("所属年度", ge=1990, le=2100)
    months: int | None = F("发放月数", ge=1, le=120, default=None)
    amount: Money = F("发放金额", ge=0)
    payer: Text | None = F("发放单位", default=None)
    approved_on: date | None = F("审批日期", default=None)
    paid_on: date = F("发放日期")

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One payment of a kind per posting and day."""
        return ("posting", "payment", "paid_on")


class VillageFigures(Record):
    """What a village achieved in a year while a secondee served in it."""

    kind: ClassVar[str] = "village-figures"
    plural: ClassVar[str] = "village_figures"
    title: ClassVar[str] = "村集体指标"

    posting: Slug = F("挂职", refers="secondment-posting")
    year: int = F("统计年度", ge=1990, le=2100)
    net_growth: Money | None = F("村集体经济净增长额", default=None)
    outstanding: YesNo = F("突出贡献", "认定为对村集体经济发展作出突出贡献。", default=False)
    income_growth: Percentage | None = F("村人均纯收入增幅", "百分数。", default=None)
    region_income_growth: Percentage | None = F("全区平均增幅", "百分数。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per posting and year."""
        return ("posting", "year")


class AwardTier(Choice):
    """Who has named a party branch an advanced one, lowest first."""

    DISTRICT = "district", "区级"
    CITY = "city", "市级"
    PROVINCE = "province", "省级"
    CENTRE = "centre", "中央级"


class BranchAward(Record):
    """A year in which the secondee's branch was named an advanced one (先进党支部)."""

    kind: ClassVar[str] = "branch-award"
    plural: ClassVar[str] = "branch_awards"
    title: ClassVar[str] = "先进党支部"

    posting: Slug = F("挂职", refers="secondment-posting")
    year: int = F("表彰年度", ge=1990, le=2100)
    tier: AwardTier = F("表彰级别")
    on: date | None = F("表彰日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One award of a tier per posting and year."""
        return ("posting", "year", "tier")


class ProjectSupport(Record):
    """A project that a secondee starts or brings in, and the money arranged for it, in yuan."""

    kind: ClassVar[str] = "project-support"
    plural: ClassVar[str] = "project_supports"
    title: ClassVar[str] = "选派项目"

    posting: Slug = F("挂职", refers="secondment-posting")
    name: Text = F("项目名称")
    year: int = F("项目年度", ge=1990, le=2100)
    fund: Money | None = F("选派项目资金", ge=0, default=None)
    loan: Money | None = F("无息贷款", ge=0, default=None)
    investment: Money | None = F("产业投资额", ge=0, default=None)
    arranged_on: date | None = F("安排日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per posting and project."""
        return ("posting", "name")


class TargetContract(Record):
    """A secondee's contract on the targets of a year (目标管理责任书)."""

    kind: ClassVar[str] = "target-contract"
    plural: ClassVar[str] = "target_contracts"
    title: ClassVar[str] = "目标管理责任书"

    posting: Slug = F("挂职", refers="secondment-posting")
    year: int = F("责任年度", ge=1990, le=2100)
    signed_on: date = F("签订日期")
    targets: tuple[Text, ...] = F("年度目标", many=True)
    with_body: Text | None = F("签订单位", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One contract per posting and year."""
        return ("posting", "year")


class TemporaryBranch(Record):
    """A temporary party branch of the secondees at a receiving unit (临时党支部)."""

    kind: ClassVar[str] = "temporary-branch"
    plural: ClassVar[str] = "temporary_branches"
    title: ClassVar[str] = "临时党支部"

    exercise: Slug = F("工作", refers="exercise")
    host: Slug = F("接收单位", refers="unit")
    name: Text = F("支部名称")
    approved_on: date | None = F("批复日期", default=None)
    approved_by: Text | None = F("批复单位", default=None)
    secretary: Slug | None = F("支部书记", refers="person", default=None)
    members: tuple[Slug, ...] = F("支部党员", refers="person", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One branch per receiving unit."""
        return ("exercise", "host")


class TaskKind(Choice):
    """What a secondee is given to do, where a policy names it."""

    POLICY_INSPECTION = "policy-inspection", "督查决策部署贯彻落实"
    CASE_INSPECTION = "case-inspection", "督查重点重信重访案件"
    UNIT_INSPECTION = "unit-inspection", "督查重点单位和阶段性工作"
    RECEPTION = "reception", "接待处理上访群众"
    TALK = "talk", "登记座谈疏导来访群众"
    CASE_SUPERVISION = "case-supervision", "督促办理信访案件"
    LETTERS = "letters", "办理群众来信"
    KEY_CASE = "key-case", "包案"
    OTHER = "other", "其他任务"


class SecondmentTask(Record):
    """A task or a case that a secondee answers for; without a posting, one that nobody answers for yet."""

    kind: ClassVar[str] = "secondment-task"
    plural: ClassVar[str] = "secondment_tasks"
    title: ClassVar[str] = "挂职任务"

    exercise: Slug = F("工作", refers="exercise")
    number: Text = F("任务编号")
    posting: Slug | None = F("挂职", refers="secondment-posting", default=None)
    task: TaskKind = F("任务种类")
    matter: Text = F("任务内容", confidential=True)
    important: YesNo = F("重要案件", default=False)
    given_on: date = F("交办日期")
    done_on: date | None = F("办结日期", default=None)
    leader: Text | None = F("包案领导", default=None)
    result: Text | None = F("办理结果", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One task per number."""
        return ("exercise", "number")


class ContactParty(Choice):
    """Whom the organisation department keeps in touch with."""

    SENDER = "sender", "派出单位"
    HOST = "host", "接收单位"
    SECONDEE = "secondee", "挂职干部本人"


class SecondmentContact(Record):
    """One contact about a secondee, and the problem that came up."""

    kind: ClassVar[str] = "secondment-contact"
    plural: ClassVar[str] = "secondment_contacts"
    title: ClassVar[str] = "挂职联系"

    posting: Slug = F("挂职", refers="secondment-posting")
    party: ContactParty = F("联系对象")
    on: date = F("联系日期")
    way: Text | None = F("联系方式", default=None)
    content: Text | None = F("了解情况", confidential=True, default=None)
    problem: Text | None = F("存在问题", confidential=True, default=None)
    solved_on: date | None = F("解决日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One contact of a party per posting and day."""
        return ("posting", "party", "on")


class VillageDecision(Record):
    """A major decision of a village, its record, and the card on which it was reported (信息反馈卡)."""

    kind: ClassVar[str] = "village-decision"
    plural: ClassVar[str] = "village_decisions"
    title: ClassVar[str] = "村级重大决策"

    posting: Slug = F("挂职", refers="secondment-posting")
    number: Text = F("决策编号")
    on: date = F("决策日期")
    matter: Text = F("决策事项")
    participants: Text | None = F("参加决策人员", default=None)
    result: Text | None = F("决策结果", default=None)
    recorded: YesNo = F("有会议记录", default=False)
    card_on: date | None = F("反馈卡上报日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One decision per posting and number."""
        return ("posting", "number")


class SecondmentIncident(Record):
    """A budding incident that a secondee found (苗头性事件), and the day of the report."""

    kind: ClassVar[str] = "secondment-incident"
    plural: ClassVar[str] = "secondment_incidents"
    title: ClassVar[str] = "苗头性事件"

    posting: Slug = F("挂职", refers="secondment-posting")
    number: Text = F("事件编号")
    found_on: date = F("发现日期")
    matter: Text = F("事件情况", confidential=True)
    reported_on: date | None = F("上报日期", default=None)
    reported_to: Text | None = F("上报对象", default=None)
    handled: Text | None = F("处置情况", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One incident per posting and number."""
        return ("posting", "number")


class RegulationKind(Choice):
    """The house rules that an office makes for its secondees."""

    MANAGEMENT = "management", "管理制度"
    HANDBOOK = "handbook", "工作手册"
    COORDINATION = "coordination", "协调小组文件"


class RegulationSection(Part):
    """One section of the rules: its subject, and what it says."""

    subject: Text = F("方面")
    text: Text | None = F("规定", default=None)


class SecondmentRegulation(Record):
    """House rules for secondees: a system of management, a handbook, or the paper that sets up a group."""

    kind: ClassVar[str] = "secondment-regulation"
    plural: ClassVar[str] = "secondment_regulations"
    title: ClassVar[str] = "挂职管理规定"

    exercise: Slug = F("工作", refers="exercise")
    regulation: RegulationKind = F("规定种类")
    name: Text = F("规定名称")
    on: date = F("印发日期")
    sections: tuple[RegulationSection, ...] = F("规定内容", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One regulation per name."""
        return ("exercise", "name")


class StatedCount(Part):
    """One number of a statement: of whom, and how many."""

    name: Text = F("统计项目", example="中共党员")
    number: int = F("统计人数", ge=0, le=99_999)
    within: Text | None = F("所属项目", "其人数包含在哪一项目之内；不填为总人数。", default=None)
    exclusive: YesNo = F("互不重复", "与同一项目之内其他标明互不重复的人数没有重复。", default=False)


class SecondmentStatement(Record):
    """What the office states of the secondees of a year: numbers to be checked against each other."""

    kind: ClassVar[str] = "secondment-statement"
    plural: ClassVar[str] = "secondment_statements"
    title: ClassVar[str] = "挂职情况统计"

    exercise: Slug = F("工作", refers="exercise")
    year: int = F("选派年度", ge=1990, le=2100)
    total: int = F("选派总人数", ge=1, le=99_999)
    counts: tuple[StatedCount, ...] = F("统计数", many=True)
    mean_age: Percentage | None = F("平均年龄", default=None)
    promoted: int | None = F("提拔人数", ge=0, default=None)
    moved: int | None = F("交流到重要岗位人数", ge=0, default=None)
    stated_share: Percentage | None = F("合计占比", "文稿写明的百分数。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One statement per year and exercise."""
        return ("exercise", "year")
