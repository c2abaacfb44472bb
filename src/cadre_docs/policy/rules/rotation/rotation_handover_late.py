"""N-T1: whoever moves hands over the work within so many working days."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.stages import handover_by, moves


@rule(zh="轮岗工作交接逾期", en="The work is handed over late", rows=("N-T1",))
def rotation_handover_late(case: RotationCase) -> Iterator[Finding]:
    """接到轮岗通知后，没有在规定的工作日内办完工作交接。

    查什么：交接日期不晚于通知次日起规定个工作日的最后一日；尚未交接的，看该日是否已过。
    为什么：转述所见，公务员转任规定要求在十个工作日内办理交接；只见转述，只作警告。
    怎么办：催办交接，登记日期。
    示例：2014 年 12 月 10 日通知，十个工作日到 12 月 24 日，当日交接可以。

    Checks: the work is handed over by the last of so many working days after the notice or, where that is open, that
    day has not passed.
    Why: as it is told, the national rule on transfer gives ten working days; read at second hand, so it only warns.
    What to do: press for it and record the day.
    Example: told on 10 December 2014, ten working days end on 24 December; that day is in time.
    """
    for decision in moves(case):
        by = handover_by(case, decision)
        done = decision.handed_over_on if decision.handed_over_on and decision.handed_over_on <= case.as_of else None
        if by is None or (done or case.as_of) <= by:
            continue
        message = say(
            "{person}的工作交接应在 {by} 前办完，" + ("{done} 才办完" if done else "尚未办理"),
            "{person} was to hand over the work by {by}; " + ("it was done on {done}" if done else "it is not done"),
            person=case.person(decision.person).name,
            by=by,
            done=done,
        )
        hint = say("办理交接并登记日期", "have the work handed over and record the day")
        yield Finding(message, hint, decision, ("handed_over_on",), about(person=decision.person))
