"""S2-22: the steps from a vacant post to a person in it keep their order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import chain_of


@rule(zh="用人程序的先后颠倒", en="Steps of a staffing plan are out of order", rows=("S2-22",))
def staffing_steps_out_of_order(case: TransferCase) -> Iterator[Finding]:
    """用人计划的某一步走在规定的前一步之前，或前一步没有做。

    查什么：按政策所列的先后，每一步的日期不早于之前各步；同日可以。军队转业干部按下达计划安置，不查。
    为什么：人事部门提出、党组研究、用编批复、申报计划、批复之后，才办考察、招录、调动手续。
    怎么办：补办缺少的步骤；日期登记有误的改正。
    示例：三月十日招录，用编批复三月十二日，就是此类。

    Checks: no step is earlier than those that the policy puts before it; the same day is fine. Veterans are placed by
    a plan handed down and left out.
    Why: personnel proposes, the party group considers, places are granted, the plan is declared and approved, and
    only then come the formalities.
    What to do: take the missing step, or correct the dates.
    Example: hired on 10 March, places granted on the 12th.
    """
    for plan in case.plans.values():
        for link in chain_of(case, plan):
            if link.taken is None or link.ahead_of is None:
                continue
            message = say(
                "{unit}{post}的用人计划：{step_zh}（{on}）走在{before_zh}之前",
                "staffing plan of {unit} for {post}: {step_en} ({on}) comes before {before_en}",
                unit=case.unit(plan.unit).label,
                post=plan.post,
                step_zh=link.step.label,
                step_en=link.step.value,
                on=link.on,
                before_zh=link.ahead_of.label,
                before_en=link.ahead_of.value,
            )
            hint = say("补办前一步，或改正日期", "take the step before it, or correct the date")
            path = ("steps", plan.steps.index(link.taken), "on")
            yield Finding(message, hint, plan, path, about(unit=plan.unit))
