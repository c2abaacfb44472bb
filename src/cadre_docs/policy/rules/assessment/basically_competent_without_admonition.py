"""N-K4: whoever is 基本称职 is admonished."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.consequences import admonished
from cadre_docs.records.person import Grade


@rule(zh="基本称职没有诫勉", en="Graded 基本称职 and not admonished", rows=("N-K4",))
def basically_competent_without_admonition(case: AssessmentCase) -> Iterator[Finding]:
    """考核基本称职，没有诫勉。

    查什么：书面通知等次之后，基本称职的人有定等之后的诫勉。
    为什么：规定要求予以诫勉，责令作出书面检查，限期改进。
    怎么办：进行诫勉谈话并登记。
    示例：等次已经通知，没有诫勉记录。

    Checks: once told, whoever is 基本称职 has an admonition decided since the grade was.
    Why: an admonition, a self-criticism in writing and a time limit are asked for.
    What to do: admonish and record it.
    Example: told, and no admonition on record.
    """
    for one in case.appraisals.values():
        if case.grade(one) is not Grade.BASICALLY_COMPETENT or not case.terms.basic_admonished:
            continue
        if not case.notified(one) or admonished(case, one):
            continue
        message = say(
            "{person}考核基本称职，没有诫勉",
            "{person} is graded 基本称职 and was not admonished",
            person=case.person(one.person).name,
        )
        yield Finding(
            message, say("进行诫勉并登记", "admonish and record it"), one, ("grade",), about(person=one.person)
        )
