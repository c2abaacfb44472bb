"""S0-01: the plan has all its tasks."""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.plan import PlanCase


class Tasks(Parameters):
    """How many tasks a plan has."""

    plan: str = Field(title="计划", description="所指工作计划的编号；其他计划不查")
    tasks: int = Field(title="任务项数", ge=1)


@rule(zh="工作计划的任务项数不对", en="A plan has not the tasks that it should have", rows=("S0-01",))
def plan_task_missing(case: PlanCase, parameters: Tasks) -> Iterator[Finding]:
    """工作计划缺少任务，或任务序号重复、多出。

    查什么：所指计划的任务，序号从 1 到规定项数，每号一项。其他计划不查。
    为什么：计划把规划分解为固定的几项任务，录入时漏一项就漏了一方面工作。
    怎么办：对照计划原文补录、改正序号。
    示例：八项任务只录了七项，缺第 8 项。

    Checks: the tasks of the plan named are numbered from 1 to the number set, one each. Other plans are not asked.
    Why: the plan has a fixed number of tasks; one that is left out is a field of work left out.
    What to do: enter it from the plan, or correct the numbers.
    Example: seven of eight tasks were entered.
    """
    if case.plan.id != parameters.plan:
        return
    numbers = Counter(task.number for task in case.plan.tasks)
    missing = [number for number in range(1, parameters.tasks + 1) if number not in numbers]
    if missing:
        message = say(
            "“{plan}”应有 {tasks} 项任务，缺第 {missing} 项",
            "“{plan}” has {tasks} tasks; number {missing} is missing",
            plan=case.plan.name,
            tasks=parameters.tasks,
            missing="、".join(map(str, missing)),
        )
        yield Finding(
            message, say("对照计划原文补录", "enter it from the plan"), case.plan, ("tasks",), (case.plan.ref,)
        )
    for place, task in enumerate(case.plan.tasks):
        if task.number > parameters.tasks or numbers[task.number] > 1:
            message = say(
                "“{plan}”共 {tasks} 项任务，任务“{task}”的序号 {number} {why_zh}",
                "“{plan}” has {tasks} tasks; the number {number} of “{task}” {why_en}",
                plan=case.plan.name,
                tasks=parameters.tasks,
                task=task.name,
                number=task.number,
                why_zh="超出项数" if task.number > parameters.tasks else "重复",
                why_en="is beyond them" if task.number > parameters.tasks else "is used twice",
            )
            path = ("tasks", place, "number")
            yield Finding(message, say("改正序号", "correct the number"), case.plan, path, (case.plan.ref,))
