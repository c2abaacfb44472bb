"""S1-J05: an outward secondment leaves the region, and is for those whom the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import Direction


@rule(zh="外挂没有到外地或对象不符", en="An outward secondment stays inside or is for others", rows=("S1-J05",))
def outward_secondment_inside(case: SecondmentCase) -> Iterator[Finding]:
    """外挂的接收地区在本市，或外挂对象不在政策列出的人员之内。

    查什么：外挂到沿海经济发达地区、周边先进地市或国外；对象是市直综合部门干部或县乡党政领导干部。
    为什么：外挂是为了开阔眼界、借鉴外地经验。
    怎么办：调整接收地区，或改正挂职方式；对象不符的另行选派。
    示例：外挂到本市的开发区。

    Checks: an outward secondment leads to the coast, an advanced neighbour or abroad, and is for a cadre of a general
    department of the city or a party or government leader of a county or township.
    Why: it is for a wider horizon and the experience of others.
    What to do: choose another region, correct the direction, or send somebody else.
    Example: an “outward” secondment to a zone in the same city.
    """
    for posting in case.postings.values():
        if posting.direction is not Direction.OUT:
            continue
        person, subjects = case.seconded(posting).name, about(person=posting.person)
        if not posting.region.outside:
            message = say(
                "{person}外挂，接收地区为{region}，不是外地",
                "{person} is seconded outward to {region}, which is not outside",
                person=person,
                region=posting.region.label,
            )
            hint = say("调整接收地区，或改正挂职方式", "choose another region, or correct the direction")
            yield Finding(message, hint, posting, ("region",), subjects)
        if not (posting.sender_general or posting.sender_leader):
            message = say(
                "{person}外挂，既不是市直综合部门干部，也不是县乡党政领导干部",
                "{person} is seconded outward and belongs neither to a general department nor to the leaders",
                person=person,
            )
            hint = say("核对派出单位和本人职务", "check the sending unit and the post")
            yield Finding(message, hint, posting, ("sender_general",), subjects)
