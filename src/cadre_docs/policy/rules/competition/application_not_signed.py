"""S4-16: the form is filled in and signed by the applicant."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import form_of, standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="报名表没有本人签字", en="An application is not signed", rows=("S4-16",))
def application_not_signed(case: CompetitionCase) -> Iterator[Finding]:
    """报名表没有本人签字。

    查什么：待审查和审查合格的报名，报名表有本人签字。改报可以沿用原报名表的签字。
    为什么：报名表须由本人填写，签字表明内容属实、自愿报名。
    怎么办：请本人补签后登记；不愿补签的，撤回报名。
    示例：报名事件的“本人签字”为否。

    Checks: the form of an application that awaits the review or passed it is signed; a change may rest on the first
    form.
    Why: the person fills in the form; the signature says that it is true and that the application is his or her own.
    What to do: have it signed and record it, or have the application withdrawn.
    Example: an application with form_signed left at no.
    """
    for state in standing(case):
        if any(event.form_signed for event in form_of(case, state)):
            continue
        message = say(
            "{person}报名{post}，报名表没有本人签字",
            "the form of {person} for {post} is not signed",
            person=person_name(case, state.person),
            post=post_name(case, state.position),
        )
        hint = say("请本人补签后登记 form_signed", "have it signed, then record form_signed")
        yield Finding(message, hint, state.application, ("form_signed",), about(person=state.person))
