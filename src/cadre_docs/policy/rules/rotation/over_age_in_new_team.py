"""S0-38: whoever is beyond the age limit is not put into a new team."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.ages import full_terms
from cadre_docs.procedures.rotation.case import RotationCase


@rule(
    zh="超过任职年龄的人列入新班子名单",
    en="Somebody beyond the age limit is on the list of a new team",
    rows=("S0-38",),
)
def over_age_in_new_team(case: RotationCase) -> Iterator[Finding]:
    """换届时，超过任职最高年龄的干部仍在新班子名单中。

    查什么：换届（不含届中调整）的新班子名单中，没有人在换届日期超过任职最高年龄；“超过”不含到龄当月。
    为什么：工作计划规定超过任职年龄的干部在换届时改任非领导职务，一般不安排进班子。
    怎么办：从名单中去掉，出具改任建议。
    示例：规定 57 周岁，1957 年 12 月出生，2014 年 12 月换届可以，2015 年 1 月换届就列出。

    Checks: at the change of a team's term nobody on the list of the new one is beyond the age limit of the post;
    beyond does not include the month in which it is reached.
    Why: the plan wants such people given posts without leadership, and as a rule not put into a team.
    What to do: take them off the list and propose another post.
    Example: at 57 and born in December 1957, a change in December 2014 is fine, in January 2015 it is not.
    """
    for renewal in case.renewals:
        if not renewal.full_change:
            continue
        for place, found in enumerate(full_terms(case, renewal)):
            if not found.over_age:
                continue
            message = say(
                "{person}（{birth} 出生）{on} 换届时超过任职最高年龄，仍列入{team}",
                "{person}, born in {birth}, is beyond the age limit on {on} and on the list of {team}",
                person=case.person(found.member.person).name,
                birth=case.person(found.member.person).birth,
                on=renewal.on,
                team=case.team(renewal.team).name,
            )
            hint = say("从名单中去掉，提出改任建议", "take the person off the list and propose another post")
            yield Finding(message, hint, renewal, ("proposed", place, "person"), about(person=found.member.person))
