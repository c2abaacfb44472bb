"""S0-01: each task has its objectives, deadlines and measures."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.plan import PlanCase

_PARTS = (
    ("objectives", "工作目标", "objectives"),
    ("deadlines", "完成时限", "deadlines"),
    ("measures", "推进措施", "measures"),
)


@rule(zh="工作任务缺少目标、时限或措施", en="A task lacks objectives, deadlines or measures", rows=("S0-01",))
def plan_task_incomplete(case: PlanCase) -> Iterator[Finding]:
    """工作任务缺少工作目标、完成时限或推进措施。

    查什么：计划的每项任务，工作目标、完成时限、推进措施三项都有内容。
    为什么：计划要求每项任务写明这三项，缺一项就无从督促检查。
    怎么办：对照计划原文补上；经常性工作的时限照原文写，不填截止日期。
    示例：“完善干部考核评价机制”没有写推进措施。

    Checks: each task of the plan has objectives, deadlines and measures.
    Why: the plan gives all three for each task; without one of them nobody can follow it up.
    What to do: complete it from the plan; for work that never ends, write the deadline's words without a day.
    Example: a task without measures.
    """
    for place, task in enumerate(case.plan.tasks):
        for field, zh, en in _PARTS:
            if getattr(task, field):
                continue
            message = say(
                "第 {number} 项任务“{task}”没有写{zh}",
                "task {number} “{task}” has no {en}",
                number=task.number,
                task=task.name,
                zh=zh,
                en=en,
            )
            hint = say("对照计划原文补上 {field}", "complete {field} from the plan", field=field)
            yield Finding(message, hint, case.plan, ("tasks", place, field), (case.plan.ref,))
