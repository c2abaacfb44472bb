"""S0-92: those registered as contract cadres of townships move among townships as a rule."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import OrganKind


@rule(zh="聘用制干部身份的公务员流出乡镇机关", en="A contract cadre leaves the townships", rows=("S0-92",))
def contract_cadre_leaves_townships(case: TransferCase) -> Iterator[Finding]:
    """乡镇机关中按聘用制干部身份登记的公务员，转任到乡镇机关以外。

    查什么：从乡镇机关转出的，按聘用制干部身份登记的，调入单位为乡镇机关；写有情况说明的不查。
    为什么：原则上在乡镇机关之间流动；例外须有理由。
    怎么办：改为乡镇机关之间的转任，或写明理由。
    示例：镇干部按聘用制身份登记，转任市局，没有说明的，就是此类。

    Checks: somebody of a township registered as a contract cadre goes to a township; one with an explanation is left
    out.
    Why: as a rule they move among townships; an exception needs a reason.
    What to do: transfer within the townships, or give the reason.
    Example: a contract cadre of a town transferred to a city bureau, unexplained.
    """
    for person, one in case.candidates.items():
        leaving = one.from_kind is OrganKind.TOWNSHIP and one.to_kind is not OrganKind.TOWNSHIP
        if not (one.contract_cadre and leaving) or one.reason:
            continue
        message = say(
            "{person}按聘用制干部身份登记，由{origin}转任{goal}，不是乡镇机关",
            "{person} is registered as a contract cadre and goes from {origin} to {goal}, which is no township",
            person=case.person(person).name,
            origin=one.from_unit,
            goal=case.unit(one.to_unit).label,
        )
        hint = say("改为乡镇机关之间流动，或写明理由", "keep it within the townships, or give the reason")
        yield Finding(message, hint, one, ("to_kind",), about(person=person))
