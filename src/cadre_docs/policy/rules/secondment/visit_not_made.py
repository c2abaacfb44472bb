"""S1-J19, S1-A18: the organisation department looks after secondees at their posts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.obligations import obligation_name, visits_due
from cadre_docs.records.secondment_conduct import VisitKind


@rule(zh="没有按期巡查或考察", en="A visit or inspection was not made", rows=("S1-J19", "S1-A18"))
def visit_not_made(case: SecondmentCase) -> Iterator[Finding]:
    """没有按政策的周期查岗、走访或跟踪考察。

    查什么：每个整周期内至少有一次相应方式的巡查，周期末日可以；期满综合考察另有规则。
    为什么：巡查情况是考核的重要依据；安丘原则上每季度考察一次，晋城定期、不定期走访。
    怎么办：安排巡查并登记。
    示例：9 月 22 日起，每季度一次，12 月 22 日前应有一次，23 日仍没有就提示。

    Checks: every whole period holds at least one visit of its kind; its last day is fine. The inspection at the end
    has a rule of its own.
    Why: what is seen there counts in the appraisal. One city inspects every quarter as a rule.
    What to do: make the visit and record it.
    Example: quarterly from 22 September on, one is due by 22 December.
    """
    for one in visits_due(case):
        if one.posting is None or one.what is VisitKind.FINAL_INSPECTION or not one.missing(case.as_of):
            continue
        message = say(
            "{name_zh}应于 {by} 前进行，没有记录",
            "{name_en} was due by {by} and is not on record",
            name_zh=obligation_name(case, one).text("zh"),
            name_en=obligation_name(case, one).text("en"),
            by=one.by,
        )
        hint = say("安排巡查并登记", "make the visit and record it")
        yield Finding(message, hint, one.posting, ("since",), about(person=one.posting.person))
