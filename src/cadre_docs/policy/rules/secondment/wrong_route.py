"""S1-J02, S1-J03: from which tier to which a secondment up or down leads."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import Direction, UnitTier


class Routes(Parameters):
    """Permitted ways of one direction, each ``from>to`` in the names of tiers: ``city>province``."""

    up: tuple[str, ...] = Field((), title="上挂去向")
    down: tuple[str, ...] = Field((), title="下挂去向")


@rule(zh="上挂或下挂的去向不符", en="A secondment up or down has another route", rows=("S1-J02", "S1-J03"))
def wrong_route(case: SecondmentCase, routes: Routes) -> Iterator[Finding]:
    """上挂、下挂的派出层级和接收层级不是政策允许的组合。

    查什么：上挂从市直、县直到中央、省直，或从县直、乡镇到市直；下挂从市直、县直到乡镇、村。组合由政策给出。
    为什么：上挂在于提高宏观把握能力，下挂在于丰富基层经历，去向错了就达不到目的。
    怎么办：调整接收单位，或改正挂职方式和单位层级。
    示例：市直干部下挂到县直单位；下挂应到乡镇（街道）或村（社区）。

    Checks: sending and receiving tier of a secondment up or down are a pair that the policy gives.
    Why: going up is for the wider view and going down for work at the base; a wrong place serves neither.
    What to do: choose another unit, or correct the direction or the tiers.
    Example: a cadre of the city sent “down” to a county office.
    """
    allowed = {Direction.UP: _pairs(routes.up), Direction.DOWN: _pairs(routes.down)}
    for posting in case.postings.values():
        pairs = allowed.get(posting.direction)
        if not pairs or (posting.sender_tier, posting.host_tier) in pairs:
            continue
        message = say(
            "{person}{direction}，从{sender}到{host}，不是允许的去向",
            "{person} is seconded {direction_en} from {sender} to {host}, which is no permitted route",
            person=case.seconded(posting).name,
            direction=posting.direction.label,
            direction_en=posting.direction.value,
            sender=posting.sender_tier.label,
            host=posting.host_tier.label,
        )
        hint = say("调整接收单位，或改正挂职方式", "choose another unit, or correct the direction")
        yield Finding(message, hint, posting, ("host_tier",), about(person=posting.person))


def _pairs(routes: tuple[str, ...]) -> frozenset[tuple[UnitTier, UnitTier]]:
    """The pairs written as ``from>to``. ValueError for a tier that does not exist."""
    split = (route.partition(">") for route in routes)
    return frozenset((UnitTier.of(sender), UnitTier.of(host)) for sender, _, host in split)
