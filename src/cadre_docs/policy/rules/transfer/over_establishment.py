"""S2-24, N-L27: no more people than places, no more leaders than posts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.staffing import rooms


@rule(zh="超编或超职数配备", en="More people than places or more leaders than posts", rows=("S2-24", "N-L27"))
def over_establishment(case: TransferCase) -> Iterator[Finding]:
    """单位实有人数加上已决定调入的人超过核定编制，或领导人数超过核定职数。

    查什么：实有人数与已决定调入人数之和不超过编制；领导人数同理。没有核定编制职数记录的调入单位也提示。
    为什么：不得超编、超职数配备干部；录用、任职、调任都须在编制限额内并有空缺。
    怎么办：停止调入，或先调整编制职数。
    示例：编制二十、实有二十，再决定调入一人，就是此类；实有十九的可以。

    Checks: staff with those decided upon are no more than the places, leaders no more than the posts; a unit that
    takes somebody without an establishment on record is reported too.
    Why: nobody is appointed beyond the establishment or the posts; hiring, appointment and transfer-in need a vacant
    place.
    What to do: take nobody in, or have the establishment changed first.
    Example: 20 places and 20 people, and one more decided upon; with 19 it is fine.
    """
    for unit in dict.fromkeys(one.to_unit for one in case.candidates.values() if decided(case, one)):
        if unit not in case.establishments:
            one = next(one for one in case.candidates.values() if one.to_unit == unit and decided(case, one))
            message = say(
                "{unit}已决定调入人员，没有核定编制职数的记录",
                "{unit} takes somebody in; no establishment is on record",
                unit=case.unit(unit).label,
            )
            hint = say("登记编制职数", "record the establishment")
            yield Finding(message, hint, one, ("to_unit",), about(unit=unit))
    for room in rooms(case):
        label, subjects = case.unit(room.record.unit).label, about(unit=room.record.unit)
        hint = say("停止调入，或先调整编制职数", "take nobody in, or have the establishment changed first")
        if room.free < 0:
            message = say(
                "{unit}核定编制 {places} 名，连同已决定调入的共 {staff} 人",
                "{unit} has {places} places and, with those decided upon, {staff} people",
                unit=label,
                places=room.record.places,
                staff=room.staff,
            )
            yield Finding(message, hint, room.record, ("staff",), subjects)
        if room.free_posts < 0:
            message = say(
                "{unit}核定领导职数 {posts} 名，连同已决定调入的共 {leaders} 人",
                "{unit} has {posts} leading posts and, with those decided upon, {leaders} leaders",
                unit=label,
                posts=room.record.posts,
                leaders=room.leaders,
            )
            yield Finding(message, hint, room.record, ("leaders",), subjects)
