"""S0-53: somebody was not told the result of the recommendation."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import letters_due


@rule(zh="没有书面告知民主推荐结果", en="Somebody was not told the result of the recommendation", rows=("S0-53",))
def result_letter_missing(case: LeadingSelectionCase) -> Iterator[Finding]:
    """没有书面告知民主推荐结果。

    查什么：确定考察对象以后，每次已汇总的民主推荐中被推荐的每个人都收到结果告知函，函件密封。
    为什么：推荐结果以信函分别告知本人，写明得票和排名。
    怎么办：补寄告知函，每人一封，密封。
    示例：戊在会议推荐中有得票，没有告知函。

    Checks: once people to be inspected are chosen, everybody recommended in a summarised round has had a sealed
    letter.
    Why: each is told the votes and the rank, and nobody else.
    What to do: send the letters, one to each, sealed.
    Example: 戊 had votes in the meeting and no letter.
    """
    for record, person in letters_due(case):
        letter = case.letter(record.id, person)
        if not case.objects_of(record.position) or (letter is not None and letter.sealed):
            continue
        message = say(
            "{person}在{post}的{kind_zh}中被推荐，{why_zh}",
            "{person} was recommended for {post} ({kind_en}); {why_en}",
            person=case.person(person).name,
            post=case.post(record.position),
            kind_zh=record.sort.label,
            kind_en=record.sort.value,
            why_zh="告知函没有密封" if letter else "没有结果告知函",
            why_en="the letter was not sealed" if letter else "no letter was sent",
        )
        hint = say("补寄密封的告知函", "send a sealed letter")
        subjects = about(person=person, position=record.position)
        yield Finding(message, hint, letter or record, (), subjects)
