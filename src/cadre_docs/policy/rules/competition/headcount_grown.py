"""S4-41: no unit has more mid-level cadres afterwards."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.headcount import headcounts
from cadre_docs.records.exercise import PositionReport


@rule(zh="中层人数多于竞岗之前", en="A unit has more mid-level cadres than before", rows=("S4-41",))
def headcount_grown(case: CompetitionCase) -> Iterator[Finding]:
    """竞岗和内部调整之后，单位中层人数多于竞岗之前。

    查什么：单位竞岗后的中层人数不多于职位申报所填的竞岗前人数。登记了的按登记；没有登记的，工作结束后按任职推算。
    为什么：方案不允许借竞岗增加中层职数。
    怎么办：核对人数；确有增加的，调整任职人选或内部岗位，或报批后作例外审批。
    示例：竞岗前 8 人，竞岗后 9 人；竞岗后仍为 8 人则可以。

    Checks: a unit's mid-level cadres after the exercise, as recorded or else as the appointments yield, are no more
    than
    its report of posts says it had before.
    Why: the plan does not let units grow by the competition.
    What to do: check the numbers; where it did grow, undo it or record a waiver.
    Example: 8 before and 9 after; 8 again is fine.
    """
    for row in headcounts(case):
        if not row.excess or not (row.record or case.as_of >= case.exercise.ends):
            continue
        report = next(one for one in case.records.of(PositionReport, unit=row.unit, exercise=case.exercise.id))
        message = say(
            "{unit}竞岗前中层 {before} 人，竞岗后{how_zh} {after} 人，多 {excess} 人",
            "{unit} had {before} mid-level cadres and has {after} ({how_en}), {excess} too many",
            unit=case.unit(row.unit).label,
            before=row.before,
            how_zh="登记为" if row.record else "按任职推算为",
            how_en="as recorded" if row.record else "as the appointments yield",
            after=row.after,
            excess=row.excess,
        )
        hint = say("核对人数，调整内部岗位，或报批后作例外审批", "check the numbers, or record a waiver")
        path = ("after",) if row.record else ("mid_level_before",)
        yield Finding(message, hint, row.record or report, path, about(unit=row.unit))
