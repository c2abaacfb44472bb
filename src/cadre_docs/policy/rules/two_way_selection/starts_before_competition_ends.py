"""S4-03: two-way selection starts when the competition is over."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.precedence import preceding


@rule(zh="竞岗未结束就启动双向选择", en="The two-way selection starts before the competition is over", rows=("S4-03",))
def starts_before_competition_ends(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """双向选择在中层竞岗结束之前启动。

    查什么：双向选择的启动日期晚于同一方案下中层竞岗最后一项任职的决定或发文日期；没有任职记录的，晚于日程所定的任职截止日期。
    为什么：方案要求先竞岗、后双向选择，竞岗腾出和补上的岗位决定各单位的缺员。
    怎么办：推迟双向选择的启动日期；竞岗确已结束的，核对任职记录的日期。
    示例：竞岗 12 月 17 日发文任职，双向选择 12 月 18 日启动可以，12 月 17 日启动不可以。

    Checks: the two-way selection starts after the last appointment of the competition under the same plan was decided
    or issued or, with none on record, after the last day planned for appointments.
    Why: the plan puts the competition first; it decides how many people the units lack.
    What to do: start later; if the competition is over, check the days of its appointments.
    Example: appointments issued on 17 December; a start on the 18th is fine, on the 17th it is not.
    """
    for one in preceding(case):
        if one.finished_on < case.exercise.starts:
            continue
        message = say(
            "双向选择 {starts} 启动，“{name}”{finished} 才结束",
            "the two-way selection starts on {starts}; “{name}” is over only on {finished}",
            starts=case.exercise.starts,
            name=one.exercise.name,
            finished=one.finished_on,
        )
        hint = say("推迟启动日期，或核对竞岗任职的日期", "start later, or check the days of the appointments")
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
