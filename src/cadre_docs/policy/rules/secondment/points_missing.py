"""S1-W07: appraisals count in points out of a hundred."""

from collections.abc import Iterator
from decimal import Decimal

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import AppraisalKind

FULL_MARKS = Decimal(100)
"""What 百分制 means: points from nought to a hundred."""


@rule(zh="量化考核没有得分或得分超出百分", en="An appraisal has no points or too many", rows=("S1-W07",))
def points_missing(case: SecondmentCase) -> Iterator[Finding]:
    """实行百分制的，半年、年终、期满考核没有得分，或得分不在 0 至 100 之间。

    查什么：政策实行百分制的，日常考核以外的每次考核有得分，0 和 100 可以。
    为什么：淮上实行百分制量化考核；怎么计分、多少分对应什么等次没有写明，软件不换算。
    怎么办：补登或改正得分。
    示例：年度考核得分 100.5 分。

    Checks: where the policy counts in points, each appraisal but the daily one has them, from 0 to 100 inclusive.
    Why: one district counts in points; how they make a grade is not said, and nothing is converted.
    What to do: record or correct the points.
    Example: 100.5 points in an annual appraisal.
    """
    for one in case.appraisals:
        fits = one.score is not None and 0 <= one.score <= FULL_MARKS
        if not case.terms.scored or one.appraisal is AppraisalKind.DAILY or fits:
            continue
        posting = case.postings[one.posting]
        message = say(
            "{person} {year} 年{kind}得分为{score_zh}，应为 0 至 100 分",
            "{kind} of {person} in {year} has {score_en} points; it should be 0 to 100",
            person=case.seconded(posting).name,
            year=one.year,
            kind=one.appraisal.label,
            score_zh="空" if one.score is None else one.score,
            score_en="no" if one.score is None else one.score,
        )
        hint = say("补登或改正得分", "record or correct the points")
        yield Finding(message, hint, one, ("score",), about(person=posting.person))
