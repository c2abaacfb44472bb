"""S2-23: places are granted before people are asked for."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import step_of
from cadre_docs.records.transfer import StaffingStep


@rule(zh="没有用编批复就申报计划", en="A plan was declared before places were granted", rows=("S2-23",))
def declared_without_establishment(case: TransferCase) -> Iterator[Finding]:
    """招录（聘）计划申报时，还没有用编批复。

    查什么：用编批复的日期不晚于申报计划的日期；同日可以。
    为什么：先向机构编制部门申请用编，再申报招录计划。
    怎么办：申请用编，批复之后再申报。
    示例：三月十二日用编批复、三月十一日申报的，就是此类。

    Checks: the day on which places were granted is not later than that of the declaration; the same day is fine.
    Why: places are asked of the establishment office first, people after that.
    What to do: ask for the places, and declare when they are granted.
    Example: granted on 12 March, declared on the 11th.
    """
    for plan in case.plans.values():
        declared = step_of(case, plan, StaffingStep.DECLARED)
        granted = step_of(case, plan, StaffingStep.ESTABLISHMENT)
        if declared is None or (granted is not None and granted.on <= declared.on):
            continue
        message = say(
            "{unit}{post}的计划 {on} 申报，{granted_zh}",
            "the plan of {unit} for {post} was declared on {on}; {granted_en}",
            unit=case.unit(plan.unit).label,
            post=plan.post,
            on=declared.on,
            granted_zh=f"用编 {granted.on} 才批复" if granted else "没有用编批复",
            granted_en=f"places were granted only on {granted.on}" if granted else "no places were granted",
        )
        hint = say("先申请用编", "ask for the places first")
        path = ("steps", plan.steps.index(declared), "on")
        yield Finding(message, hint, plan, path, about(unit=plan.unit))
