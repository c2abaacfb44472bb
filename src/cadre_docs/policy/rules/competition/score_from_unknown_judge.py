"""S4-31: only the panel scores."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="打分的评委不在名单上", en="A score comes from somebody who is not on the panel", rows=("S4-31",))
def score_from_unknown_judge(case: CompetitionCase) -> Iterator[Finding]:
    """打分的评委号不在评委名单上。

    查什么：每个打分的评委号都在同一张评分表的评委名单上。
    为什么：名单之外的分数不知道属于哪一组，不能计入。
    怎么办：改正评委号，或把漏登的评委补入名单。
    示例：名单是 L1 至 L7，打分里出现 L8。

    Checks: each score bears the number of a judge on the same sheet's panel.
    Why: a score from elsewhere belongs to no group and cannot be counted.
    What to do: correct the number, or add the judge to the panel.
    Example: the panel is L1 to L7 and there is a score of L8.
    """
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None:
            continue
        panel = {judge.id for judge in sheet.judges}
        for place, candidate in enumerate(sheet.candidates):
            for number in candidate.scores:
                if number in panel:
                    continue
                message = say(
                    "{post}：给{person}打分的评委 {number} 不在评委名单上",
                    "{post}: judge {number}, who scored {person}, is not on the panel",
                    post=post_name(case, position),
                    person=person_name(case, candidate.person),
                    number=number,
                )
                hint = say("改正评委号，或补登评委", "correct the number, or add the judge")
                path = ("candidates", place, "scores", number)
                yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
