"""S0-37: whoever reaches the age limit of a post leaves it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.ages import leavings
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.months import month_of


@rule(zh="到任职最高年龄没有办理免职", en="The age limit of a post is reached and nothing was done", rows=("S0-37",))
def age_limit_reached(case: RotationCase) -> Iterator[Finding]:
    """领导干部达到任职最高年龄，没有办理到龄免职或退休。

    查什么：现任领导职务的人到任职最高年龄的月份（含当月）起，有退休或到龄免职的记录。政策没有给出最高年龄时，提示由本地规定，不作判断。
    为什么：工作计划规定到龄即退，但最高年龄留给各地规定。
    怎么办：办理到龄免职（退休）；没有规定年龄的，在本地政策包中写明。
    示例：规定 57 周岁，1957 年 12 月出生，2014 年 12 月起列出，11 月不列。

    Checks: from the month in which the holder of a leading post reaches its age limit, a retirement or removal is on
    record. Where the policy gives no age, that is said and nothing is judged.
    Why: the plan wants people to leave at that age and leaves the age itself to the jurisdiction.
    What to do: have the person leave the post; where the age is missing, set it in a pack of the office.
    Example: at 57, somebody born in December 1957 is shown from December 2014 on.
    """
    if not case.terms.age_limits:
        message = say(
            "任职最高年龄没有给出，无法判断谁已到龄",
            "no age limit of posts is given: who has reached it cannot be told",
        )
        hint = say("在本地政策包中规定 rotation.age_limits", "set rotation.age_limits in a pack of the office")
        yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
    for one in leavings(case):
        if one.limit_month is None or one.limit_month > month_of(case.as_of) or one.record is not None:
            continue
        message = say(
            "{person}（{post}）{month} 到任职最高年龄 {limit} 周岁，没有办理免职或退休",
            "{person} ({post}) reached the age limit of {limit} in {month}; no removal or retirement is on record",
            person=case.person(one.tenure.person).name,
            post=one.tenure.post,
            month=one.limit_month,
            limit=one.limit,
        )
        hint = say("办理到龄免职（退休）", "have the person leave the post or retire")
        yield Finding(message, hint, one.tenure, ("level",), about(person=one.tenure.person, unit=one.tenure.unit))
