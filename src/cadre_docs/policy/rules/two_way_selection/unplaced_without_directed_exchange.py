"""S4-51: who finds no unit is sent to one."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import unplaced


@rule(zh="落岗或未填表人员没有定向交流", en="Somebody without a place is not sent anywhere", rows=("S4-51",))
def unplaced_without_directed_exchange(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """匹配结果已经确定，没有去向的交流对象还没有定向交流。

    查什么：匹配结果确定以后，每名落岗或没有填报意向表的交流对象都有定向交流的决定。
    为什么：方案规定对这些人员进行定向交流。没有写明期限，故从工作截止之日起才提示。
    怎么办：提请研究定向交流。
    示例：乙没有填意向表，工作截止时仍没有去向。

    Checks: once placements are settled, everybody not matched or without a form has a decision on where to go.
    Why: the plan sends them. It sets no day, so this speaks up from the planned end of the exercise.
    What to do: have the body in charge decide.
    Example: 乙 handed in no form and has no unit when the exercise ends.
    """
    if not case.placements or case.as_of < case.exercise.ends:
        return
    for person in unplaced(case):
        if person in case.directed:
            continue
        message = say(
            "{person}{why_zh}，没有定向交流的决定",
            "{person} {why_en} and is not sent anywhere",
            person=case.person(person).name,
            why_zh="在双向选择中落岗" if person in case.forms else "没有填报意向表",
            why_en="was not matched" if person in case.forms else "handed in no preference form",
        )
        hint = say("提请研究定向交流", "have the body in charge decide")
        yield Finding(message, hint, case.participants[person], ("person",), about(person=person))
