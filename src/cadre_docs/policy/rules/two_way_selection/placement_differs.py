"""S4-50: the settled placements are those that both sides' lists yield."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.matching import matched


@rule(zh="匹配结果与双方意愿不符", en="A placement differs from what both sides' lists yield", rows=("S4-50",))
def placement_differs(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """确定的去向与按双方意愿计算的匹配结果不同。

    查什么：每项匹配结果的去向与计算一致；计算没有去向的人，没有匹配结果。
    为什么：方案只说双向选择匹配，没有写明算法；本程序按个人申请的延迟接受法计算，没有一对人员和单位彼此都更愿意对方。
    怎么办：核对意向表和需求表；另有考虑的，说明理由并报批，登记例外审批。
    示例：计算甲去发改局，登记为去财政局。

    Checks: each settled placement is the computed one, and nobody has one whom the computation places nowhere.
    Why: the plan says only that both sides are matched; the program computes deferred acceptance with people
    applying, so that no person and unit would both rather have each other.
    What to do: check both forms; where there is a reason to differ, have it approved and record a waiver.
    Example: 甲 is matched with the reform bureau and recorded for the finance bureau.
    """
    unit_of = matched(case).unit_of
    for person, placement in case.placements.items():
        computed = unit_of.get(person)
        if computed == placement.unit:
            continue
        goal = case.unit(computed).label if computed else ""
        message = say(
            "{person}确定去{unit}，按双方意愿{computed_zh}",
            "{person} is placed in {unit}; both sides' lists yield {computed_en}",
            person=case.person(person).name,
            unit=case.unit(placement.unit).label,
            computed_zh=f"应去{goal}" if goal else "没有匹配的去向",
            computed_en=goal or "no place",
        )
        hint = say("核对意向表和需求表，或登记例外审批", "check both forms, or record a waiver")
        yield Finding(message, hint, placement, ("unit",), about(person=person, unit=placement.unit))
