"""The work plan: tasks with objectives, deadlines, measures, responsible units and outputs."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text


class DeadlineReading(Choice):
    """How an ambiguous deadline such as 「6月份前」 is read."""

    BEFORE_MONTH = "before-month", "该月开始之前"
    WITHIN_MONTH = "within-month", "该月底之前"
    EXACT = "exact", "按日期"


class Deadline(Part):
    """A deadline in the words of the plan and the dates that they may mean; ``due`` inclusive."""

    text: Text = F("原文时限", public=True, example="2010年6月份前")
    due: date | None = F("截止日期", "含当日；经常性工作不填。", public=True, default=None)
    earlier: date | None = F("另一种读法", "时限有歧义时较早的一种读法。", public=True, default=None)
    reading: DeadlineReading = F("读法", public=True, default=DeadlineReading.EXACT)
    starts: date | None = F("起始日期", public=True, default=None)


class Output(Part):
    """Something that a task must produce."""

    name: Text = F("成果名称", public=True)
    deadline: Deadline | None = F("时限", public=True, default=None)
    done_on: date | None = F("完成日期", public=True, default=None)
    document: Slug | None = F("文种", "完成它的文种代号。", public=True, default=None)
    exercise: Slug | None = F(
        "工作", "完成它的工作；没有填完成日期的，按该项工作的记录判断。", refers="exercise", public=True, default=None
    )
    stage: Slug | None = F("环节", "该项工作做到这一环节即为完成；不填为全部环节。", public=True, default=None)


class Task(Part):
    """One task of the plan."""

    id: Slug = F("编号", public=True, example="task-1")
    number: int = F("序号", public=True, ge=1)
    name: Text = F("任务", public=True)
    objectives: tuple[Text, ...] = F("工作目标", public=True)
    deadlines: tuple[Deadline, ...] = F("完成时限", public=True)
    measures: tuple[Text, ...] = F("推进措施", public=True)
    lead: tuple[Slug, ...] = F("牵头单位", refers="unit", public=True)
    support: tuple[Slug, ...] = F("配合单位", refers="unit", public=True, many=True)
    outputs: tuple[Output, ...] = F("工作成果", public=True, many=True)
    progress: Text | None = F("进展", public=True, default=None)


class Plan(Record):
    """A work plan."""

    kind: ClassVar[str] = "plan"
    plural: ClassVar[str] = "plans"
    title: ClassVar[str] = "工作计划"

    id: Slug = F("编号", public=True, example="deployment-2009")
    name: Text = F("名称", public=True)
    starts: date = F("开始日期", public=True)
    ends: date = F("结束日期", public=True)
    basis: Text | None = F("依据", public=True, default=None)
    tasks: tuple[Task, ...] = F("任务", public=True)


class PlanReview(Record):
    """How the carrying out of a plan is followed up: when its tasks were handed out, and when it was reported on."""

    kind: ClassVar[str] = "plan-review"
    plural: ClassVar[str] = "plan_reviews"
    title: ClassVar[str] = "计划督查"

    exercise: Slug = F("工作", refers="exercise", public=True)
    plan: Slug = F("工作计划", refers="plan", public=True)
    decomposed_on: date | None = F("任务分解日期", "任务分解到责任单位的日期。", public=True, default=None)
    reported_on: date | None = F("报告日期", "完成情况报告的日期。", public=True, default=None)
    reported_to: Text | None = F("报告对象", default=None, example="市委组织部部务会")

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One review per exercise."""
        return ("exercise",)
