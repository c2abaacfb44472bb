"""S4-35: nobody is appointed without a ballot."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="没有票决就决定任职", en="Somebody is appointed without a ballot", rows=("S4-35",))
def appointed_without_ballot(case: CompetitionCase) -> Iterator[Finding]:
    """没有票决，或在票决之前，就决定任职。

    查什么：每项任职的职位都有票决记录，决定日期不早于票决日期。
    为什么：任职人选由单位党委（党组）差额票决决定。
    怎么办：票决漏登的补登；没有票决的，票决后重新决定。
    示例：12 月 8 日票决，决定日期却是 12 月 7 日。

    Checks: the post of each appointment has a ballot, held no later than the day of the decision.
    Why: the party committee or group of the unit decides by a ballot.
    What to do: record the ballot if it was left out; otherwise hold it and decide again.
    Example: the ballot is of 8 December and the decision of the 7th.
    """
    for appointment in case.appointments:
        ballot = case.ballot(appointment.position)
        if ballot is not None and ballot.on <= appointment.decided_on:
            continue
        person, post = person_name(case, appointment.person), post_name(case, appointment.position)
        subjects = about(position=appointment.position, person=appointment.person)
        hint = say("漏登的补登票决；没有票决的，票决后重新决定", "record the ballot, or hold it and decide again")
        if ballot is None:
            message = say(
                "{person}拟任{post}，没有票决记录",
                "{person} is to be appointed to {post} without a ballot on record",
                person=person,
                post=post,
            )
            yield Finding(message, hint, appointment, ("position",), subjects)
        else:
            message = say(
                "{person}任{post}{decided} 决定，早于 {on} 的票决",
                "the appointment of {person} to {post} was decided on {decided}, before the ballot of {on}",
                person=person,
                post=post,
                decided=appointment.decided_on,
                on=ballot.on,
            )
            yield Finding(message, hint, appointment, ("decided_on",), subjects)
