"""S2-45: who reports late says why."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import duties


@rule(zh="迟报没有说明原因", en="A late report gives no reason", rows=("S2-45",))
def late_report_without_reason(case: PersonalMattersCase) -> Iterator[Finding]:
    """期限过后才补报的报告，没有写明原因。

    查什么：补报的年度报告和重大事项报告都登记有迟报原因。
    为什么：不能按期报告的，应当及时补报并说明原因。
    怎么办：由本人补写补报说明，登记原因。
    示例：期限 5 月 10 日，5 月 20 日补报，迟报原因没有填。

    Checks: every report that came after its last day has a reason on record.
    Why: who cannot report in time reports later and says why.
    What to do: have the reporter write down the reason, and record it.
    Example: the last day was 10 May, the report came on 20 May without a reason.
    """
    for duty in duties(case):
        source = duty.event or duty.record
        if source is None or duty.done_on is None or not duty.late(case.as_of) or duty.late_reason:
            continue
        message = say(
            "{person} {done} 补报，期限是 {by}，没有说明原因",
            "{person} reported on {done}, after {by}, without a reason",
            person=case.person(duty.person).name,
            done=duty.done_on,
            by=duty.last_day,
        )
        hint = say("由本人写补报说明，登记迟报原因", "have the reporter state the reason, and record it")
        yield Finding(message, hint, source, ("late_reason",), about(person=duty.person))
