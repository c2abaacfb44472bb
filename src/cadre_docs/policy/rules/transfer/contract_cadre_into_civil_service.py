"""S0-93: contract cadres of by-analogy organs cannot move into organs of the civil service."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import OrganKind


@rule(
    zh="原聘用制干部流入公务员机关",
    en="A contract cadre of a by-analogy organ enters the civil service",
    rows=("S0-93",),
)
def contract_cadre_into_civil_service(case: TransferCase) -> Iterator[Finding]:
    """参公单位中已登记的原聘用制干部，拟调入实施公务员法的机关。

    查什么：原单位为参公单位、按聘用制干部身份登记的，调入单位性质不是公务员机关或乡镇机关。
    为什么：来源规定这类人员不能流动到实施公务员法的机关，没有例外。
    怎么办：停止办理；身份登记有误的改正。
    示例：参公单位原聘用制干部转任市财政局，不可以。

    Checks: somebody of a by-analogy organ registered as a contract cadre does not go to an organ of the civil
    service, townships included.
    Why: the source rules it out, without exception.
    What to do: stop; correct the registration if it is wrong.
    Example: such a cadre transferred to the finance bureau.
    """
    for person, one in case.candidates.items():
        entering = one.from_kind is OrganKind.BY_ANALOGY and one.to_kind in (
            OrganKind.CIVIL_SERVICE,
            OrganKind.TOWNSHIP,
        )
        if not (one.contract_cadre and entering):
            continue
        message = say(
            "{person}是参公单位已登记的原聘用制干部，不能调入{goal}",
            "{person} is a registered contract cadre of a by-analogy organ and cannot enter {goal}",
            person=case.person(person).name,
            goal=case.unit(one.to_unit).label,
        )
        hint = say("停止办理，或改正身份登记", "stop, or correct the registration")
        yield Finding(message, hint, one, ("to_kind",), about(person=person))
