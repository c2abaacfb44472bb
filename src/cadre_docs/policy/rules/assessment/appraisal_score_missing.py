"""S2-34: the results of the appraisal are counted in points."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase


@rule(zh="考核测评结果没有量化计分", en="An appraisal has no score", rows=("S2-34",))
def appraisal_score_missing(case: AssessmentCase) -> Iterator[Finding]:
    """定了等次的考核没有分数，或分数超过满分。

    查什么：已经定等的有总分；各部分得分不超过满分；各部分都有得分时，总分等于其和。
    为什么：意见要求把年度考核测评结果量化计分。
    怎么办：补上分数，或改正合计。
    示例：定量 40、民意 25，总分写成 66。

    Checks: every appraisal with a grade has a score; no part is above its full points; where all parts have
    points the score is their sum.
    Why: the opinion wants the results counted.
    What to do: add the score, or correct the sum.
    Example: 40 and 25, and a total of 66.
    """
    hint = say("补上分数，或改正合计", "add the score, or correct the sum")
    for one in case.appraisals.values():
        if case.grade(one) is None:
            continue
        name, subjects = case.person(one.person).name, about(person=one.person)
        points = [part.score for part in one.parts if part.score is not None]
        for place, part in enumerate(one.parts):
            if part.score is not None and part.full is not None and part.score > part.full:
                message = say(
                    "{person}的{part}得{score}分，超过满分{full}分",
                    "{person} has {score} of {full} points for {part}",
                    person=name,
                    part=part.part.label,
                    score=part.score,
                    full=part.full,
                )
                yield Finding(message, hint, one, ("parts", place, "score"), subjects)
        if one.score is None:
            message = say("{person}已经定等，没有考核分数", "{person} has a grade and no score", person=name)
            yield Finding(message, hint, one, ("score",), subjects)
        elif points and len(points) == len(one.parts) and sum(points) != one.score:
            message = say(
                "{person}的总分是{score}，各部分合计{sum}",
                "the score of {person} is {score}, its parts add up to {sum}",
                person=name,
                score=one.score,
                sum=sum(points),
            )
            yield Finding(message, hint, one, ("score",), subjects)
