"""S4-24: how a unit compared the applicants."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.shortlisting import shortlisting


@rule(zh="比选没有写明方式", en="A shortlist does not say how the unit chose", rows=("S4-24",))
def shortlist_without_method(case: CompetitionCase) -> Iterator[Finding]:
    """经过比选的竞岗对象名单没有写明比选方式。

    查什么：合格人数超过上限、须比选的职位，名单写明了比选方式。
    为什么：方式由单位自定，但要能说明名单怎样产生，不能用没有公开的标准筛选。
    怎么办：请单位补写比选方式，如面谈、查阅档案、向原单位了解。
    示例：12 人合格，比选确定 10 人，“比选方式”为空。

    Checks: where the unit had to choose, the shortlist says how it compared the applicants.
    Why: the unit picks the method, and must be able to say how the list came about.
    What to do: have the unit write down its methods: interviews, files, asking the former unit.
    Example: 12 qualified, 10 were chosen, and no method is on record.
    """
    for position in case.positions:
        found = shortlisting(case, position)
        if found.record is None or not found.chosen or found.record.methods:
            continue
        message = say(
            "{post}由 {qualified} 人比选确定 {size} 人，没有写明比选方式",
            "{post}: {size} were chosen out of {qualified} and it is not recorded how",
            post=post_name(case, position),
            qualified=len(found.qualified),
            size=found.size,
        )
        hint = say("补写 methods，如面谈、查阅档案、向原单位了解", "write down the methods")
        yield Finding(message, hint, found.record, ("methods",), about(position=position))
