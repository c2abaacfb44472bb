"""S2-43, N-P1: the personal matters of a year are reported by the day that the policy sets."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import annual_duties


@rule(zh="年度个人有关事项未按期报告", en="The report of the year is overdue", rows=("S2-43", "N-P1"))
def annual_report_overdue(case: PersonalMattersCase) -> Iterator[Finding]:
    """应当报告的干部没有在截止日前报告上一年度个人有关事项。

    查什么：报告范围内的每名干部，截止日（含当日，逢放假顺延到下一个工作日）前有上一年度的报告；截止日当日报告不算迟。迟报但已说明原因的，不再列出。
    为什么：个人有关事项实行年度报告制度。
    怎么办：催报；已经报告的，补登报告日期。
    示例：截止日是 1 月 31 日，2 月 10 日仍没有报告。

    Checks: everybody within the scope has reported on the year by the last day (inclusive; moved off days off);
    a late report that gives its reason is not listed.
    Why: personal matters are reported every year.
    What to do: send a reminder; if the report is in, record its date.
    Example: the last day is 31 January, and there is no report on 10 February.
    """
    for duty in annual_duties(case):
        if not duty.late(case.as_of) or duty.excused():
            continue
        name, subjects = case.person(duty.person).name, about(person=duty.person)
        if duty.record is not None:
            message = say(
                "{person}的{year}年度报告 {done} 才报，截止日是 {by}",
                "{person} reported on {year} only on {done}, the last day was {by}",
                person=name,
                year=case.year,
                done=duty.record.submitted_on,
                by=duty.last_day,
            )
            hint = say("由本人写明原因，存档", "have the reporter state the reason, and keep it on file")
            yield Finding(message, hint, duty.record, ("submitted_on",), subjects)
        else:
            message = say(
                "{person}没有报告{year}年度个人有关事项，截止日是 {by}",
                "{person} has not reported on {year}, the last day was {by}",
                person=name,
                year=case.year,
                by=duty.last_day,
            )
            hint = say("催报，并登记报告日期", "send a reminder, and record when the report comes in")
            yield Finding(message, hint, case.reporters[duty.person], ("person",), subjects)
