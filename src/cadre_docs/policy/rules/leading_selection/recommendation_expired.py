"""S2-04: the recommendation has run out."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import final_decision
from cadre_docs.procedures.leading_selection.recommending import democratic, valid_until


@rule(
    zh="推荐结果过期",
    en="The recommendation has run out",
    rows=(
        "S2-04",
        "N-R15",
    ),
)
def recommendation_expired(case: LeadingSelectionCase) -> Iterator[Finding]:
    """推荐结果过期。

    查什么：最后作出决定之日，人选至少有一次民主推荐仍在有效期内，届满当日仍有效。
    为什么：推荐结果只在规定时间内有效，过期的应当重新推荐。
    怎么办：重新推荐，或推迟决定。
    示例：2013 年 11 月 20 日推荐、有效一年的，2014 年 11 月 20 日决定可以，21 日不可以。

    Checks: on the day of the last decision at least one recommendation of the person still holds, its last day
    included.
    Why: a result holds for a limited time; after that people are asked again.
    What to do: recommend again.
    Example: recommended on 20 November 2013 for one year: a decision on 20 November 2014 is fine, on the 21st
    it is not.
    """
    for position in case.positions:
        decision = final_decision(case, position)
        for person in decision.chosen if decision else ():
            ends = [valid_until(case, one) for one in democratic(case, position, person)]
            days = [end for end in ends if end is not None]
            if decision is None or not days or len(days) < len(ends) or max(days) >= decision.on:
                continue
            message = say(
                "{person}任{post}的推荐 {end} 到期，{on} 才决定",
                "the recommendation of {person} for {post} ran out on {end}; the decision is of {on}",
                person=case.person(person).name,
                post=case.post(position),
                end=max(days),
                on=decision.on,
            )
            hint = say("重新推荐，或核对日期", "recommend again, or check the dates")
            yield Finding(message, hint, decision, ("on",), about(person=person, position=position))
