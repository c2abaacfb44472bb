"""S4-40: posts that a law or statutes have their say in."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="须履行法律手续的任职没有手续记录", en="A legal procedure has no record", rows=("S4-40",))
def legal_procedure_without_record(case: CompetitionCase) -> Iterator[Finding]:
    """职位写明须履行法律或章程手续，任职没有手续记录。

    查什么：已经发文的任职，职位写明法律手续的，登记了手续记录。手续是否合规由人判断。
    为什么：需履行法律手续的，照有关法律、章程办理；没有记录就无从证明。
    怎么办：办理手续后登记；职位不需要手续的，改正职位记录。
    示例：群团机关的职位须按章程选举，任职没有登记选举结果。

    Checks: an appointment that is issued to a post with a legal procedure has a record of it. People judge its merits.
    Why: laws and statutes have their own procedure for such posts; without a record nothing shows that it was kept.
    What to do: complete the procedure and record it, or correct the post if it needs none.
    Example: a post of a mass organisation is filled by election, and no result is on record.
    """
    for appointment in case.appointments:
        post = case.positions.get(appointment.position)
        if post is None or not post.legal_procedure or appointment.legal_record:
            continue
        if not appointment.issued_on or appointment.issued_on > case.as_of:
            continue
        message = say(
            "{person}任{post}须履行“{procedure}”，没有手续记录",
            "the appointment of {person} to {post} requires “{procedure}” and has no record of it",
            person=person_name(case, appointment.person),
            post=post_name(case, post.id),
            procedure=post.legal_procedure,
        )
        hint = say("办理后登记 legal_record", "complete it and record legal_record")
        subjects = about(position=post.id, person=appointment.person)
        yield Finding(message, hint, appointment, ("legal_record",), subjects)
