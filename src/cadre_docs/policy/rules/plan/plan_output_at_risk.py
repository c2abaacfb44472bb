"""S0-94: outputs that wait for an exercise which is blocked or behind its schedule."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.plan import DueStatus, PlanCase, task_status


@rule(zh="工作成果有逾期的风险", en="An output of the plan is at risk", rows=("S0-94",))
def plan_output_at_risk(case: PlanCase) -> Iterator[Finding]:
    """工作成果还没有逾期，但所依靠的工作受阻或者落后于日程。

    查什么：成果写明由某项工作（或其某一环节）完成的，该项工作到这一环节为止没有受阻的、没有超过计划结束日期还没有
    完成的环节。已经完成和已经逾期的不在此列。
    为什么：等到逾期再发现就晚了；风险从各项工作的记录中看出，不靠填报。
    怎么办：先解决该项工作的受阻事项，或者调整日程、说明对时限的影响。
    示例：“后备干部名册”等后备干部调整，调整的“审查”环节比日程晚 5 天。

    Checks: where an output is made by an exercise, or by a stage of one, no stage up to it is blocked, or past its
    planned end and not done. Outputs that are done or overdue are not told of here.
    Why: when it is overdue it is too late; the risk is seen in the records of the exercise, not reported by hand.
    What to do: clear what blocks the exercise, or change its schedule and say what that means for the deadline.
    Example: the roll waits for an adjustment whose examination is five days behind.
    """
    for place, task in enumerate(case.plan.tasks):
        for number, output in enumerate(task_status(case, task).outputs):
            if output.status is not DueStatus.AT_RISK or output.risk is None:
                continue
            message = say(
                "“{output}”有风险：{why_zh}",
                "“{output}” is at risk: {why_en}",
                output=output.output.name,
                why_zh=output.risk.text("zh"),
                why_en=output.risk.text("en"),
            )
            hint = say(
                "解决该项工作的受阻或滞后，或调整日程", "clear what holds the exercise up, or change its schedule"
            )
            path = ("tasks", place, "outputs", number)
            yield Finding(message, hint, case.plan, path, (case.plan.ref,))
