"""S1-J04: a level secondment stays at its level and goes to a petitions office or a key project."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import Direction, HostKind


class LevelHosts(Parameters):
    """What sort of places receive a level secondment."""

    hosts: tuple[HostKind, ...] = Field(title="平挂的接收单位")


@rule(zh="平挂的去向不符", en="A level secondment goes to another place", rows=("S1-J04",))
def level_secondment_elsewhere(case: SecondmentCase, places: LevelHosts) -> Iterator[Finding]:
    """平挂没有到同级单位，或接收单位不是政策列出的种类。

    查什么：平挂的派出层级与接收层级相同，接收单位是信访部门、重点工程等政策列出的种类。
    为什么：平挂是为了锻炼应对紧急事态和复杂局面的能力。
    怎么办：调整接收单位，或改正挂职方式。
    示例：市直干部平挂到县直信访部门，层级不同。

    Checks: a level secondment has the same tier at both ends and a place of a listed kind (petitions, key project).
    Why: it is for learning to handle urgent and complicated situations.
    What to do: choose another unit, or correct the direction.
    Example: a cadre of the city sent “level” to a county petitions office.
    """
    names = "、".join(kind.label for kind in places.hosts)
    for posting in case.postings.values():
        if posting.direction is not Direction.LEVEL:
            continue
        person, subjects = case.seconded(posting).name, about(person=posting.person)
        hint = say("调整接收单位，或改正挂职方式", "choose another unit, or correct the direction")
        if posting.sender_tier is not posting.host_tier:
            message = say(
                "{person}平挂，派出单位为{sender}，接收单位为{host}，层级不同",
                "{person} is seconded level from {sender} to {host}: the tiers differ",
                person=person,
                sender=posting.sender_tier.label,
                host=posting.host_tier.label,
            )
            yield Finding(message, hint, posting, ("host_tier",), subjects)
        elif posting.host_kind not in places.hosts:
            message = say(
                "{person}平挂到{kind}，应到{names}",
                "{person} is seconded level to {kind}; it should be {names}",
                person=person,
                kind=posting.host_kind.label,
                names=names,
            )
            yield Finding(message, hint, posting, ("host_kind",), subjects)
