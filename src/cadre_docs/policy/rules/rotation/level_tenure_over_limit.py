"""S0-62, N-M1: no more than so many years at one level."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.service import since_at_level
from cadre_docs.records.level import Level


class Limits(Parameters):
    """How many years, and from which level on."""

    years: int = Field(title="同一层次任职年数")
    level: Level = Field(title="适用的职务层次")


@rule(zh="同一职级任职超过规定年数", en="Somebody has been at one level too long", rows=("S0-62", "N-M1"))
def level_tenure_over_limit(case: RotationCase, parameters: Limits) -> Iterator[Finding]:
    """担任同一层次领导职务的时间超过规定年数。

    查什么：现任领导职务达到规定层次的，连续担任同一层次职务不超过规定年数，满年数的当日可以。年数没有给出时，提示取值缺失，不作判断。
    为什么：全国规定限十五年；工作计划对县处级以上也设最长时间，但原件缺少年数，须由本地规定。
    怎么办：安排转任其他层次或非领导职务；年数缺失的，在本地政策包中写明。
    示例：规定十五年，1999 年 12 月 26 日起任同一层次，2014 年 12 月 26 日可以，12 月 27 日不可以。

    Checks: holders of leading posts from the level set have been at one level without a break for no more than the
    years, the day on which they are full included. Where no number is given, that is a finding of its own.
    Why: the national rule gives fifteen years; the plan sets a bound too, but its number is lost and is to be set
    locally.
    What to do: find a post of another level or without leadership; where the number is missing, set it in a pack.
    Example: with fifteen years and since 26 December 1999, the 26th of December 2014 is fine, the 27th is not.
    """
    for tenure in case.current:
        if not tenure.level.leading or tenure.level.rank < parameters.level.rank:
            continue
        since = since_at_level(case, tenure)
        if months_after(since, 12 * parameters.years) >= case.as_of:
            continue
        message = say(
            "{person}自 {since} 起担任{level_zh}领导职务，已超过 {years} 年",
            "{person} has held posts of the level {level_en} since {since}: more than {years} years",
            person=case.person(tenure.person).name,
            since=since,
            level_zh=tenure.level.label,
            level_en=tenure.level.value,
            years=parameters.years,
        )
        hint = say("研究安排其他层次或非领导职务", "find a post of another level or without leadership")
        yield Finding(message, hint, tenure, ("level",), about(person=tenure.person, unit=tenure.unit))
