"""S0-71, N-L93: early retirement needs the years of work, or the age and fewer years."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.early import early_check
from cadre_docs.records.rotation import RetirementKind


@rule(zh="不符合提前退休条件", en="Early retirement without its conditions", rows=("S0-71", "N-L93"))
def early_retirement_not_eligible(case: RotationCase) -> Iterator[Finding]:
    """办理提前退休的人不符合政策规定的任何一项条件。

    查什么：受理当月工作年限满规定年数；或者满较短的年数，且达到政策写明的年龄，或距法定退休年月不足规定年数（正好那么多年不算不足）。
    为什么：工作计划写固定年龄；公务员法写距国家规定的退休年龄不足五年，而该年龄自 2025 年起逐月变动，所以按公式计算。
    怎么办：退回申请，或核对出生、参加工作时间。
    示例：满 30 年可以；29 年 11 个月而年龄不够的不可以。

    Checks: in the month of the application the years of work are full; or fewer years are, and the age that the policy
    names is reached or less than so many years are left to the statutory month (exactly so many are not less).
    Why: the plan names fixed ages; the law says less than five years before the state's age, which moves from 2025 on,
    so it is reckoned by formula.
    What to do: return the application, or check birth and the beginning of work.
    Example: 30 full years are fine; 29 years and 11 months without the age are not.
    """
    for record in case.retirements.values():
        if record.sort is not RetirementKind.EARLY:
            continue
        found = early_check(case, record)
        if found.eligible:
            continue
        message = say(
            "{person} {on} 申请提前退休，不符合条件：{why_zh}",
            "{person} applied for early retirement on {on} without meeting a condition: {why_en}",
            person=case.person(record.person).name,
            on=record.on,
            why_zh="；".join(step.text("zh") for step in found.steps),
            why_en="; ".join(step.text("en") for step in found.steps),
        )
        hint = say("退回申请，或核对出生和参加工作时间", "return the application, or check birth and beginning of work")
        yield Finding(message, hint, record, ("on",), about(person=record.person))
