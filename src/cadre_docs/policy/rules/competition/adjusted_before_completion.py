"""S4-42: units adjust their own posts after the competition."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase


class Adjustment(Parameters):
    """How an adjustment within a unit is told from other changes."""

    words: tuple[str, ...] = Field(title="字样", description="增减原因中表示单位内部调整的字样")


@rule(zh="竞岗完成之前单位自行调整中层", en="A unit adjusted its posts before the end", rows=("S4-42",))
def adjusted_before_completion(case: CompetitionCase, parameters: Adjustment) -> Iterator[Finding]:
    """跨单位竞岗完成之前，单位自行调整了中层干部。

    查什么：中层人数的其他增减中，原因写明是内部调整的，日期在本项工作结束日期之后。
    为什么：方案把单位内部调整放在跨单位竞岗完成以后；只作提示。
    怎么办：核对日期和原因；确已提前调整的，向竞岗交流工作办公室说明。
    示例：竞岗 12 月 26 日结束，单位 12 月 10 日局部轮岗。

    Checks: a change of the head count whose reason is an adjustment within the unit is later than the exercise's end.
    Why: the plan puts such adjustments after the competition. This only tells.
    What to do: check the day and the reason; explain to the competition's office why it was done earlier.
    Example: the exercise ends on 26 December and a unit rotates its posts on the 10th.
    """
    for count in case.headcounts.values():
        for place, change in enumerate(count.other_changes):
            if change.on > case.exercise.ends or not any(word in change.reason for word in parameters.words):
                continue
            message = say(
                "{unit}{on} 作了“{reason}”，早于竞岗结束的 {ends}",
                "{unit} made an adjustment (“{reason}”) on {on}, before the competition ends on {ends}",
                unit=case.unit(count.unit).label,
                on=change.on,
                reason=change.reason,
                ends=case.exercise.ends,
            )
            hint = say("核对日期和原因，向竞岗交流工作办公室说明", "check the day and the reason, and explain")
            yield Finding(message, hint, count, ("other_changes", place, "on"), about(unit=count.unit))
