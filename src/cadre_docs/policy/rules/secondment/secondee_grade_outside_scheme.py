"""C07: a grade is one that the policy's scheme knows."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="考核等次不在规定之内", en="A grade is not one of the scheme", rows=("S1-J20",))
def secondee_grade_outside_scheme(case: SecondmentCase) -> Iterator[Finding]:
    """评定的等次不是所用政策规定的等次。

    查什么：每次考核评定的等次在政策的等次表内。
    为什么：各地等次不同：国家四等，有的两等或三等，有的百分制。
    怎么办：改正等次，或核对所用政策包。
    示例：四等制的考核评为“合格”。

    Checks: the grade of every appraisal is one of the policy's list.
    Why: schemes differ: four grades nationally, two or three elsewhere, or points.
    What to do: correct the grade, or check the pack in use.
    Example: 合格 where the scheme has four grades.
    """
    names = "、".join(grade.label for grade in case.terms.grades)
    for one in case.appraisals:
        if one.grade is None or one.grade in case.terms.grades:
            continue
        posting = case.postings[one.posting]
        message = say(
            "{person}的{kind}（{year} 年）评为{grade}，规定的等次是{names}",
            "{person} was graded {grade} in {year} ({kind}); the scheme has {names}",
            person=case.seconded(posting).name,
            year=one.year,
            kind=one.appraisal.label,
            grade=one.grade.label,
            names=names,
        )
        hint = say("改正等次", "correct the grade")
        yield Finding(message, hint, one, ("grade",), about(person=posting.person))
