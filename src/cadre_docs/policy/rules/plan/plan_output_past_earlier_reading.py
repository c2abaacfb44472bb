"""S0-02, S0-03: a deadline that can be read in two ways."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.plan import DueStatus, PlanCase, task_status


@rule(
    zh="按较早的读法，工作成果已经逾期",
    en="By the earlier reading of its deadline an output is overdue",
    rows=("S0-02", "S0-03"),
)
def plan_output_past_earlier_reading(case: PlanCase) -> Iterator[Finding]:
    """时限有两种读法，按较早的读法工作成果已经逾期，按较晚的还没有。

    查什么：记录没有写明读法的时限，较早一种读法已过、较晚一种未过，而成果没有完成。
    为什么：“3 月份前”可以读作 3 月 1 日之前，也可以读作 3 月底之前；程序不代为决定，只作提示。
    怎么办：请示后在记录中写明读法；从严掌握的，按较早的时限完成。
    示例：“2010 年 6 月份前”，到 6 月 10 日没有完成。

    Checks: an output that is not done, whose deadline can be read in two ways, is past the earlier and not the later.
    Why: “before the month of March” may mean before 1 March or by the end of March; the program does not choose.
    What to do: have it decided and record the reading; to be safe, keep the earlier day.
    Example: “before the month of June 2010”, not done on 10 June.
    """
    for place, task in enumerate(case.plan.tasks):
        for number, output in enumerate(task_status(case, task).outputs):
            earlier, later = output.deadline.earlier, output.deadline.due
            if output.status is DueStatus.DONE or earlier is None or later is None:
                continue
            if earlier.status is not DueStatus.OVERDUE or later.status is DueStatus.OVERDUE:
                continue
            message = say(
                "“{output}”的时限“{text}”有两种读法：按 {earlier} 已逾期 {days} 天，按 {later} 未到期",
                "the deadline “{text}” of “{output}” can be read in two ways: "
                "by {earlier} it is {days} days overdue, by {later} it is not",
                output=output.output.name,
                text=output.deadline.deadline.text if output.deadline.deadline else "",
                earlier=earlier.day,
                days=earlier.days,
                later=later.day,
            )
            hint = say("请示后在记录中写明读法（reading）", "have it decided, and record the reading")
            path = ("tasks", place, "outputs", number)
            yield Finding(message, hint, case.plan, path, (case.plan.ref,))
