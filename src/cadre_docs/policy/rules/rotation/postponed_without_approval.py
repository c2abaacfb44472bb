"""N-T1: rotation is put off or dropped only with consent."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.records.rotation import RotationOutcome


@rule(zh="暂缓或免予轮岗没有批准", en="A postponement or an exemption without approval", rows=("N-T1",))
def postponed_without_approval(case: RotationCase) -> Iterator[Finding]:
    """暂缓轮岗，或因年龄以外的原因不轮岗，没有批准机关和批准日期。

    查什么：决定为暂缓，或不轮岗且不是年龄原因的，有批准机关和批准日期；暂缓的还写明暂缓至哪一日。
    为什么：转述所见，公务员转任规定要求暂缓交流须经同意；没有批准的暂缓不算数，仍按应轮岗列出。
    怎么办：报批并登记，或安排轮岗。
    示例：批准机关、批准日期和期限齐全可以；缺一项不可以。

    Checks: a postponement, or an exemption for another reason than age, has an approver and a day of approval, and a
    postponement the day until which it holds.
    Why: as it is told, the national rule on transfer lets nobody stay longer without consent. One without approval has
    no effect here.
    What to do: have it approved and recorded, or arrange the move.
    Example: approver, day and end on record are fine; without one of them it is not.
    """
    for decision in case.decisions.values():
        postponed = decision.outcome is RotationOutcome.POSTPONED
        if not postponed and (decision.outcome is not RotationOutcome.EXEMPTED or decision.by_age):
            continue
        missing = [name for name in ("approver", "approved_on") if getattr(decision, name) is None]
        if postponed and decision.until is None:
            missing.append("until")
        if not missing:
            continue
        message = say(
            "{person}{outcome_zh}，没有写明{missing_zh}",
            "{person} ({outcome_en}): {missing_en} not recorded",
            person=case.person(decision.person).name,
            outcome_zh=decision.outcome.label,
            outcome_en=decision.outcome.value,
            missing_zh="、".join(
                {"approver": "批准机关", "approved_on": "批准日期", "until": "期限"}[one] for one in missing
            ),
            missing_en=", ".join(missing),
        )
        hint = say("报批并登记，或安排轮岗", "have it approved and recorded, or arrange the move")
        yield Finding(message, hint, decision, (missing[0],), about(person=decision.person))
