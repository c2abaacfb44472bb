"""S4-27: judges sent by the competition's office."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.panel import panel


@rule(zh="竞岗办选派的评委不足", en="Too few judges are sent by the competition's office", rows=("S4-27",))
def too_few_dispatched_judges(case: CompetitionCase) -> Iterator[Finding]:
    """领导评委中由竞岗交流工作办公室选派的人数不足。

    查什么：领导评委中来源为“竞岗办选派”的，不少于规定人数。
    为什么：竞岗由单位自己组织，选派评委使评分不全由本单位决定。
    怎么办：向竞岗交流工作办公室申请选派；来源登记有误的，改正来源。
    示例：7 名领导评委中只有 1 名由竞岗办选派，应至少 2 名。

    Checks: at least the number set of the leader judges were sent by the competition's office.
    Why: the unit holds the competition itself; judges from outside keep the scores from being its own alone.
    What to do: ask the office for judges, or correct where a judge comes from.
    Example: 1 of 7 leader judges was sent and 2 are required.
    """
    for position in case.positions:
        sheet, found = case.score_sheet(position), panel(case, position)
        if sheet is None or found is None or not found.missing_dispatched:
            continue
        message = say(
            "{post}的 {leaders} 名领导评委中，竞岗办选派 {sent} 人，应至少 {required} 人",
            "{post}: {sent} of {leaders} leader judges were sent by the competition's office, {required} are required",
            post=post_name(case, position),
            leaders=len(found.leaders),
            sent=len(found.dispatched),
            required=found.required_dispatched,
        )
        hint = say(
            "向竞岗交流工作办公室申请选派评委，或改正评委来源", "ask the office for judges, or correct their source"
        )
        yield Finding(message, hint, sheet, ("judges",), about(position=position))
