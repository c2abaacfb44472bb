"""S1-J25: somebody at the receiving unit answers for a secondee's progress."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有落实帮带责任人", en="A mentor is missing", rows=("S1-J25",))
def mentor_missing(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经开始，帮带责任人少于规定人数。

    查什么：挂职开始当日起，登记的帮带责任人不少于政策规定的人数。
    为什么：政策要求落实帮带责任制，多教方法、多传经验。
    怎么办：由挂职单位确定帮带责任人，签订责任书。
    示例：规定 1 人，挂职已开始，没有登记。

    Checks: from the first day on, as many mentors are on record as the policy asks for.
    Why: secondees are to be helped along by somebody who answers for it.
    What to do: let the receiving unit name the mentor and sign the paper.
    Example: one is asked for, and none is on record.
    """
    for posting in case.postings.values():
        if posting.since > case.as_of or len(posting.mentors) >= case.terms.mentors:
            continue
        message = say(
            "{person}有帮带责任人 {number} 名，规定至少 {least} 名",
            "{person} has {number} mentors; there should be {least} at least",
            person=case.seconded(posting).name,
            number=len(posting.mentors),
            least=case.terms.mentors,
        )
        hint = say("由挂职单位确定帮带责任人", "let the receiving unit name a mentor")
        yield Finding(message, hint, posting, ("mentors",), about(person=posting.person))
