"""S0-66: who reaches a share of votes of 不称职 in years running must be adjusted. The source lost the share."""

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.votes import unfit_years
from cadre_docs.records.adjustment import Adjustment


class Votes(Parameters):
    """From which share in how many years running."""

    share: Fraction = Field(title="不称职票比例", ge=0, le=1)
    years: int = Field(title="连续年数", ge=1)


@rule(zh="连续不称职票达到比例没有调整", en="Votes of 不称职 for years running and no adjustment", rows=("S0-66",))
def unfit_votes_years_running(case: AssessmentCase, parameters: Votes) -> Iterator[Finding]:
    """连续几年不称职票达到规定的比例，没有提出调整。

    查什么：连续两年（含本年）不称职票比例都达到规定（含本数）的，本年考核启动后有调整建议。
    为什么：计划要求必须作出调整。原件缺少比例数字，须由本地确定，不得推测。
    怎么办：提出调整建议；或由本地政策包写明比例。
    示例：本地定为 1/3：两年都是 30 票中 10 票，须调整。

    Checks: whoever reached the share (inclusive) in so many years running, this one included, has a proposed
    adjustment since this exercise began.
    Why: the plan demands it. The source lost the number: it is set locally and never guessed.
    What to do: propose an adjustment; or set the share in the local pack.
    Example: at one third locally: 10 of 30 votes in both years call for it.
    """
    for person, one in case.appraisals.items():
        years = unfit_years(case, person, parameters.share)
        if years < parameters.years:
            continue
        found = case.records.of(Adjustment, person=person)
        if any(case.exercise.starts <= made.proposed_on <= case.as_of for made in found):
            continue
        message = say(
            "{person}连续{years}年不称职票达到 {share}，没有提出调整",
            "{person} had {share} or more votes of 不称职 in {years} years running; no adjustment is proposed",
            person=case.person(person).name,
            years=years,
            share=parameters.share,
        )
        yield Finding(
            message, say("提出调整建议", "propose an adjustment"), one, ("unfit_votes",), about(person=person)
        )
