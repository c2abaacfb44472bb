"""N-L95: the windows for a review and an appeal, and for the answers."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.remedies import remedy_states


@rule(zh="复核申诉超过期限", en="A review or an appeal is out of time", rows=("N-L95",))
def remedy_out_of_time(case: AdjustmentCase) -> Iterator[Finding]:
    """复核、申诉的提出或答复超过期限。

    查什么：复核自知道决定次日起、申诉自复核答复或知道决定次日起，在规定天数内提出（末日休息的顺延）；
    答复自接到次日起在规定天数内作出，申诉经延长的加上延长天数。
    为什么：公务员法：三十日内申请复核，三十日内答复；十五日内申诉，或三十日内直接申诉；六十日内处理，
    可延长三十日。期间不停止执行。
    怎么办：逾期提出的书面说明；逾期未答复的尽快答复。
    示例：3 月 2 日通知，最迟 4 月 1 日申请复核。

    Checks: made within its days after the decision, or after the reply to the review (a day off moves the end);
    answered within its days, with the extension where there is one.
    Why: 30 days to ask for a review, 30 to answer; 15 to appeal after it, or 30 directly; 60 to decide, 30 more.
    What to do: say in writing that it is late; answer now.
    Example: told on 2 March: a review by 1 April.
    """
    for state in remedy_states(case):
        one = state.remedy
        name = case.person(state.adjustment.person).name if state.adjustment else one.adjustment
        if state.late:
            message = say(
                "{person}的{zh} {on} 提出，期限到 {by}",
                "the {en} of {person} was made on {on}; the time ended on {by}",
                person=name,
                zh=one.sort.label,
                en=one.sort.value,
                on=one.applied_on,
                by=state.apply_by,
            )
            yield Finding(
                message,
                say("核对知道决定的日期；逾期的书面说明", "check when the person knew; say in writing that it is late"),
                one,
                ("applied_on",),
                about(person=state.adjustment.person if state.adjustment else ""),
            )
        answered = one.decided_on if case.past(one.decided_on) else None
        if state.decide_by and (answered or case.as_of) > state.decide_by:
            message = say(
                "{person}的{zh}应在 {by} 前（含）答复",
                "the {en} of {person} was to be answered by {by}",
                person=name,
                zh=one.sort.label,
                en=one.sort.value,
                by=state.decide_by,
            )
            yield Finding(
                message,
                say("尽快答复", "answer now"),
                one,
                ("decided_on",),
                about(person=state.adjustment.person if state.adjustment else ""),
            )
