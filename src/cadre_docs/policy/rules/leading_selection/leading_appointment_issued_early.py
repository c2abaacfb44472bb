"""N-R42: the notice of appointment waits for the end of the publicity."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import window_of


@rule(
    zh="公示期未满就下发任职通知", en="A leading appointment was issued before its publicity was over", rows=("N-R42",)
)
def leading_appointment_issued_early(case: LeadingSelectionCase) -> Iterator[Finding]:
    """公示期未满就下发任职通知。

    查什么：经过公示的任职，发文日期晚于公示最后一日和规定期限最后一日，最早为次日。
    为什么：公示期间群众仍可反映问题。
    怎么办：核对日期；过早发文的撤回，期满且不影响任职后再发。
    示例：公示到 11 月 11 日，最早 11 月 12 日发文；11 日当天发文过早。

    Checks: an appointment made public is issued after the last day of the publicity and of the period required.
    Why: until then people may still speak up.
    What to do: check the days, or recall the notice and issue it afterwards.
    Example: publicity until 11 November: the 12th is the first day, the 11th is too early.
    """
    for one in case.appointments:
        if one.issued_on is None or one.issued_on > case.as_of:
            continue
        found = window_of(case, one.position, one.person)
        if found is None or one.issued_on >= found.appointment_from:
            continue
        message = say(
            "{person}任{post}，{issued} 发文，公示期未满，最早 {first} 发文",
            "the appointment of {person} to {post} was issued on {issued}; publicity allows it from {first}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            issued=one.issued_on,
            first=found.appointment_from,
        )
        hint = say("核对日期；过早发文的撤回，期满后再发", "check the days, or recall the notice and issue it later")
        yield Finding(message, hint, one, ("issued_on",), about(person=one.person, position=one.position))
