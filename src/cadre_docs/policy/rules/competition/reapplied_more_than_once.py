"""S4-21: one reapplication for each cancelled post."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import reapplications
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="职位取消后改报不止一次", en="Somebody applies again more than once", rows=("S4-21",))
def reapplied_more_than_once(case: CompetitionCase) -> Iterator[Finding]:
    """职位取消后改报不止一次。

    查什么：职位取消一次，改报一次；改报之后的职位又被取消的，可以再改报一次。
    为什么：方案允许原报人员改报其他职位；次数没有写明，按每取消一次改报一次理解，避免反复改报。
    怎么办：以第一次改报为准，其后的不予受理；确需再改的，报批后作例外审批。
    示例：24 日上午改报人事科科长，下午又改报综合科科长。

    Checks: one reapplication for each cancelled post; another one only where the new post was cancelled too.
    Why: the plan lets people apply for another post; it names no number, which is read as once for each cancellation.
    What to do: the first reapplication stands; a further one needs a waiver.
    Example: changed to one post in the morning of the 24th and to another in the afternoon.
    """
    for one in reapplications(case):
        if one.entitled or not one.before:
            continue
        message = say(
            "{person}已经改报{first}，又改报{post}",
            "{person} has applied again for {first} and now for {post}",
            person=person_name(case, one.event.person),
            first=post_name(case, one.before[-1].position),
            post=post_name(case, one.event.position),
        )
        hint = say("以第一次改报为准；确需再改的，报批后作例外审批", "the first one stands, or record a waiver")
        yield Finding(message, hint, one.event, ("at",), about(person=one.event.person))
