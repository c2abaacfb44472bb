"""S3-29, N-L38: the grades that there are (C07: three in one policy, four in the law)."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.person import Grade


@rule(
    zh="等次不在规定的等次之内",
    en="A grade is not one of the policy's",
    rows=(
        "S3-29",
        "N-L38",
    ),
)
def grade_outside_scheme(case: AssessmentCase) -> Iterator[Finding]:
    """评定的等次不是规定的等次。

    查什么：每个等次都在政策规定的等次之中；未定等次（如试用期、受处分的）不受此限。
    为什么：各地等次不一：有的分三等，公务员法分四等，以所用政策包为准。
    怎么办：按规定的等次重新评定。
    示例：政策只有优秀、称职、不称职三等，却评为基本称职。

    Checks: every grade is one that the policy knows; “no grade” is always possible.
    Why: policies differ: one has three grades, the law has four; the pack in use decides.
    What to do: grade again by the scheme.
    Example: 基本称职 under a policy with three grades.
    """
    for one in case.appraisals.values():
        grade = case.grade(one)
        if grade is None or grade is Grade.UNGRADED or not case.terms.grades or grade in case.terms.grades:
            continue
        message = say(
            "{person}评为{zh}，规定的等次只有{all_zh}",
            "{person} is graded {en}; the grades are {all_en}",
            person=case.person(one.person).name,
            zh=grade.label,
            en=grade.value,
            all_zh="、".join(known.label for known in case.terms.grades),
            all_en=", ".join(known.value for known in case.terms.grades),
        )
        yield Finding(
            message, say("按规定的等次重新评定", "grade again by the scheme"), one, ("grade",), about(person=one.person)
        )
