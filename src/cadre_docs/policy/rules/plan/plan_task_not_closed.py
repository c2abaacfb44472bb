"""S0-94: tasks are closed by their deadline."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.plan import DueStatus, PlanCase, readings, task_status


@rule(zh="工作任务过了时限没有完成", en="A task of the plan was not closed by its deadline", rows=("S0-94",))
def plan_task_not_closed(case: PlanCase) -> Iterator[Finding]:
    """工作任务过了最后的完成时限，成果没有全部完成，或者没有登记成果。

    查什么：每项有时限的任务，最后一个时限（含当日）过后，登记的成果都已完成；一项成果都没有登记的，也算没有完成。时限有
    两种读法而没有写明的，按较晚的读法。经常性工作不查。
    为什么：成果各有时限，任务也有；没有登记成果的任务，逐项检查成果查不出来。
    怎么办：补登成果和完成日期；确实没有完成的，督办并写入完成情况报告。
    示例：“建立竞争择优的用人机制”到 2014 年，2015 年 1 月 1 日还有一项成果没有完成。

    Checks: when the last deadline of a task, that day included, is past, all its outputs are done; a task without any
    output is not done either. Of two open readings the later counts. Work that never ends is not asked.
    Why: a task has a deadline of its own, and one without outputs would never be found by looking at outputs.
    What to do: record the outputs and the days on which they were done; else press for them and report.
    Example: due by 2014, and on 1 January 2015 one output is still open.
    """
    for place, task in enumerate(case.plan.tasks):
        days = [day for deadline in task.deadlines if (day := readings(deadline)[0])]
        status = task_status(case, task)
        if not days or max(days) >= case.as_of or status.done_on is not None:
            continue
        left = sum(output.status is not DueStatus.DONE for output in status.outputs)
        message = say(
            "任务“{task}”应于 {due} 前完成，{zh}",
            "task “{task}” was due by {due}: {en}",
            task=task.name,
            due=max(days),
            zh=f"还有 {left} 项成果没有完成" if left else "没有登记成果",
            en=f"{left} outputs are not done" if left else "it has no outputs on record",
        )
        hint = say("补登成果和完成日期，或督办", "record outputs and days, or press for them")
        yield Finding(message, hint, case.plan, ("tasks", place), (case.plan.ref,))
