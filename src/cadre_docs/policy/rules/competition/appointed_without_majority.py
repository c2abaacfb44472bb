"""How many votes an appointment needs."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase

_BASES = {"due": ("应到", "due"), "present": ("实到", "present"), "valid": ("有效票", "valid votes")}


@rule(zh="拟任人选得票没有过半", en="Somebody is appointed without a majority", rows=("S4-35", "N-R39"))
def appointed_without_majority(case: CompetitionCase) -> Iterator[Finding]:
    """拟任人选在票决中的得票没有超过规定比例。

    查什么：拟任人选是票决候选人，同意票占基数（如应到人数）的比例超过规定比例，正好等于不算。
    没有票决的由另一条规则检查。
    为什么：以应到会成员超过半数同意形成决定，不是以到会人数或有效票计算。
    怎么办：核对票数；得票不足的，不能任职，重新研究。
    示例：应到 9 人，同意 4 票不足；同意 5 票即过半。应到 10 人，5 票也不足。

    Checks: whoever is to be appointed was a candidate and has strictly more than the required share of the base,
    such as
    the members due. Posts without any ballot are another rule's.
    Why: more than half of all members due must agree, not of those present or of the valid votes.
    What to do: check the votes; with too few the appointment cannot be made and is discussed again.
    Example: with 9 due 4 votes are too few and 5 suffice; with 10 due 5 are too few.
    """
    for appointment in case.appointments:
        result = ballot_result(case, appointment.position)
        if result is None or any(one.person == appointment.person for one in result.passing):
            continue
        person, post = person_name(case, appointment.person), post_name(case, appointment.position)
        votes = next((one.agree for one in result.candidates if one.person == appointment.person), None)
        base_zh, base_en = _BASES[result.base_name]
        if votes is None:
            message = say(
                "{person}拟任{post}，但不是该职位票决的候选人",
                "{person} is to be appointed to {post} and was no candidate in its ballot",
                person=person,
                post=post,
            )
        elif not result.attended:
            message = say(
                "{person}拟任{post}，但票决到会 {present} 人（应到 {due} 人），人数不足，票决无效",
                "{person} is to be appointed to {post} by a ballot that only {present} of {due} attended",
                person=person,
                post=post,
                present=result.record.present,
                due=result.record.due,
            )
        else:
            message = say(
                "{person}拟任{post}，同意 {votes} 票，没有超过{base_zh} {base} 的 {share}",
                "{person} is to take {post} with {votes} votes; more than {share} of {base} {base_en} is needed",
                person=person,
                post=post,
                votes=votes,
                base=result.base,
                base_zh=base_zh,
                base_en=base_en,
                share=result.approval,
            )
        hint = say("核对票数；得票不足的不能任职，重新研究", "check the votes; without a majority it cannot be made")
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("person",), subjects)
