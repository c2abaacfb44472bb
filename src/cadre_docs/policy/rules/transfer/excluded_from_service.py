"""N-L26: nobody comes in whom the law keeps out."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.approving import unmet
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import CheckItem, TransferKind


class Items(Parameters):
    """The conditions to be checked."""

    items: tuple[CheckItem, ...] = Field(title="核查条件")


@rule(zh="没有排除法定不得录用的情形", en="Statutory bars are not ruled out", rows=("N-L26",))
def excluded_from_service(case: TransferCase, parameters: Items) -> Iterator[Finding]:
    """没有逐项排除法律规定不得录用为公务员的情形。

    查什么：法定的各项情形都已核查，结果为没有该情形，并写明依据；只查调任人选。
    为什么：受过刑事处罚、被开除党籍、被开除公职、被列为失信联合惩戒对象的，不得录用，也不得调任。
    怎么办：逐项核查，登记结果和依据；有该情形的不得调任。
    示例：没有核查失信联合惩戒的，就是此类。

    Checks: each statutory bar was checked, is absent, and has evidence; for transfers-in.
    Why: criminal punishment, expulsion from the Party, dismissal and the joint discipline of the discredited bar from
    recruitment and from transfer-in alike.
    What to do: check each, and record result and evidence; who is barred cannot be transferred in.
    Example: the list of the discredited was not consulted.
    """
    for person, one in case.candidates.items():
        missing = unmet(one, parameters.items) if one.sort is TransferKind.TRANSFER_IN else ()
        if not missing:
            continue
        message = say(
            "调任人选{person}没有排除法定情形：{missing_zh}",
            "not ruled out for the transfer-in candidate {person}: {missing_en}",
            person=case.person(person).name,
            missing_zh="、".join(item.label for item in missing),
            missing_en=", ".join(item.value for item in missing),
        )
        hint = say(
            "核查并登记结果和依据，不符合的不得办理", "check it and record the evidence; who fails cannot come in"
        )
        yield Finding(message, hint, one, ("checks",), about(person=person))
