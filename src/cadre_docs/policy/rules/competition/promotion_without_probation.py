"""S4-39: promotions have a probation."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.probation import probations


@rule(zh="提拔任职没有登记试用期", en="A promotion has no probation", rows=("S4-39", "N-Y1"))
def promotion_without_probation(case: CompetitionCase) -> Iterator[Finding]:
    """提拔任职没有登记试用期。

    查什么：已经发文的提拔任职，登记了试用期。还没有发文的不查。
    为什么：提拔任职的实行一年试用期，期满考核合格才正式任职；不登记就会漏掉期满考核。
    怎么办：登记试用期的起算日期和届满日期。
    示例：张示例 12 月 23 日提拔任职，没有试用期记录。

    Checks: a promotion that is issued has a probation on record.
    Why: who is promoted serves one year on probation and is assessed at its end, which is else forgotten.
    What to do: record the day on which the probation begins and the day on which it is over.
    Example: somebody promoted on 23 December without a probation.
    """
    for due in probations(case):
        appointment = due.appointment
        if not due.missing or not appointment.issued_on or appointment.issued_on > case.as_of:
            continue
        message = say(
            "{person}提拔任{post}，{issued} 发文，没有登记 {months} 个月试用期",
            "{person} was promoted to {post} on {issued} and no probation of {months} months is on record",
            person=person_name(case, appointment.person),
            post=post_name(case, appointment.position),
            issued=appointment.issued_on,
            months=case.terms.probation_months,
        )
        hint = say(
            "登记试用期（probations），届满日期为 {over}",
            "record it in probations; it ends on {over}",
            over=due.over_on,
        )
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("sort",), subjects)
