"""S4-56: after a standby the person is given something to do."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import standbys_due


@rule(zh="待岗期满没有作出安排", en="Nothing was arranged after a standby", rows=("S4-56",), internal=True)
def standby_over_without_arrangement(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """待岗期满，还没有作出安排。

    查什么：待岗期满之日起，有安排日期；安排不早于届满。
    为什么：方案要求期满后根据本人表现作出安排。
    怎么办：根据表现研究安排，并登记。
    示例：2016 年 1 月 5 日届满，当日起没有安排就提示。

    Checks: from the day on which a standby is over, an arrangement is on record, made no earlier.
    Why: the plan has the person placed afterwards, according to how he or she did.
    What to do: decide and record it.
    Example: over on 5 January 2016: from that day on it speaks up.
    """
    for due in standbys_due(case):
        record = due.record
        if record is None:
            continue
        name = case.person(due.person).name
        hint = say("根据表现研究安排，并登记", "decide and record it")
        if due.arrangement_owed(case.as_of):
            message = say(
                "{person}的待岗 {over_on} 期满，没有作出安排",
                "the standby of {person} was over on {over_on}; nothing was arranged",
                person=name,
                over_on=due.over_on,
            )
            yield Finding(message, hint, record, ("arranged_on",), about(person=due.person))
        elif due.over_on and record.arranged_on and record.arranged_on < due.over_on:
            message = say(
                "{person}的待岗 {over_on} 才期满，{arranged} 已作安排",
                "the standby of {person} is over only on {over_on}; an arrangement was made on {arranged}",
                person=name,
                over_on=due.over_on,
                arranged=record.arranged_on,
            )
            yield Finding(message, hint, record, ("arranged_on",), about(person=due.person))
