"""S0-86, S2-21: whoever is transferred in meets the conditions."""

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


@rule(zh="调任人选的条件没有核实", en="A candidate's conditions are not established", rows=("S0-86", "S2-21"))
def transfer_conditions_not_met(case: TransferCase, parameters: Items) -> Iterator[Finding]:
    """调任人选缺少规定的条件，或没有核查、没有依据。

    查什么：政策所列的各项条件都有核查结果，结果为符合，并写明依据。
    为什么：调任人选应符合公务员登记的基本条件，具备任职资格和任职经历；有的单位要求符合录用条件。
    怎么办：逐项核查，登记结果和依据；不符合的不得调任。
    示例：“具备任职经历”没有写依据的，就是此类。

    Checks: each condition that the policy lists was checked, is met, and has evidence.
    Why: whoever is transferred in meets the conditions of registration, qualification and experience; one bureau asks
    for those of recruitment.
    What to do: check each, and record result and evidence; who fails cannot be transferred in.
    Example: experience recorded as met without evidence.
    """
    for person, one in case.candidates.items():
        missing = unmet(one, parameters.items) if one.sort is TransferKind.TRANSFER_IN else ()
        if not missing:
            continue
        message = say(
            "调任人选{person}的资格审查没有通过或没有依据：{missing_zh}",
            "conditions of the transfer-in candidate {person} not met or without evidence: {missing_en}",
            person=case.person(person).name,
            missing_zh="、".join(item.label for item in missing),
            missing_en=", ".join(item.value for item in missing),
        )
        hint = say(
            "核查并登记结果和依据，不符合的不得办理", "check it and record the evidence; who fails cannot come in"
        )
        yield Finding(message, hint, one, ("checks",), about(person=person))
