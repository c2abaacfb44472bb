"""S4-31: every judge scores every candidate."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="有评委没有给竞岗对象打分", en="A judge gave a candidate no score", rows=("S4-31",))
def judge_score_missing(case: CompetitionCase) -> Iterator[Finding]:
    """评委名单上的评委没有给某名竞岗对象打分。

    查什么：每名竞岗对象都有名单上每个评委的打分。
    为什么：去掉一个最高分、一个最低分，以全体评委都打分为前提；缺一个，各人的平均就不可比。
    怎么办：补录漏登的分数；评委确实没有打分（如回避）的，作例外审批，按实有打分计算。
    示例：领导评委 L3 给三名竞岗对象中的一名漏打了分。

    Checks: each candidate has a score of each judge on the panel.
    Why: trimming one high and one low score supposes that all have scored; otherwise means cannot be compared.
    What to do: enter the score that was left out; where a judge stood back, record a waiver and compute with the rest.
    Example: leader judge L3 scored two of three candidates.
    """
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None:
            continue
        for place, candidate in enumerate(sheet.candidates):
            silent = [judge.id for judge in sheet.judges if judge.id not in candidate.scores]
            if not silent:
                continue
            message = say(
                "{post}：评委 {judges} 没有给{person}打分",
                "{post}: {judges} gave {person} no score",
                post=post_name(case, position),
                judges="、".join(silent),
                person=person_name(case, candidate.person),
            )
            hint = say("补录漏登的分数；确实没有打分的作例外审批", "enter it, or record a waiver")
            path = ("candidates", place, "scores")
            yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
