"""N-R08: somebody lacks years or posts that the level asks for."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.qualifying import Minimums, shortfalls


class Wanted(Parameters):
    """What a post of county level asks for; whole years, inclusive."""

    work_years: int = Field(title="工龄下限（年）")
    grassroots_years: int = Field(title="基层工作经历下限（年）")
    deputy_years: int = Field(title="副职任职年限")
    head_years: int = Field(title="下级正职任职年限")
    posts_below: int = Field(title="下一级任职个数")


@rule(zh="任职资格年限不够", en="Somebody lacks years or posts that the level asks for", rows=("N-R08",))
def qualification_short(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """任职资格年限不够。

    查什么：提拔担任县处级以上职务的，工龄、基层工作年限、下一级任职年限和任职数不少于规定，含本数，按整年计。
    为什么：条例规定了提拔担任县处级职务的基本资格。
    怎么办：核对任职经历；不够的须按破格报批。
    示例：工龄满 5 年可以，4 年 11 个月不可以。

    Checks: a promotion to county level or above asks for whole years of work, of field work and in the level
    below, and for posts there; bounds are inclusive.
    Why: the rules set these qualifications.
    What to do: check the tenures; an exception needs consent.
    Example: five years of work are enough, four years and eleven months are not.
    """
    for one in case.objects:
        least = Minimums(
            parameters.work_years,
            parameters.grassroots_years,
            parameters.deputy_years,
            parameters.head_years,
            parameters.posts_below,
        )
        for short in shortfalls(case, one, least) if one.exception is None else ():
            message = say(
                "{person}{name_zh}为 {found}，提任{post}须 {least} 以上",
                "{person} has {found} {name_en}; {post} asks for {least}",
                person=case.person(one.person).name,
                name_zh=short.name.text("zh"),
                name_en=short.name.text("en"),
                found=short.found,
                least=short.least,
                post=case.post(one.position),
            )
            hint = say("核对任职经历，或按破格报批", "check the tenures, or ask for an exception")
            yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
