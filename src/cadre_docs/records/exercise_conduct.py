"""How units conduct an exercise: who is in charge of it in a unit, and what came up on the way."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.exercise import Member
from cadre_docs.records.model import F, Record, Slug, Text


class WorkingGroup(Record):
    """A unit's own working group for an exercise (专项工作小组); the unit's head answers for it first."""

    kind: ClassVar[str] = "working-group"
    plural: ClassVar[str] = "working_groups"
    title: ClassVar[str] = "专项工作小组"

    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    formed_on: date = F("成立日期")
    responsible: Text = F("第一责任人", "单位主要负责人。", example="甲（党组书记、局长）")
    members: tuple[Member, ...] = F("小组成员", min_length=1)
    phone: Text | None = F("联系电话", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One group per unit and exercise."""
        return ("exercise", "unit")


class ExerciseIssue(Record):
    """Something that showed in a unit while an exercise ran, what was done about it, and when it was reported."""

    kind: ClassVar[str] = "exercise-issue"
    plural: ClassVar[str] = "exercise_issues"
    title: ClassVar[str] = "苗头性问题"

    id: Slug = F("编号", example="issue-01")
    exercise: Slug = F("工作", refers="exercise")
    unit: Slug = F("单位", refers="unit")
    on: date = F("发现日期")
    problem: Text = F("问题", confidential=True)
    handling: Text | None = F("处理情况", confidential=True, default=None)
    solved_on: date | None = F("解决日期", default=None)
    reported_on: date | None = F("上报日期", default=None)
