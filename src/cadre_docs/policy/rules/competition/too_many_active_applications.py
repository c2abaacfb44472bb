"""S4-13: one application each."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="一人同时报了多个职位", en="A person applies for too many posts at once", rows=("S4-13",))
def too_many_active_applications(case: CompetitionCase) -> Iterator[Finding]:
    """一人同时报名的职位超过限报数。

    查什么：每人没有撤回、也没有因职位取消而失效的报名，不超过限报的职位数。
    为什么：方案规定限报一个职位；改报须以“改报”登记，不能另报一个。
    怎么办：请本人选定一个，其余撤回；实为改报的，把后一条事项改为“改报”。
    示例：张示例 17 日报综合科科长，18 日又报人事科科长，前一报名没有撤回。

    Checks: a person's applications that are neither withdrawn nor void are no more than the number allowed.
    Why: the plan allows one; a change is recorded as a change, not as a second application.
    What to do: have the person keep one and withdraw the rest, or record the later one as a change.
    Example: somebody applies for one post on the 17th and for another on the 18th without withdrawing.
    """
    limit = case.terms.max_active_applications
    for first in case.ledger.states.values():
        held = [state for state in (first, *first.also) if state.active]
        if len(held) <= limit:
            continue
        message = say(
            "{person}同时报了 {count} 个职位（{posts}），限报 {limit} 个",
            "{person} applies for {count} posts at once ({posts}); {limit} is allowed",
            person=person_name(case, first.person),
            count=len(held),
            posts="、".join(post_name(case, state.position) for state in held),
            limit=limit,
        )
        hint = say("请本人撤回多报的职位；实为改报的，把事项改为“改报”", "have it withdrawn, or record it as a change")
        yield Finding(message, hint, held[limit].application, ("position",), about(person=first.person))
