"""S2-31: organs do not borrow staff without reason."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase


@rule(zh="借用人员没有理由", en="Staff borrowed without a reason", rows=("S2-31",))
def borrowed_without_reason(case: TransferCase) -> Iterator[Finding]:
    """从外单位借用人员没有写明理由。

    查什么：每项借用都写有借用理由。
    为什么：机关科室原则上不得从外单位借用人员，确因工作需要的才可以。
    怎么办：写明理由；没有理由的退回原单位。
    示例：借用理由空白的，就是此类。

    Checks: every borrowing has its reason.
    Why: as a rule sections borrow nobody; only where work really requires it.
    What to do: give the reason, or send the person back.
    Example: no reason on record.
    """
    for person, one in case.borrowed.items():
        if one.reason:
            continue
        message = say(
            "{unit}{section}从{lender}借用{person}，没有写明理由",
            "{person} is borrowed from {lender} for {section} of {unit} without a reason",
            person=case.person(person).name,
            unit=case.unit(one.unit).label,
            section=one.section,
            lender=one.lender,
        )
        hint = say("写明理由，或退回原单位", "give the reason, or send the person back")
        yield Finding(message, hint, one, ("reason",), about(person=person))
