"""S0-78: the grade is one of those that the policy gives."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


@rule(zh="考核等次不在规定的等次之内", en="The grade is none of those the policy gives", rows=("S0-78",))
def appraisal_grade_unknown(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """基层锻炼考核没有定等次，或所定等次不是政策规定的等次。

    查什么：考核等次在政策所列的等次之内。
    为什么：新录用公务员的锻炼考核只分合格和不合格；与年度考核的等次不是一回事。
    怎么办：按规定的等次重新确定。
    示例：定为“优秀”的，就是此类。

    Checks: the grade of the appraisal is one of those that the policy lists.
    Why: service of new civil servants is graded qualified or unqualified only; the grades of the annual assessment
    are another matter.
    What to do: grade it anew by the scheme.
    Example: a grade of excellent.
    """
    for person, one in case.appraisals.items():
        if one.grade in case.terms.grades:
            continue
        message = say(
            "{person}基层锻炼考核的等次为“{grade_zh}”，只能是{wanted_zh}",
            "the service of {person} is graded {grade_en}; it can only be {wanted_en}",
            person=case.person(person).name,
            grade_zh=one.grade.label if one.grade else "空",
            grade_en=one.grade.value if one.grade else "nothing",
            wanted_zh="、".join(grade.label for grade in case.terms.grades),
            wanted_en=" or ".join(grade.value for grade in case.terms.grades),
        )
        hint = say("按规定的等次确定", "grade it by the scheme")
        yield Finding(message, hint, one, ("grade",), about(person=person))
