"""N-M6: the personnel file follows within the months given, and is checked on arrival."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.handover import handovers


@rule(zh="档案没有按期转递或审核", en="A personnel file was not passed on in time", rows=("N-M6",))
def file_not_passed_on(case: TransferCase) -> Iterator[Finding]:
    """通知转任、调任之后，人事档案没有按期转出，或转出后没有按期审核。

    查什么：转出日期不晚于通知之后规定月数的同一日，审核日期不晚于转出之后同样月数的同一日；没有办理的以判断日期为准。
    为什么：转述的规定要求两个月内转递、两个月内审核；未核对原文，只作提示。
    怎么办：转出档案或审核档案，登记日期。
    示例：六月三日通知，八月三日转出可以，八月四日就晚了。

    Checks: the file was sent no later than the same day of the month so many months after the notice, and checked as
    many months after that; what is not done is judged by the day of the judgement.
    Why: a second-hand text asks for two months each; it was not read at its source, so this only warns.
    What to do: send or check the file, and record the day.
    Example: told on 3 June: sent on 3 August is in time, on the 4th it is not.
    """
    for one in handovers(case):
        steps = (
            (one.file_late(case.as_of), one.file_by, "file_sent_on", say("转出", "sent")),
            (one.check_late(case.as_of), one.check_by, "file_checked_on", say("审核", "checked")),
        )
        for late, by, field, what in steps:
            if not late or by is None:
                continue
            message = say(
                "{person}的人事档案最迟 {by} {what_zh}，没有按期办理",
                "the personnel file of {person} should have been {what_en} by {by}",
                person=case.person(one.candidate.person).name,
                by=by,
                what_zh=what.text("zh"),
                what_en=what.text("en"),
            )
            hint = say("办理并登记日期", "do it, and record the day")
            yield Finding(message, hint, one.candidate, (field,), about(person=one.candidate.person))
