"""N-L88, N-K5: two years running of 不称职 end the service."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.consequences import adjusted, incompetent_years
from cadre_docs.records.adjustment import AdjustmentKind


@rule(
    zh="连续不称职没有提出辞退",
    en="不称职 for years running and no dismissal proposed",
    rows=(
        "N-L88",
        "N-K5",
    ),
)
def incompetent_years_running(case: AssessmentCase) -> Iterator[Finding]:
    """连续两年不称职，没有提出辞退。

    查什么：连续不称职达到规定年数（含本数，到本次考核为止）的，有辞退的建议。
    为什么：公务员法规定连续两年不称职的予以辞退；怀孕、因公致残等不得辞退的情形由人工核对。
    怎么办：核对不得辞退的情形，提出辞退建议。
    示例：2019、2020 两年不称职。

    Checks: whoever was 不称职 so many years running, this one included, has a proposed dismissal.
    Why: the law dismisses after two years; the cases in which nobody may be dismissed are checked by hand.
    What to do: check those cases, then propose the dismissal.
    Example: 不称职 in 2019 and 2020.
    """
    limit = case.terms.dismissal_years
    for one in case.appraisals.values():
        years = incompetent_years(case, one.person) if case.grade(one) is not None else 0
        if limit is None or years < limit or adjusted(case, one, AdjustmentKind.DISMISSAL):
            continue
        message = say(
            "{person}连续{years}年不称职，没有提出辞退",
            "{person} was 不称职 {years} years running; no dismissal is proposed",
            person=case.person(one.person).name,
            years=years,
        )
        hint = say("核对不得辞退的情形，提出辞退建议", "check who may not be dismissed, then propose it")
        yield Finding(message, hint, one, ("grade",), about(person=one.person))
