"""S1-W17: an investment that reaches the line makes the annual grade 优秀."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.investments import entitlements
from cadre_docs.records.secondment_conduct import SecondmentGrade


@rule(zh="投资达到标准没有评为优秀", en="An investment did not make the grade 优秀", rows=("S1-W17",))
def investment_without_excellent(case: SecondmentCase) -> Iterator[Finding]:
    """产业投资达到标准的年度，年度考核等次不是优秀。

    查什么：一个项目的投资额达到标准（含本数），同一年度的年度考核已评定等次的，为优秀；不同项目不相加。
    为什么：淮上规定投资达到标准的年终考核为优秀。这与优秀比例的上限可能冲突，由组织决定，软件只提示。
    怎么办：研究确定等次；不评优秀的，说明原因。
    示例：标准 300000 元，投资 300000 元的评为称职。

    Checks: a project whose investment reaches the line (itself included) goes with the grade 优秀 in the annual
    appraisal of its year, once there is a grade; projects are not added up.
    Why: the policy says so. It may collide with the share of 优秀: the office decides.
    What to do: decide on the grade, or say why it is another.
    Example: 300000 yuan with a line of 300000, and the grade 称职.
    """
    for one in entitlements(case):
        if one.appraisal is None or one.appraisal.grade in (None, SecondmentGrade.EXCELLENT):
            continue
        message = say(
            "{person} {year} 年项目“{project}”投资 {amount} 元，年度考核为{grade}",
            "{person} invested {amount} yuan in {project} in {year}, and the grade is {grade}",
            person=case.seconded(one.posting).name,
            year=one.project.year,
            project=one.project.name,
            amount=one.investment,
            grade=one.appraisal.grade.label,
        )
        hint = say("研究确定等次，或说明原因", "decide on the grade, or say why")
        yield Finding(message, hint, one.appraisal, ("grade",), about(person=one.posting.person))
