"""S4-47: nobody may choose the unit that he or she comes from."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import wishes_of


@rule(zh="意向填报了本单位", en="Somebody chooses the own unit", rows=("S4-47",))
def own_unit_preference(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """意向表上填了本人所在的单位。

    查什么：意向单位都不是交流对象的原单位。
    为什么：双向选择是跨单位的。匹配时不计本单位。
    怎么办：请本人改填。
    示例：财政局干部填财政局。

    Checks: none of a person's wishes is the unit that he or she comes from.
    Why: the selection is across units. The matching leaves such a wish out.
    What to do: have the form filled in again.
    Example: somebody of the finance bureau chooses the finance bureau.
    """
    for person in case.participants:
        wishes = wishes_of(case, person)
        for unit in wishes.own if wishes else ():
            form = case.forms[person]
            message = say(
                "{person}的意向单位{unit}是本人所在单位",
                "{person} chooses {unit}, the own unit",
                person=case.person(person).name,
                unit=case.unit(unit).label,
            )
            hint = say("请本人改填意向表", "have the form filled in again")
            yield Finding(message, hint, form, ("units", form.units.index(unit)), about(person=person))
