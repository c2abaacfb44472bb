"""S4-22: how many compete where the unit has to choose."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, people_names, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.shortlisting import shortlisting


@rule(zh="比选确定的竞岗对象人数不对", en="A shortlist has the wrong number of people", rows=("S4-22",))
def shortlist_wrong_number(case: CompetitionCase) -> Iterator[Finding]:
    """合格人数超过上限，比选确定的竞岗对象却不是规定的人数。

    查什么：合格人数超过上限的职位，竞岗对象恰为上限人数；同一人不重复列入。
    为什么：方案规定超过十人的比选后确定十人，多一人少一人都不行。
    怎么办：请职位所在单位重新确定名单。
    示例：12 人合格，名单列了 11 人。10 人合格不用比选，由“合格人员没有列为竞岗对象”检查。

    Checks: where more qualified than the limit, exactly so many are on the shortlist; and nobody is on it twice.
    Why: the plan sets ten where more than ten apply, neither more nor fewer.
    What to do: have the unit draw up the list anew.
    Example: 12 qualified and 11 are on the list. With 10, all compete; another rule looks at that.
    """
    for position in case.positions:
        found = shortlisting(case, position)
        if found.record is None:
            continue
        hint = say("请职位所在单位重新确定竞岗对象名单", "have the unit draw up the list anew")
        if found.chosen and found.size != found.limit:
            message = say(
                "{post}合格 {qualified} 人，应比选确定 {limit} 人，名单为 {size} 人",
                "{post}: {qualified} qualified, so {limit} are to be shortlisted; the list has {size}",
                post=post_name(case, position),
                qualified=len(found.qualified),
                limit=found.limit,
                size=found.size,
            )
            yield Finding(message, hint, found.record, ("people",), about(position=position))
        if found.repeated:
            message = say(
                "{post}的竞岗对象名单重复列入{people}",
                "the shortlist of {post} names {people} more than once",
                post=post_name(case, position),
                people=people_names(case, found.repeated),
            )
            yield Finding(message, hint, found.record, ("people",), about(position=position))
