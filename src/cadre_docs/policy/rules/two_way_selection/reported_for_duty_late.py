"""S4-57: who is sent or placed reports to the new unit in time."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.reporting import report_by


@rule(zh="未按时到新单位报到", en="Somebody did not report to the new unit in time", rows=("S4-57",))
def reported_for_duty_late(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """交流干部没有在规定时间内到新单位报到。

    查什么：报到日期不晚于通知次日起规定的工作日数；没有报到的，过了期限就提示。
    为什么：方案要求在规定时间内报到，没有写明天数，由本地政策包给出。
    怎么办：催促报到；确有困难的，报批延期并登记例外审批。
    示例：12 月 29 日通知，期限 5 个工作日，至 2015 年 1 月 6 日；1 月 6 日报到可以，7 日不可以。

    Checks: the day of arrival is no later than so many working days after the notice, or has that time left.
    Why: the plan asks for arrival in time and gives no number of days; the local pack does.
    What to do: press for it; where there is a reason, have it approved and record a waiver.
    Example: told on 29 December with 5 working days, the last day is 6 January 2015; the 7th is late.
    """
    for person, record in case.duty_reports.items():
        count = report_by(case, record)
        arrived = record.reported_on if record.reported_on and record.reported_on <= case.as_of else None
        if (arrived or case.as_of) <= count.end:
            continue
        message = say(
            "{person}{arrived_zh}到{unit}报到，期限至 {by}（{notified} 通知，{days} 个工作日）",
            "{person} {arrived_en} to {unit}; the last day was {by} (told on {notified}, {days} working days)",
            person=case.person(person).name,
            unit=case.unit(record.unit).label,
            by=count.end,
            notified=record.notified_on,
            days=count.number,
            arrived_zh=f"{arrived} 才" if arrived else "没有",
            arrived_en=f"reported only on {arrived}" if arrived else "has not reported",
        )
        hint = say("催促报到，或报批延期", "press for it, or have an extension approved")
        yield Finding(message, hint, record, ("reported_on",), about(person=person))
