"""S0-42: an appraisal is put together from several parts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase


@rule(zh="考评内容不全", en="Parts of an appraisal are missing", rows=("S0-42",))
def appraisal_parts_missing(case: AssessmentCase) -> Iterator[Finding]:
    """定了等次的考核缺少规定的考核方式。

    查什么：已经定等的，规定的各种考核方式都有记录。
    为什么：要求定性、定量和民意调查相结合，缺一种就不全面。
    怎么办：补做缺少的部分，登记结果。
    示例：只有定性考核和民意调查，没有定量考核。

    Checks: every appraisal with a grade has all the parts that the policy names.
    Why: quality, quantity and opinion are to be looked at together.
    What to do: do the missing part and record it.
    Example: a grade rests on quality and opinion alone.
    """
    for one in case.appraisals.values():
        if case.grade(one) is None:
            continue
        found = {part.part for part in one.parts}
        missing = [part for part in case.terms.parts if part not in found]
        if missing:
            message = say(
                "{person}已经定等，缺少{zh}",
                "{person} has a grade without {en}",
                person=case.person(one.person).name,
                zh="、".join(part.label for part in missing),
                en=", ".join(part.value for part in missing),
            )
            hint = say("补做缺少的部分，登记结果", "do the missing part and record it")
            yield Finding(message, hint, one, ("parts",), about(person=one.person))
