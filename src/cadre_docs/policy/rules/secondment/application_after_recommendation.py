"""S1-A10: people apply before their unit meets on whom to recommend."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="申请晚于单位研究", en="An application is later than the unit's meeting", rows=("S1-A10",))
def application_after_recommendation(case: SecondmentCase) -> Iterator[Finding]:
    """个人申请的日期在单位研究推荐人选之后。

    查什么：被推荐人的申请日期不晚于单位班子研究的日期，同一天可以。
    为什么：先由本人申请，单位再根据申请研究推荐。
    怎么办：核对两个日期；确实颠倒的，单位重新研究。
    示例：9 月 10 日研究，本人 9 月 11 日申请。

    Checks: the application of a person recommended is no later than the unit's meeting; the same day is fine.
    Why: people apply first, and the unit recommends from those who did.
    What to do: check both days; let the unit meet again if it is so.
    Example: the meeting is on 10 September and the application of the 11th.
    """
    for recommendation in case.recommendations.values():
        met_on = recommendation.minutes_on
        for person in recommendation.people:
            application = case.applications.get(person)
            if met_on is None or application is None or application.on <= met_on:
                continue
            message = say(
                "{person} {on} 申请，{unit}已于 {met_on} 研究推荐",
                "{person} applied on {on}; {unit} had met on {met_on}",
                person=case.person(person).name,
                on=application.on,
                unit=case.unit(recommendation.unit).label,
                met_on=met_on,
            )
            hint = say("核对日期，或由单位重新研究", "check the days, or let the unit meet again")
            yield Finding(message, hint, application, ("on",), about(person=person))
