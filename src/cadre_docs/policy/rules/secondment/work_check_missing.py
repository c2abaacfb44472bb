"""S1-W04: the whole work is checked every half-year."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.obligations import checks_due, obligation_name


@rule(zh="没有按期检查选派工作", en="The work was not checked in time", rows=("S1-W04",))
def work_check_missing(case: SecondmentCase) -> Iterator[Finding]:
    """没有按政策的周期对选派工作进行检查。

    查什么：自第一人的起始日期起，每个整周期内有一次对全部工作的检查，周期末日可以。
    为什么：淮上每半年以区为主检查一次。
    怎么办：组织检查，印发检查通报。
    示例：10 月 8 日起每半年一次，4 月 8 日前应有一次，9 日仍没有就提示。

    Checks: from the first day of the first secondment on, each whole period holds a check of the whole work.
    Why: one district checks every half-year.
    What to do: make the check and issue the circular.
    Example: half-yearly from 8 October on, one is due by 8 April.
    """
    for one in checks_due(case):
        if not one.missing(case.as_of):
            continue
        message = say(
            "{name_zh}应于 {by} 前进行，没有记录",
            "{name_en} was due by {by} and is not on record",
            name_zh=obligation_name(case, one).text("zh"),
            name_en=obligation_name(case, one).text("en"),
            by=one.by,
        )
        hint = say("组织检查并登记", "make the check and record it")
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
