"""S4-36: the papers for review."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import DossierItem


@rule(zh="报审材料不全", en="The papers for review are incomplete", rows=("S4-36",))
def dossier_incomplete(case: CompetitionCase) -> Iterator[Finding]:
    """报组织部审核的材料不全。

    查什么：已经报审、审核或发文的任职，四种报审材料齐全：任免审批表、得分汇总表、考察材料和票决汇总表。
    为什么：组织部凭这四种材料审核，缺一种就不能说明任职人选怎样产生。
    怎么办：请单位补齐材料，登记后再审核。
    示例：报审材料只有三种，没有考察材料。

    Checks: an appointment that was submitted, reviewed or issued has all four papers: the appointment form, the tally,
    the inspection material and the summary of the ballot.
    Why: the organisation department reviews by these papers.
    What to do: have the unit complete them and record it before the review.
    Example: three papers were sent and the inspection material is missing.
    """
    for appointment in case.appointments:
        sent = (appointment.submitted_on, appointment.reviewed_on, appointment.issued_on)
        missing = [item.label for item in DossierItem if item not in appointment.dossier]
        if not missing or not any(day and day <= case.as_of for day in sent):
            continue
        message = say(
            "{person}任{post}的报审材料缺：{missing}",
            "the papers for the review of {person}'s appointment to {post} lack: {missing}",
            person=person_name(case, appointment.person),
            post=post_name(case, appointment.position),
            missing="、".join(missing),
        )
        hint = say("请单位补齐材料并登记 dossier", "have the unit complete them, and record dossier")
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("dossier",), subjects)
