"""N-G1: the month of retirement is that of the formula."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.retiring import retirement_of
from cadre_docs.records.rotation import RetirementKind


@rule(zh="退休年月与公式计算不一致", en="The month of retirement is not that of the formula", rows=("N-G1", "N-L92"))
def retirement_month_differs(case: RotationCase) -> Iterator[Finding]:
    """到龄退休写明的退休年月与按公式计算的法定退休年月不一致。

    查什么：到龄退休的记录写有退休年月的，与出生年月、性别或类别按公式算出的年月相同；所依据的政策没有退休年龄的不查。
    为什么：自 2025 年 1 月起法定退休年龄逐月延迟，容易算错；公式仅见转述，弹性退休的适用未核实，只作警告。
    怎么办：对照退休时间计算表改正，或写明弹性退休的依据。
    示例：男，1965 年 1 月出生，延迟 1 个月，应为 2025 年 2 月；写成 2025 年 1 月就列出。

    Checks: the month of a retirement at the statutory age is the one that the formula gives by birth, sex or category;
    not checked where the policy gives no age.
    Why: from January 2025 the age moves month by month and is easily got wrong; the formula was read at second hand,
    and whether civil servants may leave earlier or later is not known, so this only warns.
    What to do: correct it by the printed calculation, or record on what another month rests.
    Example: a man born in January 1965 is delayed by one month to February 2025; January 2025 is shown.
    """
    for record in case.retirements.values():
        found = retirement_of(case, record.person)
        wrong = found is not None and record.effective is not None and record.effective != found.month
        if record.sort is not RetirementKind.STATUTORY or found is None or not wrong:
            continue
        message = say(
            "{person}的退休年月写为 {written}，按公式应为 {month}：{why_zh}",
            "{person} is to retire in {written}; by the formula it is {month}: {why_en}",
            person=case.person(record.person).name,
            written=record.effective,
            month=found.month,
            why_zh="；".join(step.text("zh") for step in found.steps),
            why_en="; ".join(step.text("en") for step in found.steps),
        )
        hint = say("对照退休时间计算表改正", "correct it by the printed calculation")
        yield Finding(message, hint, record, ("effective",), about(person=record.person))
