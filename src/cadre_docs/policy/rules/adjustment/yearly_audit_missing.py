"""S3-34: important units are audited every year."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.audits import yearly_audits
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(zh="年审单位没有按期审计", en="A unit was not audited within the year", rows=("S3-34",))
def yearly_audit_missing(case: AdjustmentCase) -> Iterator[Finding]:
    """列为年审的单位，到期没有审计报告。

    查什么：自上次报告日（首次自列入日）起，到规定月数之日为止（含）有新的审计报告。
    为什么：方案要求对重要单位、部门每年审计一次。
    怎么办：出具年审通知，安排审计。
    示例：上次报告 2013 年 11 月 20 日，2014 年 11 月 21 日还没有新的报告。

    Checks: from the last report (or from the listing) a new one follows within the months of the policy, inclusive.
    Why: the plan wants one every year.
    What to do: issue the notice and have it audited.
    Example: last report of 20 November 2013, none by 21 November 2014.
    """
    for one in yearly_audits(case):
        if case.as_of > one.due:
            message = say(
                "{unit}的年度审计应在 {due} 前（含）完成",
                "the yearly audit of {unit} was due by {due}",
                unit=case.unit(one.entry.unit).label,
                due=one.due,
            )
            yield Finding(
                message,
                say("出具年审通知，安排审计", "issue the notice and have it audited"),
                one.entry,
                ("since",),
                about(unit=one.entry.unit),
            )
