"""S4-58: the relations go with the person."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.reporting import relations_of


@rule(zh="报到时没有转接关系", en="Relations were not transferred on arrival", rows=("S4-58",))
def relations_not_transferred(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """已到新单位报到，行政、工资或党组织关系没有同时转接。

    查什么：报到的，政策所列的各项关系都已转接，不晚于报到日期；党组织关系只对党员和预备党员查。
    为什么：方案要求报到时同时办理关系转接。
    怎么办：补办转接；已经办理的补登日期。
    示例：1 月 5 日报到，工资关系 1 月 5 日转接可以，1 月 6 日转接不可以。

    Checks: whoever has arrived has each relation that the policy lists transferred, no later than that day; that of the
    party is for members and probationary members only.
    Why: the plan has them transferred on arrival.
    What to do: transfer them; record the days if it was done.
    Example: arrived on 5 January; wages transferred on the 5th is fine, on the 6th it is not.
    """
    for person, record in case.duty_reports.items():
        arrived = record.reported_on
        if arrived is None or arrived > case.as_of:
            continue
        wanted = relations_of(case, person)
        late = [one for one in wanted if one not in record.transferred or record.transferred[one] > arrived]
        if not late:
            continue
        message = say(
            "{person}{arrived} 报到，{relations_zh}没有同时转接",
            "{person} arrived on {arrived}; not transferred by then: {relations_en}",
            person=case.person(person).name,
            arrived=arrived,
            relations_zh="、".join(one.label for one in late),
            relations_en=", ".join(one.value for one in late),
        )
        hint = say("补办转接，已办的补登日期", "transfer them, or record the days")
        yield Finding(message, hint, record, ("transferred",), about(person=person))
