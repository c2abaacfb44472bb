"""S4-23: up to the limit, all who qualified compete."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, people_names, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.shortlisting import shortlisting


@rule(zh="合格人员没有列为竞岗对象", en="A qualified applicant was left off the shortlist", rows=("S4-23",))
def qualified_left_out(case: CompetitionCase) -> Iterator[Finding]:
    """合格人数没有超过上限，却有合格人员没有列为竞岗对象。

    查什么：合格人数不超过上限的职位，合格且没有撤回的人员全部在竞岗对象名单上。
    为什么：方案规定不超过十人的都参加竞岗，单位不能再筛选。
    怎么办：把漏列的人员补入名单；本人已放弃的，登记撤回。
    示例：10 人合格，名单只有 9 人。

    Checks: where no more than the limit qualified, all of them who have not withdrawn are on the shortlist.
    Why: the plan lets up to ten compete without a choice by the unit.
    What to do: add whoever is missing, or record the withdrawal.
    Example: 10 qualified and 9 are on the list.
    """
    for position in case.positions:
        found = shortlisting(case, position)
        if found.record is None or not found.missing:
            continue
        message = say(
            "{post}合格 {qualified} 人，没有超过 {limit} 人，应全部列为竞岗对象，漏列{people}",
            "{post}: all {qualified} who qualified compete (no more than {limit}), and {people} is left out",
            post=post_name(case, position),
            qualified=len(found.qualified),
            limit=found.limit,
            people=people_names(case, found.missing),
        )
        hint = say("补入名单；本人放弃的登记撤回", "add them, or record that they withdrew")
        yield Finding(message, hint, found.record, ("people",), about(position=position))
