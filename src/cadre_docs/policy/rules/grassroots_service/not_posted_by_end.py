"""S0-74: by the end of the work everybody who must go has been sent."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import obligations


@rule(zh="工作结束仍有人没有派出", en="Somebody was not sent although the work is over", rows=("S0-74",))
def not_posted_by_end(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """本批工作的结束日期已过，须锻炼的人仍没有派出。

    查什么：结束日期之后，须锻炼的人都有基层锻炼安排；已作出处理决定的不查。
    为什么：没有足够基层经历的新录用公务员都要派出。
    怎么办：补办派出；无故不参加的按规定研究处理。
    示例：六月三十日结束的一批，七月一日仍无安排的，就是此类。

    Checks: after the last day of the exercise everybody who must go has a posting; those already decided upon are
    left out.
    Why: every new civil servant without enough experience is sent.
    What to do: send the person; decide about somebody who stays away without reason.
    Example: a batch that ends on 30 June; on 1 July somebody has no posting.
    """
    if case.as_of <= case.exercise.ends:
        return
    for one in obligations(case):
        person = one.recruit.person
        if not one.obliged or one.posting is not None or person in case.decisions:
            continue
        message = say(
            "本批工作 {ends} 已结束，{person}还没有派到基层锻炼",
            "the work ended on {ends}; {person} has not been sent to the grassroots",
            ends=case.exercise.ends,
            person=case.person(person).name,
        )
        hint = say("安排派出，或研究处理", "send the person, or decide what follows")
        yield Finding(message, hint, one.recruit, ("person",), about(person=person))
