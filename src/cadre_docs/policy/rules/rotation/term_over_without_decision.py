"""S0-59 to S0-61: when a term is over, it is decided whether its holder goes on."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.offices import office_terms


@rule(zh="任期届满没有决定", en="A term is over and nothing was decided", rows=("S0-59", "S0-60", "S0-61"))
def term_over_without_decision(case: RotationCase) -> Iterator[Finding]:
    """任期已经届满，既没有重新任命，也没有决定不再连任。

    查什么：现任领导职务的本任期届满日期已过（当日不算），有任期届满决定或其后的重新任命。
    为什么：任期届满要连任的须重新任命；没有任命的，原职务自然解除，须重新安排工作。
    怎么办：研究是否连任，登记决定。
    示例：2009 年 12 月 25 日任职，五年任期 2014 年 12 月 25 日届满，12 月 26 日起列出。

    Checks: the present term in a leading post is not over (its last day is not late), or there is a decision or a
    later appointment again.
    Why: to go on one must be appointed again; whoever is not leaves the post by that, and other work is to be found.
    What to do: decide, and record it.
    Example: appointed on 25 December 2009 for five years, shown from 26 December 2014 on.
    """
    for term in office_terms(case):
        if not term.over(case.as_of):
            continue
        tenure = term.tenure
        message = say(
            "{person}任{post}的第 {number} 个任期 {ends} 届满，没有连任或另行安排的决定",
            "term {number} of {person} as {post} ended on {ends}; nothing was decided",
            person=case.person(tenure.person).name,
            post=tenure.post,
            number=term.number,
            ends=term.ends,
        )
        hint = say("研究是否连任，登记决定", "decide whether he or she goes on, and record it")
        yield Finding(message, hint, tenure, ("since",), about(person=tenure.person, unit=tenure.unit))
