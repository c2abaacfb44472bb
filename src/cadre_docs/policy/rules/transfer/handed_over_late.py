"""N-T1: the old post is handed over within the working days after the notice."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.handover import handovers


@rule(zh="转任交接超过期限", en="The old post was handed over late", rows=("N-T1",))
def handed_over_late(case: TransferCase) -> Iterator[Finding]:
    """接到通知后，没有在规定的工作日内办结原岗位的交接。

    查什么：交接日期不晚于通知次日起规定的工作日数；没有交接的，以判断日期为准。通知当日不计，只计工作日。
    为什么：转述的规定要求十个工作日内办理交接；未核对原文，只作提示。
    怎么办：办结交接，登记日期。
    示例：周五通知、十个工作日，再过两周的周五是最后一日。

    Checks: the post was handed over no later than so many working days after the notice, the day of the notice not
    counted; otherwise the day of the judgement counts.
    Why: a second-hand text asks for ten working days; it was not read at its source, so this only warns.
    What to do: hand over, and record the day.
    Example: told on a Friday, ten working days: the Friday two weeks later is the last day.
    """
    for one in handovers(case):
        if not one.late(case.as_of) or one.by is None:
            continue
        candidate = one.candidate
        done = candidate.handed_over_on
        message = say(
            "{person}{told} 接到通知，最迟 {by} 办结交接，{done_zh}",
            "{person} was told on {told} and must hand over by {by}; {done_en}",
            person=case.person(candidate.person).name,
            told=candidate.notified_on,
            by=one.by,
            done_zh=f"实际 {done}" if done else "还没有办结",
            done_en=f"that was done on {done}" if done else "that is not done",
        )
        hint = say("办结交接并登记", "hand over, and record it")
        yield Finding(message, hint, candidate, ("handed_over_on",), about(person=candidate.person))
