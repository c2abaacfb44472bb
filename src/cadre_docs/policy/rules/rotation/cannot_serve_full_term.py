"""S0-63: whoever cannot serve a whole term for age is not promoted into a team."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.ages import full_terms
from cadre_docs.procedures.rotation.case import RotationCase


@rule(
    zh="提拔进班子的人选因年龄不能任满一届",
    en="Somebody promoted into a team cannot serve a whole term",
    rows=("S0-63",),
)
def cannot_serve_full_term(case: RotationCase) -> Iterator[Finding]:
    """新班子名单中提拔进班子的人，在任期届满前就到退休年龄或任职最高年龄。

    查什么：提拔进班子的人选，任期届满的月份不晚于其法定退休年月，也不晚于任职最高年龄的到龄月份；出生只知到月，整月视为可以任职。
    为什么：工作计划规定因年龄不能任满一届或一个任期的，原则上不再提拔进班子；“原则上”只作警告。
    怎么办：另选人选，或在例外审批中写明理由。
    示例：任期 2019 年 12 月届满，2019 年 12 月到龄可以，2019 年 11 月到龄不可以。

    Checks: the term of somebody promoted into a new team ends no later than the month of statutory retirement and of
    the age limit of the post; births are known by month, and the whole month counts as served.
    Why: the plan does not want such people promoted, in principle; so this only warns.
    What to do: choose somebody else, or record the reason as an exception.
    Example: with a term to December 2019, an age reached in December 2019 is fine, in November it is not.
    """
    for renewal in case.renewals:
        for place, found in enumerate(full_terms(case, renewal)):
            if not found.member.promoted or found.serves:
                continue
            message = say(
                "{person}拟提拔任{post}，任期到 {ends}，{month} 到龄，不能任满一届",
                "{person} is to be promoted to {post} until {ends}, but reaches the age in {month}",
                person=case.person(found.member.person).name,
                post=found.member.post,
                ends=found.ends,
                month=found.month,
            )
            hint = say("另选人选，或按例外报批", "choose somebody else, or have an exception approved")
            yield Finding(message, hint, renewal, ("proposed", place, "person"), about(person=found.member.person))
