"""S4-37: review comes before the notice."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="没有审核就发文任职", en="An appointment was issued before its review", rows=("S4-37",))
def issued_before_review(case: CompetitionCase) -> Iterator[Finding]:
    """任职通知在组织部审核之前发出，或没有审核就发出。

    查什么：已经发文的任职登记了组织部的审核日期，审核不晚于发文，同一天可以。
    为什么：任职材料报组织部审核后，才由所在单位发文。
    怎么办：审核漏登的补登；没有审核的，撤回任职通知，审核后再发。
    示例：12 月 22 日发文，12 月 23 日才审核。

    Checks: an appointment that is issued was reviewed by the organisation department no later than that day.
    Why: the unit issues the notice after the review.
    What to do: record the review if it was left out; otherwise recall the notice and issue it afterwards.
    Example: issued on 22 December and reviewed on the 23rd.
    """
    for appointment in case.appointments:
        issued, reviewed = appointment.issued_on, appointment.reviewed_on
        if issued is None or issued > case.as_of or (reviewed is not None and reviewed <= issued):
            continue
        message = say(
            "{person}任{post}，{issued} 发文，{reviewed_zh}",
            "the appointment of {person} to {post} was issued on {issued} {reviewed_en}",
            person=person_name(case, appointment.person),
            post=post_name(case, appointment.position),
            issued=issued,
            reviewed_zh="没有组织部审核记录" if reviewed is None else f"组织部 {reviewed} 才审核",
            reviewed_en="without a review" if reviewed is None else f"and reviewed only on {reviewed}",
        )
        hint = say("补登审核日期；没有审核的撤回任职通知，审核后再发", "record the review, or recall the notice")
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("issued_on" if reviewed is None else "reviewed_on",), subjects)
