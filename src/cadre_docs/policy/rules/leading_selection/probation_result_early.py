"""S0-65: nobody is confirmed or released before the probation is over."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(zh="试用期未满就作出期满考核决定", en="A result was decided before the probation was over", rows=("S0-65",))
def probation_result_early(case: LeadingSelectionCase) -> Iterator[Finding]:
    """试用期未满就作出期满考核决定。

    查什么：期满考核的决定日期不早于试用期届满日期；届满当日可以。
    为什么：试用期满后经考核才正式任职或解除试任。
    怎么办：核对日期；确系提前决定的，期满后重新决定。
    示例：11 月 20 日届满，19 日就决定正式任职，过早。

    Checks: the result of the appraisal is decided no earlier than the last day of the probation; on that day it may
    be.
    Why: confirmation or release follows the end of the probation.
    What to do: check the days, or decide again afterwards.
    Example: over on 20 November and confirmed on the 19th: too early.
    """
    for found in probations(case):
        one = found.appointment
        record, appraisal = found.record, found.appraisal
        decided = appraisal.decided_on if appraisal else None
        if record is None or appraisal is None or decided is None or decided >= record.until:
            continue
        message = say(
            "{person}任{post}的试用期 {until} 届满，{decided} 就作出决定",
            "the probation of {person} as {post} is over on {until}; the result was decided on {decided}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            until=record.until,
            decided=decided,
        )
        hint = say("核对日期，期满后再决定", "check the days, or decide when it is over")
        yield Finding(message, hint, appraisal, ("decided_on",), about(person=one.person, position=one.position))
