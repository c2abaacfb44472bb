"""S4-31: one line for each judge and each candidate."""

from collections import Counter
from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(
    zh="评分表重复列入评委或竞岗对象",
    en="A judge or candidate is on a score sheet twice",
    rows=("S4-31", "S4-32"),
)
def listed_twice_on_score_sheet(case: CompetitionCase) -> Iterator[Finding]:
    """评分表重复列入同一评委或同一竞岗对象。

    查什么：一张评分表上，评委号不重复，竞岗对象不重复。
    为什么：重复的评委号分不清是谁的打分，重复的竞岗对象有两组得分，都无法计算。
    怎么办：给评委编不同的号；删去重复的竞岗对象。
    示例：两名评委都编为 L3。

    Checks: no judge's number and no candidate is on a sheet twice.
    Why: with a repeated number nobody can tell whose score it is; a repeated candidate has two results.
    What to do: number the judges apart, or take the repeated candidate out.
    Example: two judges are both L3.
    """
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None:
            continue
        for number, times in Counter(judge.id for judge in sheet.judges).items():
            if times > 1:
                message = say(
                    "{post}的评分表上评委号 {number} 用了 {times} 次",
                    "the judge's number {number} is on the sheet of {post} {times} times",
                    post=post_name(case, position),
                    number=number,
                    times=times,
                )
                hint = say("给每名评委编不同的号", "number the judges apart")
                yield Finding(message, hint, sheet, ("judges",), about(position=position))
        for person, times in Counter(candidate.person for candidate in sheet.candidates).items():
            if times > 1:
                message = say(
                    "{post}的评分表上{person}列了 {times} 次",
                    "{person} is on the sheet of {post} {times} times",
                    post=post_name(case, position),
                    person=person_name(case, person),
                    times=times,
                )
                hint = say("删去重复的一组得分", "take the repeated scores out")
                yield Finding(message, hint, sheet, ("candidates",), about(position=position, person=person))
