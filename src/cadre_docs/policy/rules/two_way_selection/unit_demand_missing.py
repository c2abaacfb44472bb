"""S4-49: every unit with vacancies hands in its demand before people are placed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="缺员单位未报人选需求表", en="A unit with vacancies handed in no demand", rows=("S4-49",))
def unit_demand_missing(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """已经确定匹配结果，缺员单位还没有报送人选需求表。

    查什么：第一项匹配结果确定时，公布缺员的单位都已报送需求表；同一天可以。
    为什么：缺一个单位的意见，匹配就不完整。
    怎么办：补报需求表，重新计算匹配结果；不再需要人的，撤下缺员。
    示例：12 月 26 日确定结果，凤桥镇没有需求表。

    Checks: when the first placement is settled, every unit with a published vacancy has handed in its demand; the
    same day is fine.
    Why: without one unit's view the matching is not whole.
    What to do: hand it in and compute the matching again; or withdraw the vacancy.
    Example: placements of 26 December, and no demand of 凤桥镇.
    """
    first = min((one.on for one in case.placements.values()), default=None)
    for unit, vacancy in case.vacancies.items():
        demand = case.demands.get(unit)
        if first is None or (demand is not None and demand.on <= first):
            continue
        message = say(
            "匹配结果 {first} 确定，{unit}当时没有报送人选需求表",
            "placements were settled on {first}; {unit} had handed in no demand",
            first=first,
            unit=case.unit(unit).label,
        )
        hint = say("补报需求表并重新计算，或撤下缺员", "hand it in and compute again, or withdraw the vacancy")
        yield Finding(message, hint, demand or vacancy, ("on",) if demand else ("unit",), about(unit=unit))
