"""S4-57: people report to the unit that was settled."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import destination_of


@rule(zh="报到单位与确定的去向不符", en="Somebody reports to another unit than was settled", rows=("S4-57",))
def reported_to_wrong_unit(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """报到单位不是匹配或定向交流确定的去向，或没有确定去向就报到。

    查什么：每项报到的单位与该人确定的去向一致。
    为什么：交流干部到确定的新单位报到。
    怎么办：核对去向和报到记录。
    示例：匹配去发改局，报到单位填财政局。

    Checks: everybody reports to the unit that matching or a directed exchange settled.
    Why: people report to the unit that was settled for them.
    What to do: check both records.
    Example: placed in the reform bureau, recorded as reporting to the finance bureau.
    """
    for person, record in case.duty_reports.items():
        goal = destination_of(case, person).unit if person in case.participants else None
        if goal == record.unit:
            continue
        message = say(
            "{person}的报到单位是{unit}，确定的去向{goal_zh}",
            "{person} reports to {unit}; {goal_en} was settled",
            person=case.person(person).name,
            unit=case.unit(record.unit).label,
            goal_zh=f"是{case.unit(goal).label}" if goal else "没有",
            goal_en=case.unit(goal).label if goal else "no unit",
        )
        hint = say("核对去向和报到记录", "check both records")
        yield Finding(message, hint, record, ("unit",), about(person=person))
