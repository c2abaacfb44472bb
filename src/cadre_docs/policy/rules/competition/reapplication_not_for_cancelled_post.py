"""S4-21: only those whose post was cancelled may apply again."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import reapplications
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="原报职位没有取消而改报", en="Somebody whose post was not cancelled applies again", rows=("S4-21",))
def reapplication_not_for_cancelled_post(case: CompetitionCase) -> Iterator[Finding]:
    """原报职位没有取消，却在改报期内改报。

    查什么：在改报期内报名或改报的人员，当时原报的职位已经取消。
    为什么：改报期只为原报职位被取消的人员而设，其他人员的报名期已过。
    怎么办：不予受理，按原报职位处理。
    示例：财政局预算科科长没有取消，原报该职位的人在改报期内改报他处。

    Checks: the post of whoever applies or changes in the reapplication window was cancelled by then.
    Why: the window is there for those whose post was cancelled; for the others applications have closed.
    What to do: do not take it; the first application stands.
    Example: the post still stands and its applicant changes to another in the reapplication window.
    """
    for one in reapplications(case):
        if one.entitled or one.before:
            continue
        message = say(
            "{person}在改报期内改报{post}，而其原报的职位没有取消",
            "{person} applies for {post} in the reapplication window, though no post of theirs was cancelled",
            person=person_name(case, one.event.person),
            post=post_name(case, one.event.position),
        )
        hint = say("不予受理，按原报职位处理", "do not take it; the first application stands")
        yield Finding(message, hint, one.event, ("at",), about(person=one.event.person))
