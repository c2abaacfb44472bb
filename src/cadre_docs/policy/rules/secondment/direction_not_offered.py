"""S1-J01: a secondment goes in one of the directions that the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职方式不在规定之内", en="The direction of a secondment is not offered", rows=("S1-J01",))
def direction_not_offered(case: SecondmentCase) -> Iterator[Finding]:
    """挂职方式不是政策规定的几种之一。

    查什么：每名挂职干部的挂职方式在政策列出的方式之内。
    为什么：不同方式有不同的去向和目的，方式不明则其他条件无从核对。
    怎么办：改正挂职方式，或报批例外。
    示例：政策只有上挂和下挂，登记为外挂。

    Checks: the direction of every secondment is one of those that the policy lists.
    Why: each direction has its own destinations and purpose; without it nothing else can be checked.
    What to do: correct the direction, or have an exception approved.
    Example: the policy knows up and down only, and the record says outward.
    """
    if not case.terms.directions:
        return
    names = "、".join(direction.label for direction in case.terms.directions)
    for posting in case.postings.values():
        if posting.direction in case.terms.directions:
            continue
        message = say(
            "{person}的挂职方式为{direction}，规定的方式是{names}",
            "{person} is seconded as {direction}; the policy knows {names}",
            person=case.seconded(posting).name,
            direction=posting.direction.label,
            names=names,
        )
        hint = say("改正挂职方式", "correct the direction")
        yield Finding(message, hint, posting, ("direction",), about(person=posting.person))
