"""S3-24: when the trouble arose decides who answers for it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.accountability import accountabilities, answerable
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="追究对象与问题发生的时间不符", en="Somebody is held to account for the wrong time", rows=("S3-24",))
def wrong_bearer_held_to_account(case: LeadingSelectionCase) -> Iterator[Finding]:
    """追究对象与问题发生的时间不符。

    查什么：问题发生在任现职以前的，追究选拔任用中的失察责任；任现职规定期限以内的，追究所在单位党委的领导责任和分管
    责任；超过期限的，本条不涉及。规定期限含末日。
    为什么：问题发生的时间决定由谁负责。
    怎么办：核对问题发生日期和责任类别；确需追究其他责任的，另行依据有关规定。
    示例：任职一年后的当日发生的问题仍追究所在单位党委；次日起不再按本条追究。

    Checks: trouble from before the appointment is answered for by those who selected; trouble within the time set
    after it by the committee of the unit; later trouble is not covered. The last day belongs to the time.
    Why: when it arose decides who answers.
    What to do: check the day and the kind of responsibility, or rest the case on another rule.
    Example: on the anniversary the committee of the unit answers; from the day after nobody does by this clause.
    """
    for record in accountabilities(case):
        found = answerable(case, record)
        if found.period is None or record.sort in found.period.bearers:
            continue
        message = say(
            "{person}的问题发生于 {on}，属{period}，不应追究{bearer}的{kind}",
            "the trouble with {person} arose on {on}, {period_en}; {bearer} does not answer for it ({value})",
            person=case.person(record.person).name,
            on=record.misconduct_on,
            period=found.period.label.text("zh"),
            period_en=found.period.label.text("en"),
            bearer=record.bearer,
            kind=record.sort.label,
            value=record.sort.value,
        )
        hint = say("核对发生日期和责任类别", "check the day and the kind of responsibility")
        yield Finding(message, hint, record, ("sort",), about(person=record.person, position=record.position))
