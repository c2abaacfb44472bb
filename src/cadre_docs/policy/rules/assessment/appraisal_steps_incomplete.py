"""S3-28, N-L37: the steps of an appraisal and their order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.steps import step_check


@rule(
    zh="考核步骤缺少或颠倒",
    en="Steps of an appraisal are missing or out of order",
    rows=(
        "S3-28",
        "N-L37",
    ),
)
def appraisal_steps_incomplete(case: AssessmentCase) -> Iterator[Finding]:
    """考核缺少规定的步骤，或步骤的先后颠倒。

    查什么：已经定等的，规定的步骤都有日期；各步骤按规定的先后进行，同一日不算颠倒。
    为什么：步骤是考核公正的保证：先听本人和群众，再作结论，最后反馈。
    怎么办：补做缺少的步骤，或改正日期。
    示例：没有调查核实就作综合评价。

    Checks: every appraisal with a grade has a day for each step of the policy, in its order; the same day is in order.
    Why: first the person and the others are heard, then it is judged, then it is told.
    What to do: take the missing step, or correct the day.
    Example: evaluated without having been verified.
    """
    for one in case.appraisals.values():
        check, name = step_check(case, one), case.person(one.person).name
        if check.missing:
            message = say(
                "{person}的考核缺少步骤：{zh}",
                "steps are missing from the appraisal of {person}: {en}",
                person=name,
                zh="、".join(step.label for step in check.missing),
                en=", ".join(step.value for step in check.missing),
            )
            hint = say("补做缺少的步骤，登记日期", "take the missing steps and record their days")
            yield Finding(message, hint, one, ("steps",), about(person=one.person))
        if check.early:
            message = say(
                "{person}的考核步骤颠倒：“{zh}”早于它前面的步骤",
                "the appraisal of {person} is out of order: {en} came before what precedes it",
                person=name,
                zh=check.early.label,
                en=check.early.value,
            )
            hint = say("核对各步骤的日期", "check the days of the steps")
            yield Finding(message, hint, one, ("steps",), about(person=one.person))
