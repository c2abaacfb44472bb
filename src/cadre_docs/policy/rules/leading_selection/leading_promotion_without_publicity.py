"""N-R42, N-L48: promotions are made public between the decision and the notice."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import window_of
from cadre_docs.records.appointment import AppointmentKind


@rule(zh="提拔领导干部没有任前公示", en="A leading cadre is promoted without publicity", rows=("N-R42", "N-L48"))
def leading_promotion_without_publicity(case: LeadingSelectionCase) -> Iterator[Finding]:
    """提拔领导干部没有任前公示。

    查什么：已经发文的提拔任职，此前有列明该人和职位的任前公示，公示不早于首次讨论决定。特殊岗位、换届时已经公示的除
    外。
    为什么：国家规定公示在讨论决定之后、下发任职通知之前。
    怎么办：公示漏登的补登；没有公示的，撤回任职通知，公示期满后再发；属于特殊岗位的，在动议中写明。
    示例：11 月 24 日发文，没有该人的公示，即不符；公示早于常委会讨论，也不符。

    Checks: a promotion whose notice is issued was made public for that person and post, no earlier than the first
    decision. Special posts, and what was made public at a change of term, are excepted.
    Why: the national rules put publicity between the decision and the notice.
    What to do: record it, or recall the notice and publish first; say in the motion that the post is a special one.
    Example: issued on 24 November and named in no publicity; or published before the standing committee met.
    """
    for one in case.appointments:
        motion = case.motions.get(one.position)
        if one.sort is not AppointmentKind.PROMOTION or (motion and motion.special_post):
            continue
        found = window_of(case, one.position, one.person)
        person, post = case.person(one.person).name, case.post(one.position)
        subjects = about(person=one.person, position=one.position)
        if found is None and one.issued_on and one.issued_on <= case.as_of:
            message = say(
                "{person}提拔任{post}，{issued} 发文，没有任前公示",
                "the promotion of {person} to {post} was issued on {issued} without publicity",
                person=person,
                post=post,
                issued=one.issued_on,
            )
            hint = say("补登公示；没有公示的撤回通知，公示后再发", "record it, or recall the notice and publish first")
            yield Finding(message, hint, one, ("issued_on",), subjects)
            continue
        decided = min((each.on for each in case.decisions_on(one.position)), default=one.decided_on)
        if found is not None and found.record.published_on < decided:
            message = say(
                "{person}拟任{post}，{published} 公示，早于 {decided} 的讨论决定",
                "{person} was made public for {post} on {published}, before the decision of {decided}",
                person=person,
                post=post,
                published=found.record.published_on,
                decided=decided,
            )
            hint = say("核对日期；确系先公示后决定的，重新公示", "check the days, or publish again")
            yield Finding(message, hint, found.record, ("published_on",), subjects)
