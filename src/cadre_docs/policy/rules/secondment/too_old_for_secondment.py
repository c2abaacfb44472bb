"""S1-J08…J10: candidates are within the age of their level."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.eligibility import age_day, age_limit


@rule(zh="挂职人选超过年龄", en="A candidate is too old", rows=("S1-J08", "S1-J09", "S1-J10"))
def too_old_for_secondment(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选的年龄超过本层次的上限。

    查什么：按申请日（没有申请的按工作启动日）所在月计算周岁，不超过本层次上限；正好等于上限可以，出生当月即算满岁。
    为什么：政策按县处级、乡科级、一般干部分别规定年龄，多数写明“一般”，确有需要可以说明理由。
    怎么办：核对出生年月和职务层次；确需选派的，报批并登记例外。
    示例：乡科级上限 40 周岁，1974 年 11 月出生，2014 年 12 月申请时 40 周岁可以，2015 年 11 月申请时 41 周岁。

    Checks: the age in whole years in the month of the application (or of the beginning of the work) is not above the
    limit of the level; just the limit is fine, and the month of birth counts as reached.
    Why: policies give an age for each level, mostly “as a rule”.
    What to do: check birth and level; where there is a need, have an exception approved.
    Example: a limit of 40; born in November 1974 one is 40 in December 2014 and 41 in November 2015.
    """
    for person, profile in case.profiles.items():
        limit = age_limit(case, profile)
        record, on = case.person(person), age_day(case, person)
        age = record.birth.age_on(on.year, on.month)
        if limit is None or age <= limit:
            continue
        message = say(
            "{person}为{level}，{on} 时 {age} 周岁，超过 {limit} 周岁",
            "{person} ({level}) is {age} on {on}, above {limit}",
            person=record.name,
            level=profile.level.label,
            on=on,
            age=age,
            limit=limit,
        )
        hint = say("核对出生年月，或报批例外", "check the birth date, or have an exception approved")
        yield Finding(message, hint, record, ("birth",), about(person=person))
