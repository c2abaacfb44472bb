"""S4-54: the bonus is withheld during a standby."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="待岗期间未扣发考核奖", en="The bonus was not withheld during a standby", rows=("S4-54",), internal=True)
def bonus_not_withheld(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """待岗人员没有扣发考核奖的记录。

    查什么：每项待岗都登记为扣发考核奖。
    为什么：方案规定待岗期间扣发考核奖。
    怎么办：通知发放单位，并登记。
    示例：待岗记录中“扣发考核奖”为否。

    Checks: every standby is recorded with the bonus withheld.
    Why: the plan withholds it during the standby.
    What to do: tell whoever pays it, and record it.
    Example: a standby whose record says that the bonus is not withheld.
    """
    for person, one in case.standbys.items():
        if one.bonus_withheld:
            continue
        message = say(
            "{person}待岗期间没有登记扣发考核奖",
            "the bonus of {person} is not recorded as withheld during the standby",
            person=case.person(person).name,
        )
        hint = say("通知发放单位并登记", "tell whoever pays it, and record it")
        yield Finding(message, hint, one, ("bonus_withheld",), about(person=person))
