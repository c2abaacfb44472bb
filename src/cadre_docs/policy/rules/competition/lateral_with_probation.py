"""S4-39: moves at the same level have no probation."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.probation import probations


@rule(zh="平级交流登记了试用期", en="A move at the same level has a probation", rows=("S4-39",))
def lateral_with_probation(case: CompetitionCase) -> Iterator[Finding]:
    """平级交流的人员登记了试用期。

    查什么：任职类别为平级交流的，没有试用期记录。
    为什么：方案只对提拔任职实行试用期。
    怎么办：删去试用期记录；实为提拔的，改正任职类别。
    示例：原任中层副职、平级交流到另一单位任副职，登记了试用期。

    Checks: an appointment at the same level has no probation on record.
    Why: the plan puts only those promoted on probation.
    What to do: take the probation out, or correct the kind of appointment.
    Example: a deputy moves to another unit as a deputy and is put on probation.
    """
    for due in probations(case):
        if not due.unexpected or due.record is None:
            continue
        message = say(
            "{person}任{post}属{kind}，不设试用期，却登记了至 {until} 的试用期",
            "{person} moves to {post} at the same level ({kind}) and has a probation until {until} on record",
            person=person_name(case, due.appointment.person),
            post=post_name(case, due.appointment.position),
            kind=due.appointment.sort.label,
            until=due.record.until,
        )
        hint = say("删去试用期记录；实为提拔的改正任职类别", "take it out, or correct the kind of appointment")
        subjects = about(position=due.appointment.position, person=due.appointment.person)
        yield Finding(message, hint, due.record, (), subjects)
