"""S4-22, S4-23: those who are scored are those on the shortlist."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.cancellations import cancelled
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.shortlisting import competitors


@rule(zh="不是竞岗对象却参加竞岗", en="Somebody was scored who is not on the shortlist", rows=("S4-22", "S4-23"))
def scored_without_shortlist(case: CompetitionCase) -> Iterator[Finding]:
    """评分表上的人员不是该职位的竞岗对象。

    查什么：评分表上的每个人都是该职位的竞岗对象；没有名单而合格人数没有超过上限的，全部合格人员都是竞岗对象。
    为什么：只有竞岗对象才能参加竞岗；多一个人打分，会影响其他人的名次。
    怎么办：从评分表中删去；名单漏列的，先改正名单。
    示例：比选没有入围的人员出现在评分表上。

    Checks: each person on a score sheet is on the post's shortlist, or qualified where no list was needed.
    Why: only those shortlisted compete; one more on the sheet changes everybody's rank.
    What to do: take the person off the sheet, or correct the shortlist first.
    Example: somebody whom the unit did not choose has scores.
    """
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None or cancelled(case, position):
            continue
        allowed = competitors(case, position)
        for place, candidate in enumerate(sheet.candidates):
            if candidate.person in allowed:
                continue
            message = say(
                "{person}不是{post}的竞岗对象，却在评分表上",
                "{person} is on the score sheet of {post} without being on its shortlist",
                person=person_name(case, candidate.person),
                post=post_name(case, position),
            )
            hint = say("从评分表中删去，或先改正竞岗对象名单", "take the person off, or correct the shortlist first")
            path = ("candidates", place, "person")
            yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
