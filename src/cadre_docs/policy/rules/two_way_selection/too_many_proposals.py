"""S4-48: a unit proposes no more people than a multiple of its need."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import demand_of


@rule(zh="建议人选超过比例", en="A unit proposes too many people", rows=("S4-48",))
def too_many_proposals(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """单位的建议人选多于需求人数的规定倍数，或同一人填了两次。

    查什么：建议人选不重复，人数不超过需求人数乘以规定倍数，含本数。
    为什么：方案按 1:2 提出人选。匹配时只计前几名。
    怎么办：请单位改填需求表。
    示例：需求 1 人，提 2 人可以，提 3 人不可以。

    Checks: a unit proposes no more people than its need times the ratio of the policy, inclusive, and nobody twice.
    Why: the plan sets the ratio. The matching counts the first ones only.
    What to do: have the form filled in again.
    Example: with a need of 1, two are fine and three are not.
    """
    for unit, demand in case.demands.items():
        check = demand_of(case, unit)
        if check is None or not (check.beyond or check.repeated):
            continue
        hint = say("请单位改填人选需求表", "have the unit fill in the form again")
        if check.beyond:
            message = say(
                "{unit}需求 {need} 人，提出 {count} 名建议人选，最多 {allowed} 名",
                "{unit} needs {need} and proposes {count}; {allowed} are allowed",
                unit=case.unit(unit).label,
                need=demand.need,
                count=check.allowed + len(check.beyond),
                allowed=check.allowed,
            )
            yield Finding(message, hint, demand, ("people",), about(unit=unit))
        if check.repeated:
            message = say(
                "{unit}的建议人选{people}填了不止一次",
                "{unit} proposes {people} more than once",
                unit=case.unit(unit).label,
                people="、".join(case.person(person).name for person in check.repeated),
            )
            yield Finding(message, hint, demand, ("people",), about(unit=unit))
