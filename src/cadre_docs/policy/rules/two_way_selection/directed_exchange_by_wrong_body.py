"""S4-52: the body that the plan names decides on directed exchanges."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


class Bodies(Parameters):
    """Which bodies may decide: words of their names."""

    bodies: tuple[str, ...] = Field(title="决定机构")


@rule(zh="定向交流的研究机构不对", en="A directed exchange was not decided by the body in charge", rows=("S4-52",))
def directed_exchange_by_wrong_body(case: TwoWaySelectionCase, parameters: Bodies) -> Iterator[Finding]:
    """定向交流不是由方案所定的机构研究，或没有会议纪要。

    查什么：研究机构的名称含有政策所列的字样之一，并有会议纪要。
    为什么：定向交流须经组织部部务会议讨论研究。
    怎么办：提请该机构研究；已经研究的，改正机构名称，补登会议纪要。
    示例：研究机构填“发改局党组”。

    Checks: the body that decided has one of the names that the policy lists, and there are minutes.
    Why: directed exchanges are discussed by the meeting of the organisation department.
    What to do: have that body decide; if it did, correct the name and record the minutes.
    Example: the body recorded is the party group of the reform bureau.
    """
    for person, one in case.directed.items():
        name, subjects = case.person(person).name, about(person=person)
        hint = say("提请研究，或改正记录", "have it decided, or correct the record")
        if not any(word in one.body for word in parameters.bodies):
            message = say(
                "{person}的定向交流由{body}研究，应经{wanted}",
                "the directed exchange of {person} was decided by {body}, not by {wanted}",
                person=name,
                body=one.body,
                wanted="、".join(parameters.bodies),
            )
            yield Finding(message, hint, one, ("body",), subjects)
        elif one.minutes is None:
            message = say(
                "{person}的定向交流没有会议纪要", "the directed exchange of {person} has no minutes", person=name
            )
            yield Finding(message, hint, one, ("minutes",), subjects)
