"""S1-D09: a secondee answers for each important case."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import cases_of


@rule(zh="重要案件没有包案的挂职干部", en="An important case has nobody who answers for it", rows=("S1-D09",))
def key_case_without_owner(case: SecondmentCase) -> Iterator[Finding]:
    """登记为重要的信访案件，没有确定包案的挂职干部。

    查什么：任务种类为包案、登记为重要案件的，写明了由哪名挂职干部负责。
    为什么：江东对一些重要信访案件由挂职干部一包到底；哪些算重要由办案单位认定。
    怎么办：确定包案人并登记。
    示例：三件重要案件，一件没有包案人。

    Checks: each case marked as important names the secondee who sees it through.
    Why: one district gives such cases to a secondee from first to last; which are important is for the bureau to say.
    What to do: name somebody and record it.
    Example: three important cases, and one without anybody.
    """
    for one in cases_of(case):
        if not one.important or one.posting is not None:
            continue
        message = say(
            "重要案件 {number} 没有包案的挂职干部",
            "nobody answers for the important case {number}",
            number=one.number,
        )
        hint = say("确定包案人并登记", "name somebody and record it")
        yield Finding(message, hint, one, ("posting",), about(exercise=case.exercise.id))
