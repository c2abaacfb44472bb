"""N-L92: whoever reaches the state's age retires."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.ages import leavings
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.months import month_of


@rule(zh="到法定退休年龄没有办理退休", en="The statutory age is reached and nothing was done", rows=("N-L92",))
def retirement_age_reached(case: RotationCase) -> Iterator[Finding]:
    """现任职务的人达到法定退休年龄，没有办理退休。

    查什么：现任职务的人从法定退休年月（含当月）起，有退休记录；所依据的政策没有退休年龄的不查。
    为什么：公务员法规定达到国家规定的退休年龄或完全丧失工作能力的应当退休；年龄按公式计算，公式仅见转述，只作警告。
    怎么办：办理退休审批。
    示例：按公式 2025 年 2 月退休的，2025 年 2 月起列出，1 月不列。

    Checks: from the month of statutory retirement on, the holder of a post has a retirement on record; not checked
    where the policy gives no age.
    Why: the law wants people to retire at the state's age or when unable to work; the formula was read at second hand,
    so this only warns.
    What to do: have the retirement approved.
    Example: whoever retires in February 2025 by the formula is shown from that month on, not in January.
    """
    seen: set[str] = set()
    for one in leavings(case):
        month = one.retirement.month if one.retirement else None
        if month is None or month > month_of(case.as_of) or one.record is not None or one.tenure.person in seen:
            continue
        seen.add(one.tenure.person)
        message = say(
            "{person}（{post}）{month} 到法定退休年龄，没有办理退休",
            "{person} ({post}) reached the statutory age in {month}; no retirement is on record",
            person=case.person(one.tenure.person).name,
            post=one.tenure.post,
            month=month,
        )
        hint = say("办理退休审批", "have the retirement approved")
        yield Finding(message, hint, one.tenure, ("person",), about(person=one.tenure.person, unit=one.tenure.unit))
