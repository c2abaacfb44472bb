"""N-L50, N-K5: whoever is 不称职 goes down one level."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.consequences import adjusted
from cadre_docs.records.person import Grade


@rule(
    zh="不称职没有降职",
    en="Graded 不称职 and not taken down a level",
    rows=(
        "N-L50",
        "N-K5",
    ),
)
def incompetent_without_demotion(case: AssessmentCase) -> Iterator[Finding]:
    """考核不称职，没有提出降低职务或职级层次。

    查什么：书面通知等次之后，不称职的人有调整建议。
    为什么：公务员法规定不称职的按规定程序降低一个职务或者职级层次任职。
    怎么办：提出降职建议。
    示例：等次 1 月 20 日通知，当日起没有调整建议就提示。

    Checks: once told, whoever is 不称职 has a proposed adjustment.
    Why: the law takes him or her down one level.
    What to do: propose the demotion.
    Example: told on 20 January: from that day on it speaks up.
    """
    for one in case.appraisals.values():
        if case.grade(one) is not Grade.INCOMPETENT or not case.terms.incompetent_demoted:
            continue
        if not case.notified(one) or adjusted(case, one):
            continue
        message = say(
            "{person}考核不称职，没有提出降职",
            "{person} is graded 不称职; no adjustment is proposed",
            person=case.person(one.person).name,
        )
        hint = say("提出降职建议，登记调整", "propose the demotion and record it")
        yield Finding(message, hint, one, ("grade",), about(person=one.person))
