"""S4-46: only those put forward hand in a preference form."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="不是交流对象却填报意向", en="Somebody who is not put forward hands in a preference form", rows=("S4-46",))
def preference_without_standing(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """没有被确定为交流对象的人填报了意向表。

    查什么：每份意向表的填表人都在交流对象之中。
    为什么：意向表由单位研究确定的交流对象填写。匹配时不计其他人的表。
    怎么办：漏登的补登交流对象，否则退回意向表。
    示例：乙没有被单位确定为交流对象，却填了意向表。

    Checks: everybody who hands in a preference form is put forward by a unit.
    Why: the form is for those whom units put forward. The matching leaves other forms out.
    What to do: record the person as put forward, or return the form.
    Example: 乙 is not put forward and hands in a form.
    """
    for person, form in case.forms.items():
        if person in case.participants:
            continue
        message = say(
            "{person}不是交流对象，填报了意向表",
            "{person} is not put forward and handed in a preference form",
            person=case.person(person).name,
        )
        hint = say("漏登的补登交流对象，否则退回意向表", "record the person as put forward, or return the form")
        yield Finding(message, hint, form, ("person",), about(person=person))
