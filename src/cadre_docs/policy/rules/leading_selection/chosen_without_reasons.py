"""S2-06: somebody is to be inspected and no reasons are given."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="确定考察对象没有写明理由", en="Somebody is to be inspected and no reasons are given", rows=("S2-06",))
def chosen_without_reasons(case: LeadingSelectionCase) -> Iterator[Finding]:
    """确定考察对象没有写明理由。

    查什么：每名考察对象都写明综合考虑的理由。
    为什么：防止简单以票取人：理由要综合平时考核、年度考核、一贯表现和人岗相适。程序不按得票选人。
    怎么办：补写确定理由，不得只写得票。
    示例：丙列为考察对象，确定理由空白。

    Checks: everybody to be inspected has reasons on record.
    Why: votes alone may not decide; the reasons weigh assessments, conduct and fitness. The program chooses
    nobody by votes.
    What to do: write the reasons down.
    Example: 丙 is to be inspected and no reasons are given.
    """
    for one in case.objects:
        if one.reason:
            continue
        message = say(
            "{person}列为{post}考察对象，没有写明理由",
            "{person} is to be inspected for {post} and no reasons are given",
            person=case.person(one.person).name,
            post=case.post(one.position),
        )
        hint = say("补写综合考虑的理由", "write the reasons down")
        yield Finding(message, hint, one, ("reason",), about(person=one.person, position=one.position))
