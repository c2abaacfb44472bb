"""S2-25: veterans are placed by the plan handed down."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import HireKind


@rule(zh="军转安置没有下达计划", en="Veterans placed without a plan handed down", rows=("S2-25",))
def veteran_without_quota(case: TransferCase) -> Iterator[Finding]:
    """军队转业干部安置没有登记下达计划的文号。

    查什么：用人方式为军队转业干部安置的，写有下达计划。
    为什么：军队转业干部安置按照下达的计划实施。
    怎么办：登记下达计划的文号。
    示例：安置一名军队转业干部，计划文号空白的，就是此类。

    Checks: a plan for veterans names the plan handed down.
    Why: veterans are placed as the plan handed down says.
    What to do: record its number.
    Example: one veteran placed, no number.
    """
    for plan in case.plans.values():
        if plan.sort is not HireKind.VETERAN or plan.quota:
            continue
        message = say(
            "{unit}{post}安置军队转业干部 {number} 名，没有登记下达计划",
            "{unit} places {number} veterans as {post}; the plan handed down is not on record",
            unit=case.unit(plan.unit).label,
            post=plan.post,
            number=plan.number,
        )
        hint = say("登记下达计划的文号", "record the number of that plan")
        yield Finding(message, hint, plan, ("quota",), about(unit=plan.unit))
