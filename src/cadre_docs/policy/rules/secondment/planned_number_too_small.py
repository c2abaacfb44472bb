"""S1-H01: a year's plan sends as many people as the policy aims at."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="年度选派人数达不到目标", en="A year's plan sends fewer people than aimed at", rows=("S1-H01",))
def planned_number_too_small(case: SecondmentCase) -> Iterator[Finding]:
    """年度选派计划的人数少于政策提出的目标。

    查什么：每份年度计划的人数不少于政策提出的每年选派人数，正好等于可以。
    为什么：杭州每年选派百名干部，连续四年形成规模；这是目标，不限制派出。
    怎么办：增加计划人数，或在工作总结中说明原因。
    示例：目标 100 人，2014 年度计划 99 人。

    Checks: each year's plan has at least the number that the policy aims at; just as many will do.
    Why: one city sends a hundred a year; it is an aim and forbids nothing.
    What to do: plan for more people, or say why there are fewer.
    Example: the aim is 100, and the plan of 2014 has 99.
    """
    least = case.terms.yearly_number
    for plan in case.plans:
        if least is None or plan.number >= least:
            continue
        message = say(
            "{year} 年度计划选派 {number} 人，目标为 {least} 人",
            "the plan of {year} sends {number} people; the aim is {least}",
            year=plan.year,
            number=plan.number,
            least=least,
        )
        hint = say("增加计划人数，或说明原因", "plan for more people, or say why not")
        yield Finding(message, hint, plan, ("number",), about(exercise=case.exercise.id))
