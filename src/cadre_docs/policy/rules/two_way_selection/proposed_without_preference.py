"""S4-48: a unit proposes only people who listed it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import demand_of


@rule(zh="建议人选没有填报该单位", en="A unit proposes somebody who did not choose it", rows=("S4-48",))
def proposed_without_preference(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """单位提出的建议人选没有把该单位填为意向。

    查什么：每名建议人选的意向表上有该单位，且在限填个数之内。
    为什么：人选从有意向选择该单位的人员中提出。匹配时不计其他人。
    怎么办：请单位改填需求表，或核对意向表。
    示例：甲只填了财政局，发改局提他为建议人选。

    Checks: everybody whom a unit proposes listed it, within the number of wishes allowed.
    Why: units propose from among those who chose them. The matching leaves others out.
    What to do: have the unit fill in the form again, or check the preference form.
    Example: 甲 chose the finance bureau only, and the reform bureau proposes him.
    """
    for unit, demand in case.demands.items():
        check = demand_of(case, unit)
        for person in check.strangers if check else ():
            message = say(
                "{unit}提{person}为建议人选，其意向中没有该单位",
                "{unit} proposes {person}, who did not choose it",
                unit=case.unit(unit).label,
                person=case.person(person).name,
            )
            hint = say("请单位改填需求表，或核对意向表", "have the form filled in again, or check the preference form")
            path = ("people", demand.people.index(person))
            yield Finding(message, hint, demand, path, about(person=person, unit=unit))
