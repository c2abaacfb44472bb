"""S0-40: there was no integrity talk before the appointment."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="任职前没有廉政谈话", en="There was no integrity talk before the appointment", rows=("S0-40",))
def integrity_talk_missing(case: LeadingSelectionCase) -> Iterator[Finding]:
    """任职前没有廉政谈话。

    查什么：任职发文（没有发文日期的按决定日期）当日以前，已进行廉政谈话，同一天可以。
    为什么：任前廉政谈话在任职之前进行。
    怎么办：补谈并登记；日期有误的改正。
    示例：11 月 24 日发文，24 日谈话可以，25 日不可以。

    Checks: by the day of the notice (or of the decision) somebody appointed had an integrity talk.
    Why: the talk comes before the post.
    What to do: hold the talk and record it.
    Example: a notice of 24 November: a talk on the 24th is fine, on the 25th it is late.
    """
    for one in case.appointments:
        on = one.issued_on or one.decided_on
        record = case.integrity.get(one.person)
        if on > case.as_of or (record is not None and record.talked_on is not None and record.talked_on <= on):
            continue
        message = say(
            "{person}{on} 任{post}，此前没有任前廉政谈话",
            "{person} was appointed to {post} on {on} without an integrity talk before it",
            person=case.person(one.person).name,
            on=on,
            post=case.post(one.position),
        )
        hint = say("进行廉政谈话并登记", "hold the talk and record it")
        yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
