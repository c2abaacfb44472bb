"""S4-32: scores within the range that the policy sets."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="打分超出分值范围", en="A score is out of range", rows=("S4-31", "S4-32"))
def score_out_of_range(case: CompetitionCase) -> Iterator[Finding]:
    """打分超出规定的分值范围。

    查什么：每个打分不低于最低分、不高于最高分，两端都可以。
    为什么：超出范围的分数多半是录入错误；即使会被当作最高分去掉，也挤掉了真正的最高分。
    怎么办：核对原始评分表，改正录入。
    示例：百分制下录成 870 或 -5。

    Checks: each score lies between the lowest and the highest that the policy allows, both inclusive.
    Why: such a score is mostly a slip; even where it is dropped as the highest, it keeps the real highest in.
    What to do: look at the paper sheet and correct the entry.
    Example: 870 or -5 where 0 to 100 is the range.
    """
    low, high = case.terms.score_min, case.terms.score_max
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None:
            continue
        for place, candidate in enumerate(sheet.candidates):
            for number, score in candidate.scores.items():
                if low <= score <= high:
                    continue
                message = say(
                    "{post}：评委 {number} 给{person}打 {score} 分，超出 {low} 至 {high} 分",
                    "{post}: judge {number} gave {person} {score}, outside {low} to {high}",
                    post=post_name(case, position),
                    person=person_name(case, candidate.person),
                    number=number,
                    score=score,
                    low=low,
                    high=high,
                )
                hint = say("核对原始评分表，改正录入", "look at the paper sheet and correct the entry")
                path = ("candidates", place, "scores", number)
                yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
