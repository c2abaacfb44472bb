"""N-R44: somebody newly appointed is talked to."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.appointing import TrialDuty


@rule(zh="任职没有谈话", en="Nobody talked to somebody newly appointed", rows=("N-R44",))
def appointed_without_talk(case: LeadingSelectionCase) -> Iterator[Finding]:
    """任职没有谈话。

    查什么：已经发文的任职，登记了任职谈话日期。
    为什么：国家规定任职时由有关领导谈话，肯定成绩、指出不足、提出要求。
    怎么办：安排任职谈话并登记（trial_duties 的 talked_on）。
    示例：11 月 24 日发文，没有任职谈话日期，即提示。

    Checks: an appointment that is issued has the day of the talk on record.
    Why: the national rules have a leader talk to whoever takes up a post.
    What to do: hold the talk and record it in trial_duties.
    Example: issued on 24 November and no talk on record.
    """
    duties = {(one.person, one.position): one for one in case.records.of(TrialDuty, exercise=case.exercise.id)}
    for one in case.appointments:
        duty = duties.get((one.person, one.position))
        if not one.issued_on or one.issued_on > case.as_of or (duty and duty.talked_on):
            continue
        message = say(
            "{person}任{post}，{issued} 发文，没有任职谈话记录",
            "{person} was appointed to {post} on {issued} and no talk is on record",
            person=case.person(one.person).name,
            post=case.post(one.position),
            issued=one.issued_on,
        )
        hint = say("安排任职谈话并登记", "hold the talk, and record it")
        yield Finding(message, hint, one, ("issued_on",), about(person=one.person, position=one.position))
