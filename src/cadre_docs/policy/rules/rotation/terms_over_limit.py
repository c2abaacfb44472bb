"""S0-58, N-M1: no more than so many terms in one post."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.offices import office_terms, reappointed


@rule(zh="同一职务任期数超过上限", en="More terms in one post than allowed", rows=("S0-58", "N-M1"))
def terms_over_limit(case: RotationCase) -> Iterator[Finding]:
    """在同一职务上的任期数超过政策允许的数目，或决定连任后将会超过。

    查什么：按任用方式适用任期数上限的，首次任命加历次重新任命的次数不超过上限，含本数；已在最后一届的，不得再决定连任。
    为什么：工作计划规定选任制连任不超过两届；任职期限的全国规定也限定同一职位两个任期。
    怎么办：另行安排；核对重新任命日期。
    示例：上限两届，第二届可以，第三届不可以。

    Checks: where the bound applies to the way of appointment, the first appointment and those again are no more than
    the terms allowed, inclusive; nobody in the last term is to go on.
    Why: the plan allows two terms of those elected, the national rule two terms in one post.
    What to do: find another post; check the days of the appointments.
    Example: with two terms, the second is fine, the third is not.
    """
    most = case.terms.max_terms
    for term in office_terms(case):
        tenure = term.tenure
        if most is None or tenure.appointed_by not in case.terms.max_terms_for:
            continue
        number = term.number + reappointed(term)
        if number <= most:
            continue
        message = say(
            "{person}任{post}" + ("将是" if reappointed(term) else "已是") + "第 {number} 个任期，不得超过 {most} 个",
            "{person} as {post}: term {number}, no more than {most} are allowed",
            person=case.person(tenure.person).name,
            post=tenure.post,
            number=number,
            most=most,
        )
        hint = say("另行安排，或核对任命日期", "find another post, or check the days of appointment")
        yield Finding(message, hint, tenure, ("reappointed_on",), about(person=tenure.person, unit=tenure.unit))
