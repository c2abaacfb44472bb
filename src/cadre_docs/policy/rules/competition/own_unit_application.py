"""S4-14: nobody applies to his or her own unit."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="报名竞争本单位的职位", en="A person applies for a post of the own unit", rows=("S4-14",))
def own_unit_application(case: CompetitionCase) -> Iterator[Finding]:
    """报名竞争本单位拿出来跨单位竞岗的职位。

    查什么：待审查和审查合格的报名人员，现在的单位不是职位所在单位。
    为什么：竞岗是跨单位的，方案不允许报本单位的职位。
    怎么办：请本人在报名期内改报，或在资格审查中判为不合格。
    示例：发改局的张示例报名发改局综合科科长。

    Checks: the unit of an applicant who awaits the review or passed it is not the unit of the post.
    Why: the competition is between units; the plan does not allow one's own.
    What to do: have the person apply for another post in time, or find the application unqualified.
    Example: somebody of a bureau applies for a post of that bureau.
    """
    for state in standing(case):
        post = case.positions.get(state.position)
        person = case.person(state.person)
        if post is None or person.unit != post.unit:
            continue
        message = say(
            "{person}是{unit}干部，报名了本单位的{post}",
            "{person} of {unit} applies for that unit's own {post}",
            person=person.name,
            unit=case.unit(post.unit).label,
            post=post.name,
        )
        hint = say("请本人改报其他单位的职位，或在资格审查中判为不合格", "have it changed, or find it unqualified")
        yield Finding(message, hint, state.application, ("position",), about(person=person.id))
