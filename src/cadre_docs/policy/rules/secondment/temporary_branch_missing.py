"""S1-H04: every receiving unit has a temporary party branch of its secondees."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import branches


@rule(zh="接收单位没有成立临时党支部", en="A receiving unit has no temporary branch", rows=("S1-H04",))
def temporary_branch_missing(case: SecondmentCase) -> Iterator[Finding]:
    """接收单位已有干部挂职，没有批准成立临时党支部。

    查什么：自第一人开始挂职之日起，每个接收单位有一个批复成立的临时党支部；只有一名挂职干部的也查。
    为什么：杭州的各接收单位都成立临时党支部，保证党员正常参加组织生活。党员人数是否够由组织部门掌握。
    怎么办：报请批复成立临时党支部，或说明党员编入哪个支部。
    示例：3 月 1 日到岗，4 月 1 日仍没有批复。

    Checks: from the first day on, each receiving unit has a temporary branch that was approved, however few they are.
    Why: in one city each has one, so that members can take part in party life.
    What to do: have it approved, or say to which branch the members belong.
    Example: secondees since 1 March and no approval on 1 April.
    """
    approved = {one.host for one in branches(case) if one.approved_on is not None}
    begun = [one for one in case.postings.values() if one.since <= case.as_of]
    for host in dict.fromkeys(one.host for one in begun):
        if host in approved:
            continue
        unit = case.unit(host)
        message = say(
            "{unit}有挂职干部 {number} 名，没有成立临时党支部",
            "{unit} has {number} secondees and no temporary branch",
            unit=unit.label,
            number=sum(one.host == host for one in begun),
        )
        hint = say("报请批复成立临时党支部", "have a temporary branch approved")
        first = next(one for one in begun if one.host == host)
        yield Finding(message, hint, first, ("host",), about(unit=host))
