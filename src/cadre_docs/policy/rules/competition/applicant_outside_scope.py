"""S4-04: who may apply at all."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.person import Register

_WITHIN = (Register.CIVIL_SERVANT, Register.MANAGED_BY_ANALOGY)


@rule(zh="报名人员身份不在对象范围", en="An applicant is not of those who may apply", rows=("S4-04",))
def applicant_outside_scope(case: CompetitionCase) -> Iterator[Finding]:
    """报名人员既不是公务员，也不是参照管理人员。

    查什么：待审查和审查合格的报名人员，身份是公务员或参照公务员法管理的工作人员。
    为什么：方案只在这两类人员中进行。
    怎么办：资格审查判为不合格并写明原因；身份登记有误的，改正干部记录。
    示例：事业编制人员报名“综合科科长”。

    Checks: applicants who await the review or passed it are civil servants, or managed by analogy with them.
    Why: the plan is held among these two groups only.
    What to do: find the application unqualified and say why; correct the person's register if that is what is wrong.
    Example: somebody on an institution's staff applies for a head of section's post.
    """
    for state in standing(case):
        person = case.person(state.person)
        if person.register_kind not in _WITHIN:
            message = say(
                "{person}身份为“{register}”，不在对象范围，却报名{post}",
                "{person} is neither a civil servant nor managed by analogy ({register}), yet applies for {post}",
                person=person.name,
                register=person.register_kind.label,
                post=post_name(case, state.position),
            )
            hint = say(
                "资格审查判为不合格；身份登记有误的改正干部记录",
                "find it unqualified in the review, or correct the person's register",
            )
            yield Finding(message, hint, state.application, ("person",), about(person=person.id))
