"""S4-50: no unit takes more people than it needs."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import demand_of


@rule(zh="匹配人数超过单位名额", en="More people are placed in a unit than it has places", rows=("S4-50",))
def placed_over_capacity(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """确定去一个单位的人多于它的名额。

    查什么：去每个单位的匹配人数不多于名额，即需求人数和公布缺员人数中较小的一个。
    为什么：没有缺员就没有名额。
    怎么办：核对匹配结果；确有增加的，重新公布缺员并改填需求表。
    示例：名额 1 人，两人确定去该单位。

    Checks: no more people are placed in a unit than it has places: its need, or its vacancies if these are fewer.
    Why: there is no place without a vacancy.
    What to do: check the placements; where the need grew, publish it and fill in the demand again.
    Example: one place, two people placed.
    """
    by_unit: dict[str, list[str]] = {}
    for person, placement in case.placements.items():
        by_unit.setdefault(placement.unit, []).append(person)
    for unit, people in by_unit.items():
        check = demand_of(case, unit)
        places = check.places if check else 0
        if len(people) <= places:
            continue
        message = say(
            "{unit}名额 {places} 人，匹配 {count} 人：{people}",
            "{unit} has {places} places; {count} people are placed there: {people}",
            unit=case.unit(unit).label,
            places=places,
            count=len(people),
            people="、".join(case.person(person).name for person in people),
        )
        hint = say("核对匹配结果，或重新公布缺员", "check the placements, or publish the vacancies again")
        yield Finding(message, hint, case.placements[people[-1]], ("unit",), about(unit=unit))
