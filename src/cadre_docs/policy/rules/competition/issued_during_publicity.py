"""The notice of appointment waits for the end of the publicity."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.publicity import publicity_of


@rule(zh="公示期未满就发文任职", en="An appointment was issued before its publicity was over", rows=("N-R42",))
def issued_during_publicity(case: CompetitionCase) -> Iterator[Finding]:
    """公示期还没有满就发文任职。

    查什么：经过公示的任职，发文日期在公示最后一日和规定期限最后一日之后，最早为次日。
    为什么：公示期间群众仍可反映问题，期满且不影响任职的，才办理任职手续。
    怎么办：核对日期；公示期未满发文的，撤回任职通知，期满后再发。
    示例：公示到 12 月 22 日，最早 12 月 23 日发文；22 日当天发文即为过早。

    Checks: an appointment made public is issued after the last day of its publicity and of the period required.
    Why: until then people may still speak up.
    What to do: check the days; where it was issued too early, recall the notice and issue it afterwards.
    Example: publicity until 22 December: the 23rd is the first day, the 22nd is too early.
    """
    for appointment in case.appointments:
        issued = appointment.issued_on
        if issued is None or issued > case.as_of:
            continue
        check = publicity_of(case, appointment.position, appointment.person)
        if check is None or check.appointment_from is None or issued >= check.appointment_from:
            continue
        message = say(
            "{person}任{post}，{issued} 发文，公示期未满，最早 {first} 发文",
            "the appointment of {person} to {post} was issued on {issued}; publicity allows it from {first}",
            person=person_name(case, appointment.person),
            post=post_name(case, appointment.position),
            issued=issued,
            first=check.appointment_from,
        )
        hint = say("核对日期；过早发文的撤回，期满后再发", "check the days, or recall the notice and issue it later")
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("issued_on",), subjects)
