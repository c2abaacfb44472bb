"""S2-32: two leaders consent and personnel files it before staff are borrowed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.borrowing import borrowings
from cadre_docs.procedures.transfer.case import TransferCase


@rule(zh="借用没有审批或备案", en="Borrowing without consent or filing", rows=("S2-32",))
def borrowing_not_approved(case: TransferCase) -> Iterator[Finding]:
    """借用已经开始，主要领导、分管领导没有同意，或没有备案。

    查什么：借用起始之日（含当日）以前，主要领导和分管领导都已同意，人事部门已备案。
    为什么：借用须经主要领导、分管领导同意，报人事部门备案。
    怎么办：补办审批和备案；不同意的退回原单位。
    示例：三月一日开始借用，三月二日备案的，就是此类。

    Checks: by the first day, that day included, the principal and the deputy in charge have consented and personnel
    has filed it.
    Why: both leaders consent, and personnel keeps the record.
    What to do: have it approved and filed; send the person back where it is refused.
    Example: borrowed from 1 March, filed on the 2nd.
    """
    for one in borrowings(case):
        record = one.record
        missing = one.missing(min(record.since, case.as_of))
        if record.since > case.as_of or not missing:
            continue
        message = say(
            "{person}自 {since} 借用，当时没有{missing_zh}",
            "{person} is borrowed from {since}; lacking then: {missing_en}",
            person=case.person(record.person).name,
            since=record.since,
            missing_zh="、".join(part.text("zh") for part in missing),
            missing_en=", ".join(part.text("en") for part in missing),
        )
        hint = say("补办审批和备案", "have it approved and filed")
        yield Finding(message, hint, record, ("since",), about(person=record.person))
