"""S3-35: grave matters go to the discipline body, minor ones to the organisation department."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Handler, Severity


@rule(zh="信访举报的办理机关与程度不符", en="A complaint is with the wrong body", rows=("S3-35",))
def complaint_with_wrong_handler(case: AdjustmentCase) -> Iterator[Finding]:
    """问题比较严重的没有由纪委办理，或一般问题由纪委立案，或没有告诫谈话。

    查什么：比较严重的由纪委立案审查；一般问题由组织部调查核实，办结的有告诫谈话。
    为什么：方案按严重程度分工。
    怎么办：移送相应机关；补作告诫谈话。
    示例：比较严重的问题由组织部自行核实。

    Checks: grave matters are with the discipline body, minor ones with the organisation department, which talks
    to the person.
    Why: the plan divides them by gravity.
    What to do: hand it over; hold the talk.
    Example: a grave matter kept by the organisation department.
    """
    wanted = {Severity.GRAVE: Handler.DISCIPLINE, Severity.MINOR: Handler.ORGANISATION}
    talks = {one.person for one in case.admonitions if one.talked_on is not None}
    for one in case.complaints:
        handler, name = wanted[one.severity], case.person(one.person).name
        if one.handler is not None and one.handler is not handler:
            message = say(
                "反映{person}的问题{severity_zh}，应由{right_zh}，现为{now_zh}",
                "the matter about {person} is {severity_en} and belongs to {right_en}, not {now_en}",
                person=name,
                severity_zh=one.severity.label,
                severity_en=one.severity.value,
                right_zh=handler.label,
                right_en=handler.value,
                now_zh=one.handler.label,
                now_en=one.handler.value,
            )
            yield Finding(message, say("移送相应机关办理", "hand it over"), one, ("handler",), about(person=one.person))
        elif one.severity is Severity.MINOR and case.past(one.handled_on) and one.person not in talks:
            message = say(
                "反映{person}的一般问题已经办结，没有告诫谈话",
                "the minor matter about {person} is closed without a talk",
                person=name,
            )
            yield Finding(
                message,
                say("进行告诫谈话并登记", "hold the talk and record it"),
                one,
                ("handled_on",),
                about(person=one.person),
            )
