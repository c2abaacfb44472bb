"""S4-25: what the competition consists of."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase


class Parts(Parameters):
    """The parts that a competition must have."""

    parts: tuple[str, ...] = Field(title="竞岗内容", description="竞岗内容名称中的关键词")


@rule(zh="竞岗内容不全", en="A part of the competition was not held", rows=("S4-25",))
def competition_parts_missing(case: CompetitionCase, parameters: Parts) -> Iterator[Finding]:
    """竞岗缺少规定的内容。

    查什么：评分表写明的竞岗内容，包括方案规定的每一项。
    为什么：打分既看演说，也看对主要领导追问的回答，缺一项，得分就不完整。
    怎么办：核对竞岗会议程，漏登的补登；没有进行的，补行后重新打分。
    示例：评分表只写“竞职演说”，没有“主要领导追问”。

    Checks: the score sheet names each part of the competition that the plan requires.
    Why: scores are given on the speech and on the answers to the unit's head; without one they are incomplete.
    What to do: record the part if it was held; where it was not, hold it and score again.
    Example: the sheet names the speech and not the questions.
    """
    for position in case.positions:
        sheet = case.score_sheet(position)
        for part in parameters.parts if sheet else ():
            if sheet is None or any(part in held for held in sheet.parts):
                continue
            message = say(
                "{post}的竞岗内容没有“{part}”，登记的有：{held}",
                "the competition for {post} had no “{part}”; on record: {held}",
                post=post_name(case, position),
                part=part,
                held="、".join(sheet.parts) or "无",
            )
            hint = say("漏登的补登；没有进行的补行后重新打分", "record it, or hold it and score again")
            yield Finding(message, hint, sheet, ("parts",), about(position=position))
