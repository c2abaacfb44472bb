"""S2-01: a step is missing or out of order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.steps import out_of_order, skipped


@rule(
    zh="选任环节缺失或次序颠倒",
    en="A step is missing or out of order",
    rows=(
        "S2-01",
        "S3-19",
        "N-L46",
    ),
)
def step_missing_or_out_of_order(case: LeadingSelectionCase) -> Iterator[Finding]:
    """选任环节缺失或次序颠倒。

    查什么：政策所列的每个环节都有纪实记录，后一环节不早于前一环节的最后一天开始，同一天可以。
    为什么：选拔任用按规定程序逐环节进行，程序不到位的不能上会。
    怎么办：补做或补登所缺环节；日期登记有误的改正。
    示例：考察 10 月 24 日结束，10 月 24 日酝酿可以，10 月 23 日酝酿不可以。

    Checks: every step that the policy lists is on record, and none begins before the last day of the one ahead
    of it.
    Why: posts are filled step by step; what skipped one may not be decided.
    What to do: carry out or record the missing step; correct a wrong date.
    Example: an inspection over on 24 October may be followed by deliberation on the 24th, not on the 23rd.
    """
    hint = say("补做或补登所缺环节，核对日期", "carry out or record the step, and check the dates")
    for position, post in case.positions.items():
        for sort in skipped(case, position):
            message = say(
                "{post}没有“{step}”环节的记录",
                "step {kind} of {post} is not on record",
                post=case.post(position),
                step=sort.label,
                kind=sort.value,
            )
            yield Finding(message, hint, post, (), about(position=position))
        for one in out_of_order(case, position):
            message = say(
                "{post}的{step} {on} 开始，{ahead} {last} 才完成",
                "{kind} of {post} began on {on}; {ahead_kind} was over only on {last}",
                post=case.post(position),
                step=one.step.sort.label,
                kind=one.step.sort.value,
                on=one.step.first,
                ahead=one.ahead.sort.label,
                ahead_kind=one.ahead.sort.value,
                last=one.ahead.last,
            )
            yield Finding(message, hint, one.step.records[0], ("on",), about(position=position))
