"""S4-38: the unit itself issues the notice."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.unit import Unit


@rule(zh="任职不是由所在单位发文", en="An appointment was not issued by the unit", rows=("S4-38",))
def not_published_by_unit(case: CompetitionCase) -> Iterator[Finding]:
    """任职通知不是由职位所在单位发出。

    查什么：已经发文的任职，发文单位是职位所在单位。
    为什么：方案规定审核之后由所在单位发文公布。
    怎么办：核对发文单位；由其他机关发文的，由所在单位另行发文。
    示例：发改局的职位由财政局发文，或没有登记发文单位。

    Checks: the unit that issued an appointment is the unit of the post.
    Why: the plan has the unit publish the appointment after the review.
    What to do: check who issued it; otherwise have the unit issue its own notice.
    Example: a post of one bureau is issued by another, or no issuer is on record.
    """
    for appointment in case.appointments:
        post = case.positions.get(appointment.position)
        if post is None or not appointment.issued_on or appointment.issued_on > case.as_of:
            continue
        if appointment.issuer == post.unit:
            continue
        issuer = case.records.find(Unit, appointment.issuer) if appointment.issuer else None
        message = say(
            "{person}任{post}，应由{unit}发文，发文单位为{issuer}",
            "the appointment of {person} to {post} is for {unit} to issue; the issuer is {issuer}",
            person=person_name(case, appointment.person),
            post=post_name(case, appointment.position),
            unit=case.unit(post.unit).label,
            issuer=issuer.label if issuer else "（没有登记）",
        )
        hint = say("核对 issuer，或由所在单位另行发文", "check issuer, or have the unit issue its own notice")
        subjects = about(position=appointment.position, person=appointment.person)
        yield Finding(message, hint, appointment, ("issuer",), subjects)
