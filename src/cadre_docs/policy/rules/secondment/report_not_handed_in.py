"""S1-J16, S1-J17, S1-J18, S1-J24: reports are handed in for every period."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.obligations import obligation_name, reports_due
from cadre_docs.records.secondment_conduct import SecondmentReport


@rule(zh="没有按期报送报告", en="A report is late", rows=("S1-J16", "S1-J17", "S1-J18", "S1-J24"))
def report_not_handed_in(case: SecondmentCase) -> Iterator[Finding]:
    """挂职干部没有按政策的周期报送工作报告，或报送晚了。

    查什么：从挂职起始日起，每个整周期（季度、半年、年度）和期满都有报告，周期末日加宽限天数之内报送，末日可以；
    不满一个周期的零头不要求。
    为什么：各地的周期不同，晋城既要求半年汇报，实绩档案又列有季度报告，都列在政策包里。
    怎么办：催交并登记报送日期。
    示例：9 月 22 日起，第一个季度报告 12 月 22 日到期，22 日报送可以，23 日提示。

    Checks: from the first day on, every whole period (quarter, half year, year) and the end have their report, by the
    last day of the period and the days of grace; a rest shorter than a period asks for nothing.
    Why: rhythms differ, and one city asks for two of them at once: the pack lists all.
    What to do: press for it, and record the day.
    Example: from 22 September on, the first quarterly report is due on 22 December; the 23rd is late.
    """
    for one in reports_due(case):
        if one.posting is None or not one.late(case.as_of):
            continue
        record = one.record if isinstance(one.record, SecondmentReport) else one.posting
        message = say(
            "{name_zh}应于 {by} 前报送，{done_zh}",
            "{name_en} was due by {by}; {done_en}",
            name_zh=obligation_name(case, one).text("zh"),
            name_en=obligation_name(case, one).text("en"),
            by=one.by,
            done_zh=f"实际报送于 {one.done_on}" if one.done_on else "没有报送",
            done_en=f"it was handed in on {one.done_on}" if one.done_on else "it has not been handed in",
        )
        hint = say("催交并登记报送日期", "press for it, and record the day")
        path = ("handed_in_on",) if one.record else ("since",)
        yield Finding(message, hint, record, path, about(person=one.posting.person))
