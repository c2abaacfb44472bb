"""S3-30: each meeting settles one or two problems, with opinions before and a report after."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import LifeMeetingKind


@rule(
    zh="民主生活会的问题数或前后手续不合规定", en="A meeting without its problems, opinions or report", rows=("S3-30",)
)
def life_meeting_incomplete(case: AssessmentCase) -> Iterator[Finding]:
    """民主生活会解决的问题数不在规定之内，或缺少会前征求意见、会后通报。

    查什么：领导班子民主生活会解决的问题数在上下限之内（含）；会前有征求意见，不晚于会议；会后有通报，不早于会议。
    为什么：方案要求每次解决一两个突出问题，会前听取意见，会后通报。
    怎么办：补做通报；下次会议控制问题数。
    示例：一次会列了三个问题。

    Checks: a team's meeting has a number of problems within the bounds (inclusive), opinions heard no later and
    a report no earlier than the meeting.
    Why: one or two problems each time, opinions before, a report after.
    What to do: report; keep to the number next time.
    Example: three problems in one meeting.
    """
    least, most = case.terms.problems_least, case.terms.problems_most
    for one in case.meetings:
        if one.sort is not LifeMeetingKind.TEAM or least is None or most is None:
            continue
        unit, number, subjects = case.unit(one.unit).label, len(one.problems), about(unit=one.unit)
        if not least <= number <= most:
            message = say(
                "{unit} {on} 的民主生活会解决{number}个问题，应为{least}至{most}个",
                "the meeting of {unit} on {on} settled {number} problems, not {least} to {most}",
                unit=unit,
                on=one.on,
                number=number,
                least=least,
                most=most,
            )
            yield Finding(message, say("核对会议记录", "check the minutes"), one, ("problems",), subjects)
        if one.opinions_heard_on is None or one.opinions_heard_on > one.on:
            message = say(
                "{unit} {on} 的民主生活会没有会前征求意见",
                "no opinions were heard before the meeting of {unit} on {on}",
                unit=unit,
                on=one.on,
            )
            yield Finding(
                message,
                say("登记征求意见的日期和内容", "record what was heard and when"),
                one,
                ("opinions_heard_on",),
                subjects,
            )
        early = one.reported_on is not None and one.reported_on < one.on
        if early or (one.reported_on is None and case.as_of > case.exercise.ends):
            message = say(
                "{unit} {on} 的民主生活会没有会后通报",
                "nothing was reported after the meeting of {unit} on {on}",
                unit=unit,
                on=one.on,
            )
            yield Finding(
                message, say("向群众通报并登记", "report to the people and record it"), one, ("reported_on",), subjects
            )
