"""Promotions are made public before the notice of appointment."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.publicity import publicity_of
from cadre_docs.records.appointment import AppointmentKind


@rule(zh="提拔任职没有任前公示", en="A promotion was made without publicity", rows=("N-R42", "N-L48"))
def promoted_without_publicity(case: CompetitionCase) -> Iterator[Finding]:
    """提拔任职的人员没有经过任前公示就发文。

    查什么：已经发文的提拔任职，发文之前有列明该人和拟任职位的任前公示，公示不早于决定。平级交流不查。
    为什么：提拔担任领导职务的，在决定之后、下发任职通知之前公示。
    怎么办：公示漏登的补登；没有公示的，撤回任职通知，公示期满后再发。
    示例：12 月 22 日发文，没有该人的公示记录。

    Checks: a promotion whose notice is issued was made public before, for that person and post, and after the decision.
    Moves at the same level are not asked.
    Why: the rules put publicity between the decision and the notice of appointment.
    What to do: record the publicity if it was left out; otherwise recall the notice and publish first.
    Example: issued on 22 December and no publicity names the person.
    """
    for appointment in case.appointments:
        if appointment.sort is not AppointmentKind.PROMOTION:
            continue
        person, post = person_name(case, appointment.person), post_name(case, appointment.position)
        subjects = about(position=appointment.position, person=appointment.person)
        check = publicity_of(case, appointment.position, appointment.person)
        if check is None and appointment.issued_on and appointment.issued_on <= case.as_of:
            message = say(
                "{person}提拔任{post}，{issued} 发文，没有任前公示",
                "the promotion of {person} to {post} was issued on {issued} without publicity",
                person=person,
                post=post,
                issued=appointment.issued_on,
            )
            hint = say(
                "补登公示；没有公示的撤回任职通知，公示后再发", "record it, or recall the notice and publish first"
            )
            yield Finding(message, hint, appointment, ("issued_on",), subjects)
        elif check is not None and check.record.published_on < appointment.decided_on:
            message = say(
                "{person}拟任{post}，{published} 公示，早于 {decided} 的决定",
                "{person} was made public for {post} on {published}, before the decision of {decided}",
                person=person,
                post=post,
                published=check.record.published_on,
                decided=appointment.decided_on,
            )
            hint = say("核对日期；确系先公示后决定的，重新公示", "check the days, or publish again")
            yield Finding(message, hint, check.record, ("published_on",), subjects)
