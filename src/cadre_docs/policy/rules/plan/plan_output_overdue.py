"""S0-02, S0-03, S0-84: outputs are finished in time."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.plan import DueStatus, PlanCase, task_status


@rule(zh="工作成果逾期没有完成", en="An output of the plan is overdue", rows=("S0-02", "S0-03", "S0-84"))
def plan_output_overdue(case: PlanCase) -> Iterator[Finding]:
    """工作成果过了完成时限还没有完成。

    查什么：每项工作成果到基准日期已经完成，或者还没有过完成时限（时限当日算在内）。时限有两种读法而没有写明的，
    按较晚的读法。
    为什么：计划给成果定了时限，逾期的要催办并说明原因。
    怎么办：完成后登记完成日期；延期的，把新的时限和决定写入计划。
    示例：班子建设规划应于 2010 年 3 月 31 日前完成，到 4 月 1 日没有完成日期。

    Checks: each output is done by the date of judgement, or its deadline, that day included, is not past. Where the
    words can be read in two ways and the record does not say which, the later reading counts.
    Why: the plan sets the day; what is overdue must be pressed and explained.
    What to do: record the day on which it was done, or the new deadline and who set it.
    Example: due by 31 March 2010 and not done on 1 April.
    """
    for place, task in enumerate(case.plan.tasks):
        for number, output in enumerate(task_status(case, task).outputs):
            due = output.deadline.due
            if output.status is not DueStatus.OVERDUE or due is None:
                continue
            message = say(
                "“{output}”应于 {due} 前完成，已逾期 {days} 天",
                "“{output}” was due by {due} and is {days} days overdue",
                output=output.output.name,
                due=due.day,
                days=due.days,
            )
            hint = say("催办；完成后登记 done_on", "press for it; record done_on when it is done")
            path = ("tasks", place, "outputs", number)
            yield Finding(message, hint, case.plan, path, (case.plan.ref,))
