"""S2-09: a poor grade within the look-back."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.checklist import poor_grades


@rule(
    zh="回溯年度内考核等次不够",
    en="A poor grade within the look-back",
    rows=(
        "S2-09",
        "N-R24",
    ),
)
def poor_grade_in_look_back(case: LeadingSelectionCase) -> Iterator[Finding]:
    """回溯年度内考核等次不够。

    查什么：确定考察对象前的若干个年度（含上一年度）内，没有政策所列的等次；回溯几年由政策规定。
    为什么：近年考核不好的，不得列为考察对象。
    怎么办：核对年度考核；确有的撤销考察对象资格。
    示例：2014 年确定、回溯三年的，2011 年基本称职不可以，2010 年的不计。

    Checks: no poor grade within the years before the choice, last year included; the policy says how many
    years.
    Why: who did badly lately may not be inspected.
    What to do: check the grades; take the person off the list.
    Example: chosen in 2014 with three years: a poor grade of 2011 counts, one of 2010 does not.
    """
    for one in case.objects:
        for grade in poor_grades(case, one):
            message = say(
                "{person}{year} 年度考核为{grade_zh}，在回溯的 {years} 年之内",
                "the grade of {person} for {year} is {grade_en}, within the look-back of {years} years",
                person=case.person(one.person).name,
                year=grade.year,
                grade_zh=grade.grade.label,
                grade_en=grade.grade.value,
                years=case.terms.look_back_years,
            )
            hint = say("核对年度考核，确有的撤销资格", "check the grade; take the person off the list")
            yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
