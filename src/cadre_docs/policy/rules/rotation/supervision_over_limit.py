"""S2-28: so many years one leader over one section head."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, over


@rule(zh="同一领导分管同一科长满规定年限", en="One leader has supervised one section head too long", rows=("S2-28",))
def supervision_over_limit(case: RotationCase) -> Iterator[Finding]:
    """同一分管领导分管同一科长满规定年限，科长没有轮岗，也没有调整分工。

    查什么：科长现任职务记录的分管领导和分管起始日期，满规定年数（届满当日起算）而没有轮岗或调整分工的决定。
    为什么：政策规定原则上科长轮岗或者调整领导分工，两种办法任选。
    怎么办：出具分工调整建议，研究决定后登记。
    示例：规定五年，2009 年 12 月 26 日起分管，2014 年 12 月 26 日起列出；登记了调整分工的决定就不再列出。

    Checks: section heads whose recorded supervisor has been the same for the full years, from the day on which they
    are full, without a decision on a move or on another division of work.
    Why: the policy wants in principle one or the other.
    What to do: propose another division of work, decide, and record it.
    Example: with five years, supervised since 26 December 2009, it is shown from 26 December 2014 on.
    """
    for due in over(case, Basis.SUPERVISION):
        message = say(
            "{person}（{unit}{post}）自 {since} 起由{other}分管，{on} 满 {years} 年，{modal_zh}轮岗或调整分工",
            "{person} ({unit} {post}) is under {other} since {since}: {years} years on {on} ({modal_en} change)",
            person=case.person(due.person).name,
            post=due.tenure.post,
            unit=case.unit(due.tenure.unit).label,
            modal_zh=due.modal.label,
            modal_en=due.modal.value,
            since=due.since,
            years=due.years,
            on=due.on,
            other=case.person(due.other).name,
        )
        hint = say("研究轮岗或调整分工", "decide on a move or on another division of work")
        yield Finding(message, hint, due.tenure, ("supervised_since",), about(person=due.person, unit=due.tenure.unit))
