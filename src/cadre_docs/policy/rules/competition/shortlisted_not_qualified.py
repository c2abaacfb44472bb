"""S4-23: only qualified applicants of the post compete."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.cancellations import cancelled
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.shortlisting import shortlisting


@rule(
    zh="竞岗对象没有通过资格审查",
    en="Somebody on a shortlist is not a qualified applicant of the post",
    rows=("S4-22", "S4-23"),
)
def shortlisted_not_qualified(case: CompetitionCase) -> Iterator[Finding]:
    """竞岗对象名单列入了没有报该职位、已经撤回或没有通过资格审查的人员。

    查什么：名单上的每个人，在名单确定当日，报的是该职位，资格审查合格，没有撤回。
    已取消的职位由“合格人数不足的职位仍继续竞岗”检查。
    为什么：竞岗对象从该职位的合格报名人员中产生。
    怎么办：从名单中删去；资格审查结果漏登的，补登审查事件。
    示例：资格审查判为不合格的人员仍在名单上。

    Checks: each person on a shortlist is, on the day of the list, a qualified applicant of the post.
    Why: those who compete come from the qualified applicants of the post.
    What to do: take the person off, or record the review that was left out.
    Example: somebody found unqualified is on the list.
    """
    for position in case.positions:
        found = shortlisting(case, position)
        if found.record is None or cancelled(case, position):
            continue
        for person in found.unexpected:
            message = say(
                "{person}列为{post}的竞岗对象，到 {on} 不是该职位资格审查合格的报名人员",
                "{person} is shortlisted for {post} without being a qualified applicant of it on {on}",
                person=person_name(case, person),
                post=post_name(case, position),
                on=found.record.on,
            )
            hint = say("从名单中删去，或补登资格审查结果", "take the person off, or record the review")
            place = ("people", found.record.people.index(person))
            yield Finding(message, hint, found.record, place, about(position=position, person=person))
