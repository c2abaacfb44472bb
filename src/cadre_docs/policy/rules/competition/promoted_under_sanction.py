"""公务员法 art. 64: no promotion while a sanction lasts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import AppointmentKind


@rule(zh="处分期内提拔任职", en="Somebody is promoted while a sanction lasts", rows=("N-L64",))
def promoted_under_sanction(case: CompetitionCase) -> Iterator[Finding]:
    """在处分影响期内提拔任职。

    查什么：提拔任职的决定日期，不在本人任何一项处分的影响期内，首尾两日都算在内。平级交流不查。
    为什么：受处分期间不得晋升职务。
    怎么办：不能提拔；处分已经解除或日期有误的，改正干部记录。
    示例：处分影响期至 2020 年 5 月 31 日，5 月 31 日决定提拔不可，6 月 1 日可以。

    Checks: a promotion is not decided while a sanction of the person lasts, its first and last day included.
    Why: the law bars promotion during a sanction.
    What to do: do not promote; correct the person's record if the sanction was lifted or the days are wrong.
    Example: a sanction lasts until 31 May 2020: no promotion on that day, on 1 June it may be.
    """
    for appointment in case.appointments:
        if appointment.sort is not AppointmentKind.PROMOTION:
            continue
        for sanction in case.person(appointment.person).sanctions:
            if not sanction.since <= appointment.decided_on <= sanction.until:
                continue
            message = say(
                "{person}{decided} 决定提拔任{post}，处分影响期到 {until} 才满",
                "the promotion of {person} to {post} was decided on {decided}, while a sanction lasts until {until}",
                person=person_name(case, appointment.person),
                post=post_name(case, appointment.position),
                decided=appointment.decided_on,
                until=sanction.until,
            )
            hint = say("不得提拔；处分日期有误的改正干部记录", "do not promote, or correct the person's record")
            subjects = about(position=appointment.position, person=appointment.person)
            yield Finding(message, hint, appointment, ("decided_on",), subjects)
