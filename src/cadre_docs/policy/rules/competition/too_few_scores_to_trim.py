"""S4-31: something must be left once the highest and lowest scores are dropped."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.selection import JudgeKind


@rule(zh="打分太少，去掉高低分后无分可算", en="Too few scores are left to average", rows=("S4-31",))
def too_few_scores_to_trim(case: CompetitionCase) -> Iterator[Finding]:
    """打分太少，去掉最高分和最低分后没有分数可以平均。

    查什么：每名竞岗对象在领导评委和群众评委两组中的有效打分，都多于要去掉的个数。
    为什么：两组都要先去掉高低分再平均，每组至少要有三个打分。
    怎么办：补录漏登的打分；评委确实不足的，不能计分，重新组织打分。
    示例：群众评委只有 2 人打分。

    Checks: in each group a candidate has more scores than are dropped.
    Why: one highest and one lowest are dropped in each group, so three scores are the least.
    What to do: enter the scores that were left out; where there were too few judges, the scoring must be repeated.
    Example: only 2 mass judges gave a score.
    """
    dropped = case.terms.trim_high + case.terms.trim_low
    for position in case.positions:
        sheet = case.score_sheet(position)
        for place, candidate in enumerate(sheet.candidates if sheet else ()):
            for group in JudgeKind:
                judges = {judge.id for judge in sheet.judges if judge.sort is group} if sheet else set()
                given = sum(number in judges for number in candidate.scores)
                if given > dropped or sheet is None:
                    continue
                message = say(
                    "{post}：{person}的{group_zh}打分只有 {given} 个，去掉 {high} 个最高分和 {low} 个最低分后无分可算",
                    "{post}: {person} has {given} {group_en} scores; {high} highest and {low} lowest are dropped",
                    post=post_name(case, position),
                    person=person_name(case, candidate.person),
                    group_zh=group.label,
                    group_en=group.value,
                    given=given,
                    high=case.terms.trim_high,
                    low=case.terms.trim_low,
                )
                hint = say("补录漏登的打分；评委不足的重新组织打分", "enter what was left out, or repeat the scoring")
                path = ("candidates", place, "scores")
                yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
