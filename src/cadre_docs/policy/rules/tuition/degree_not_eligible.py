"""S2-38, S2-39: support is for a recognised degree that was earned in service and has been obtained."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.records.tuition import TuitionApplication


@rule(zh="不符合资助条件而获批", en="Support was granted without the conditions", rows=("S2-38", "S2-39"))
def degree_not_eligible(case: TuitionCase) -> Iterator[Finding]:
    """获批资助的学历学位不是在职取得、国家不承认，或尚未取得。

    查什么：获批的申请都是在职攻读，国家承认，并且取得日期不晚于审批日期。
    为什么：资助的是在职攻读并已取得的国家承认的学历学位。
    怎么办：撤回批准，或补登取得日期和证书情况。
    示例：取得日期没有填，已经批准。

    Checks: whatever was granted is for studies in service, recognised by the state, obtained by the day of decision.
    Why: support is for degrees of that kind.
    What to do: take the decision back, or record when the degree was obtained.
    Example: support was granted and there is no date on which the degree was obtained.
    """
    for one in case.applications:
        decided = case.decided(one)
        if decided is None or not one.approved:
            continue
        name = case.person(one.person).name
        for field, zh, en in _faults(one):
            message = say(
                "{person}的{degree}{fault}，不能资助",
                "{person}'s {degree_en} {fault_en} and cannot be supported",
                person=name,
                degree=one.degree.label,
                degree_en=one.degree.value,
                fault=zh,
                fault_en=en,
            )
            hint = say("撤回批准，或改正登记", "take the decision back, or correct the record")
            yield Finding(message, hint, one, (field,), about(person=one.person))


def _faults(one: TuitionApplication) -> Iterator[tuple[str, str, str]]:
    if not one.in_service:
        yield "in_service", "不是在职攻读", "was not studied for in service"
    if not one.recognised:
        yield "recognised", "未获国家承认", "is not recognised"
    if one.awarded_on is None or (one.decided_on is not None and one.awarded_on > one.decided_on):
        yield "awarded_on", "审批时尚未取得", "had not been obtained"
