"""S0-80: what follows from failing is decided."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import failed


@rule(zh="不合格没有处理决定", en="A failing grade was not followed by a decision", rows=("S0-80",))
def failure_without_decision(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """基层锻炼考核不合格的人没有处理决定。

    查什么：考核不合格的，有处理决定。
    为什么：不合格的要作出不予任职、定级、晋职直至取消录用资格的处理；来源没有写期限，故只提示。
    怎么办：研究处理，并登记决定机关、日期和纪要。
    示例：三月二十日考核不合格，没有处理决定的，就是此类。

    Checks: whoever was graded unqualified has a decision on record.
    Why: failing has consequences up to the loss of the appointment; the source gives no time, so this is a reminder.
    What to do: decide, and record the body, the day and the minutes.
    Example: graded unqualified on 20 March, no decision.
    """
    for one in failed(case):
        if one.person in case.decisions:
            continue
        message = say(
            "{person}{since} 基层锻炼考核不合格，没有处理决定",
            "{person} was graded unqualified on {since}; nothing has been decided",
            person=case.person(one.person).name,
            since=one.since,
        )
        hint = say("研究并登记处理决定", "decide, and record it")
        yield Finding(message, hint, case.appraisals[one.person], ("grade",), about(person=one.person))
