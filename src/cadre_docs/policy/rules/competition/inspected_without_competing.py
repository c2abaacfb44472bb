"""S4-33: those inspected come from those who competed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.inspection import inspection_check


@rule(zh="考察对象没有参加该职位竞岗", en="Somebody is inspected who did not compete", rows=("S4-33", "S4-34"))
def inspected_without_competing(case: CompetitionCase) -> Iterator[Finding]:
    """考察对象没有参加该职位的竞岗。

    查什么：每名考察对象在该职位的评分表上有得分。得分汇总无法计算的职位，等能够计算时再查。
    为什么：考察对象由单位依据竞岗结果确定，没有竞岗就没有结果。
    怎么办：从考察对象中删去，或改正评分表。
    示例：没有报该职位的人员被列为考察对象。

    Checks: each person inspected has a score in the post's competition. Where the tally cannot be computed, it waits.
    Why: the unit chooses by the results of the competition, and without competing there are none.
    What to do: take the person off, or correct the score sheet.
    Example: somebody who never applied for the post is inspected for it.
    """
    for position in case.positions:
        check = inspection_check(case, position)
        for person in check.outsiders if check.record else ():
            if check.record is None:
                continue
            message = say(
                "{person}没有参加{post}的竞岗，却列为考察对象",
                "{person} is inspected for {post} without having competed for it",
                person=person_name(case, person),
                post=post_name(case, position),
            )
            hint = say("从考察对象中删去，或改正评分表", "take the person off, or correct the score sheet")
            place = ("people", check.record.people.index(person))
            yield Finding(message, hint, check.record, place, about(position=position, person=person))
