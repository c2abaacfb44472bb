"""S4-43: as many people join a unit as leave it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.balance import balance, settled
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="单位进出人数不平衡", en="More people leave a unit than join it, or the reverse", rows=("S4-43",))
def moves_out_of_balance(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """去向全部确定之后，单位调入和调出的人数相差过多。

    查什么：全部交流对象的去向确定以后，每个单位调入与调出人数之差不超过政策允许的数目，含本数。
    为什么：方案以进出平衡为原则，没有写明允许相差几人，由本地政策包给出。
    怎么办：核对去向；确需不平衡的，说明理由并报批。
    示例：允许相差 0 人，调出 1 人、调入 1 人可以，调出 1 人、无人调入不可以。

    Checks: once everybody's destination is settled, those who join a unit and those who leave it differ by no more than
    the policy allows, inclusive.
    Why: the plan asks for balance and gives no number; the local pack does.
    What to do: check the destinations; where a difference is wanted, say why and have it approved.
    Example: with 0 allowed, one leaving and one joining is fine, one leaving and nobody joining is not.
    """
    if not settled(case):
        return
    for row in balance(case):
        if row.balanced:
            continue
        record = case.vacancies.get(row.unit) or next(
            (one for one in case.participants.values() if one.unit == row.unit), case.exercise
        )
        message = say(
            "{unit}调入 {joining} 人、调出 {leaving} 人，相差超过 {tolerance} 人",
            "{joining} join {unit} and {leaving} leave it: more than {tolerance} apart",
            unit=case.unit(row.unit).label,
            joining=len(row.joining),
            leaving=len(row.leaving),
            tolerance=row.tolerance,
        )
        hint = say("核对去向，或说明理由并报批", "check the destinations, or say why and have it approved")
        yield Finding(message, hint, record, (), about(unit=row.unit))
