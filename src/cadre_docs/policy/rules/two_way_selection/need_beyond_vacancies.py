"""S4-49: a unit asks for no more people than it published as missing."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import demand_of


@rule(zh="需求人数多于公布的缺员", en="A unit asks for more people than its published vacancies", rows=("S4-49",))
def need_beyond_vacancies(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """人选需求表上的需求人数多于公布的缺员人数。

    查什么：需求人数不多于该单位公布的缺员人数，相等可以。
    为什么：缺员人数已经公布，匹配的名额以公布数为限。
    怎么办：核对两个数目；确有增加的，重新公布。
    示例：公布缺员 1 人，需求 2 人。

    Checks: a unit asks for no more people than it published as missing; as many is fine.
    Why: the vacancies are public, and the matching gives no more places than that.
    What to do: check both numbers; where the need grew, publish it again.
    Example: one vacancy published, two people asked for.
    """
    for unit, demand in case.demands.items():
        check = demand_of(case, unit)
        if check is None or demand.need <= check.vacancies:
            continue
        message = say(
            "{unit}公布缺员 {vacancies} 人，需求表填 {need} 人",
            "{unit} published {vacancies} vacancies and asks for {need} people",
            unit=case.unit(unit).label,
            vacancies=check.vacancies,
            need=demand.need,
        )
        hint = say("核对两个数目，确有增加的重新公布", "check both numbers, or publish the vacancies again")
        yield Finding(message, hint, demand, ("need",), about(unit=unit))
