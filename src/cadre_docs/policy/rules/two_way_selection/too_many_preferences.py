"""S4-47: nobody may choose more units than the policy allows."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.wishes import wishes_of


@rule(zh="填报意向超过限数", en="Somebody chooses too many units", rows=("S4-47",))
def too_many_preferences(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """意向表上的单位多于允许的个数，或同一单位填了两次。

    查什么：意向单位不重复，个数不超过政策允许的个数，含本数。
    为什么：方案限定每人可填的意向个数。匹配时只计前几个，重复的不计。
    怎么办：请本人改填。
    示例：限填 2 个，填 2 个可以，填 3 个不可以。

    Checks: nobody chooses more units than allowed, inclusive, or one unit twice.
    Why: the plan limits the number. The matching counts the first ones only, and each once.
    What to do: have the form filled in again.
    Example: with 2 allowed, 2 are fine and 3 are not.
    """
    for person in case.participants:
        wishes = wishes_of(case, person)
        if wishes is None or not (wishes.beyond or wishes.repeated):
            continue
        form, hint = wishes.form, say("请本人改填意向表", "have the form filled in again")
        name = case.person(person).name
        if wishes.beyond:
            message = say(
                "{person}填报 {count} 个意向，限填 {most} 个",
                "{person} chooses {count} units; {most} are allowed",
                person=name,
                count=len(wishes.units) + len(wishes.beyond),
                most=case.terms.max_preferences,
            )
            yield Finding(message, hint, form, ("units",), about(person=person))
        if wishes.repeated:
            message = say(
                "{person}的意向单位{units}填了不止一次",
                "{person} chooses {units} more than once",
                person=name,
                units="、".join(case.unit(unit).label for unit in wishes.repeated),
            )
            yield Finding(message, hint, form, ("units",), about(person=person))
