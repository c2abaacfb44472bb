"""N-L38: the person is told the grade in writing."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase


@rule(zh="考核等次没有书面通知本人", en="A grade was not told in writing", rows=("N-L38",))
def result_not_notified(case: AssessmentCase) -> Iterator[Finding]:
    """等次确定后，没有书面通知本人。

    查什么：工作结束之后，每个定了等次的人都有书面通知日期；通知不早于定等。
    为什么：结果书面通知本人，本人才能申请复核或申诉。
    怎么办：出具考核结果通知书并登记日期。
    示例：工作 1 月 31 日结束，2 月 1 日还没有通知。

    Checks: once the exercise is over, everybody with a grade has a day of written notice, not before the grade.
    Why: only who is told can object.
    What to do: issue the notice and record the day.
    Example: the work ended on 31 January; on 1 February nobody had been told.
    """
    hint = say("出具考核结果通知书，登记日期", "issue the notice and record the day")
    for one in case.appraisals.values():
        if case.grade(one) is None:
            continue
        name = case.person(one.person).name
        if one.notified_on is None and case.as_of > case.exercise.ends:
            message = say("{person}的等次没有书面通知本人", "{person} was not told the grade in writing", person=name)
            yield Finding(message, hint, one, ("notified_on",), about(person=one.person))
        elif one.notified_on and one.graded_on and one.notified_on < one.graded_on:
            message = say(
                "{person}的等次 {graded} 才确定，{told} 已书面通知",
                "the grade of {person} is of {graded}, the notice of {told}",
                person=name,
                graded=one.graded_on,
                told=one.notified_on,
            )
            yield Finding(message, hint, one, ("notified_on",), about(person=one.person))
