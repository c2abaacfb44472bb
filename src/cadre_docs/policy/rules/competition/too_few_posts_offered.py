"""S4-08: which units must offer a post."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.unit import UnitKind

_BY_NUMBER = (UnitKind.DEPARTMENT, UnitKind.MASS_ORGANISATION, UnitKind.INSTITUTION)


@rule(zh="单位推出的职位不足", en="A unit offers too few posts", rows=("S4-08",))
def too_few_posts_offered(case: CompetitionCase) -> Iterator[Finding]:
    """应当推出竞岗职位的单位没有推出，或推出不足。

    查什么：镇（街道）和现有中层达到规定人数（含）的市级机关，申报的职位不少于规定个数。人数以其职位申报所填为准。
    为什么：方案要求这些单位至少拿出一个职位，人数较少的单位自愿。
    怎么办：请单位补报职位；确有困难的，报批后作例外审批。
    示例：发改局现有中层 8 人，申报职位 0 个；7 人则可不报。

    Checks: towns, and departments with at least the number of mid-level cadres set, report at least the posts set.
    Why: the plan obliges them to offer one; smaller departments may.
    What to do: have the unit report a post, or record the waiver that it was given.
    Example: a department with 8 mid-level cadres offers none; one with 7 need not.
    """
    threshold, minimum = case.terms.offering_threshold, case.terms.min_offered
    for report in case.reports:
        unit = case.unit(report.unit)
        town = unit.sort is UnitKind.TOWN
        obliged = town or (unit.sort in _BY_NUMBER and report.mid_level_before >= threshold)
        if not obliged or len(report.positions) >= minimum:
            continue
        message = say(
            "{unit}{why_zh}，应至少推出 {minimum} 个职位，现推出 {offered} 个",
            "{unit} {why_en} must offer at least {minimum}; it offers {offered}",
            unit=unit.label,
            why_zh="属镇（街道）" if town else f"现有中层 {report.mid_level_before} 人，达到 {threshold} 人",
            why_en="is a town and"
            if town
            else f"has {report.mid_level_before} mid-level cadres ({threshold} count) and",
            minimum=minimum,
            offered=len(report.positions),
        )
        hint = say("请该单位补报职位，或报批后作例外审批", "have it report a post, or record a waiver")
        yield Finding(message, hint, report, ("positions",), about(unit=unit.id))
