"""S2-44: an event is reported in writing within the period after it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import event_duties


@rule(zh="重大事项未按期报告", en="An event was not reported in time", rows=("S2-44", "N-P1"))
def event_reported_late(case: PersonalMattersCase) -> Iterator[Finding]:
    """重大事项发生后，没有在规定期限内书面报告。

    查什么：报告日期不晚于发生之日起的期限；已补报并说明原因的，不再列出。发生当日不算；按月的，到次月同日为止，没有同日的到月末；最后一日放假的顺延到下一个工作日。
    为什么：报告人应当在事后的规定期限内报告。
    怎么办：立即补报，写明原因；已经报告的，补登报告日期。
    示例：1 月 31 日发生的事项，2 月 28 日期满，3 月 3 日才报告。

    Checks: the report is in by the end of the period. The day itself is not counted; months end on the same day of the
    month, or the last one; a day off moves the end to the next working day. A late report that gives its reason is
    not listed.
    Why: events are reported within the period.
    What to do: report at once and state the reason; if it was reported, record the date.
    Example: an event of 31 January is reported on 3 March, the period having ended on 28 February.
    """
    for duty in event_duties(case):
        if duty.event is None or not duty.late(case.as_of) or duty.excused():
            continue
        values = {"person": case.person(duty.person).name, "happened": duty.event.happened_on, "by": duty.last_day}
        if duty.done_on is not None:
            message = say(
                "{person} {happened} 的重大事项 {done} 才报告，应在 {by} 前（含当日）",
                "{person}'s event of {happened} was reported only on {done}, the last day was {by}",
                done=duty.done_on,
                **values,
            )
        else:
            message = say(
                "{person} {happened} 的重大事项没有报告，应在 {by} 前（含当日）",
                "{person}'s event of {happened} has not been reported, the last day was {by}",
                **values,
            )
        hint = say("立即补报并写明原因", "report it at once, with the reason")
        yield Finding(message, hint, duty.event, ("reported_on",), about(person=duty.person))
