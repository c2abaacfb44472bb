"""S0-65, S3-22: a probation that is over is appraised and decided on."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(zh="试用期满没有考核或没有决定", en="A probation is over and not appraised or decided", rows=("S0-65", "S3-22"))
def probation_not_appraised(case: LeadingSelectionCase) -> Iterator[Finding]:
    """试用期满没有考核或没有决定。

    查什么：试用期届满之后，有期满考核记录，并有考核结果；结果决定之后登记决定日期。届满当日不算逾期。
    为什么：期满不考核，既不能正式任职，也不能解除试任。
    怎么办：组织期满考核，登记结果和决定。
    示例：11 月 20 日届满，21 日起没有考核记录即提示。

    Checks: after the last day of a probation there is an appraisal with a result, and a decision. The last day
    itself is in time.
    Why: without it the person is neither confirmed nor released.
    What to do: hold the appraisal and record result and decision.
    Example: over on 20 November: from the 21st it is told.
    """
    for found in probations(case):
        one = found.appointment
        record, appraisal = found.record, found.appraisal
        if record is None or record.until >= case.as_of or (appraisal and appraisal.result and appraisal.decided_on):
            continue
        missing_zh, missing_en = "没有期满考核", "is not appraised"
        if appraisal:
            missing_zh = "没有考核结果" if appraisal.result is None else "考核结果没有决定日期"
            missing_en = "has no result" if appraisal.result is None else "is not decided on"
        message = say(
            "{person}任{post}的试用期 {until} 届满，{zh}",
            "the probation of {person} as {post} was over on {until} and {en}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            until=record.until,
            zh=missing_zh,
            en=missing_en,
        )
        hint = say("组织考核，登记结果和决定", "hold the appraisal, and record result and decision")
        yield Finding(message, hint, appraisal or record, (), about(person=one.person, position=one.position))
