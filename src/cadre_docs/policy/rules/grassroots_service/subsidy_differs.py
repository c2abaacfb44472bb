"""S0-77: the monthly subsidy is the fixed amount; the source lost it."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


class Subsidy(Parameters):
    """What is paid a month, in yuan."""

    monthly: Decimal = Field(title="每月补助（元）")


@rule(zh="生活补助与规定不符", en="The subsidy is not the fixed amount", rows=("S0-77",))
def subsidy_differs(case: GrassrootsServiceCase, parameters: Subsidy) -> Iterator[Finding]:
    """锻炼人员每月的生活补助没有登记，或与本地规定的数额不符。

    查什么：每月补助等于本地规定的数额（元）；来源缺失数额，须由本地补足。
    为什么：来源规定锻炼期间每月补助生活费，数额缺失。
    怎么办：补足本地取值；按规定数额登记和发放。
    示例：本地定为三百元，登记为二百元的，就是此类。

    Checks: the monthly subsidy is the amount fixed locally, in yuan. The source lost the amount: it must be given.
    Why: the source grants a monthly subsidy during service without saying how much.
    What to do: give the local value; record and pay that amount.
    Example: 300 fixed, 200 on record.
    """
    for person, posting in case.postings.items():
        if posting.subsidy == parameters.monthly:
            continue
        message = say(
            "{person}每月生活补助登记为 {subsidy} 元，规定为 {monthly} 元",
            "the subsidy of {person} is recorded as {subsidy} yuan a month; {monthly} is fixed",
            person=case.person(person).name,
            subsidy="—" if posting.subsidy is None else posting.subsidy,
            monthly=parameters.monthly,
        )
        hint = say("按规定数额登记", "record the fixed amount")
        yield Finding(message, hint, posting, ("subsidy",), about(person=person))
