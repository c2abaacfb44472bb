"""S2-26, N-T1: so many years in one section, and a mid-level cadre moves."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, over


@rule(
    zh="中层干部在同一科室（单位）任职满规定年限",
    en="A mid-level cadre has been in one section too long",
    rows=("S2-26", "N-T1"),
)
def section_tenure_over_limit(case: RotationCase) -> Iterator[Finding]:
    """中层正、副职在同一科室（单位）或同一职位任职满规定年限，还没有轮岗安排。

    查什么：非关键岗位的中层正、副职连续任职满规定年数（届满当日起算），没有轮岗决定，也没有达到免予轮岗的年龄或经批准的免予、暂缓。
    为什么：有的政策规定同一科室满五年应当轮岗，有的规定同一职位满十年；年数和口径以所用政策包为准。
    怎么办：研究轮岗，或登记经批准的免予、暂缓。
    示例：规定五年，2009 年 12 月 26 日任职，2014 年 12 月 26 日起列出，12 月 25 日不列。

    Checks: heads and deputies of sections, key posts aside, whose unbroken years in one section (or post, as the
    policy counts) are full, from the day on which they are; no move is decided, and no age or approval exempts them.
    Why: one policy wants a move after five years in a section, another after ten in a post: the pack in use decides.
    What to do: decide on a move, or record an approved exemption or postponement.
    Example: with five years, somebody in the section since 26 December 2009 is shown from 26 December 2014 on.
    """
    for due in over(case, Basis.SECTION):
        message = say(
            "{person}（{unit}{post}）自 {since} 起在同一科室（单位）任职，{on} 满 {years} 年，{modal_zh}轮岗交流",
            "{person} ({unit} {post}) has been in one section since {since}: {years} years on {on} ({modal_en} move)",
            person=case.person(due.person).name,
            post=due.tenure.post,
            unit=case.unit(due.tenure.unit).label,
            modal_zh=due.modal.label,
            modal_en=due.modal.value,
            since=due.since,
            years=due.years,
            on=due.on,
        )
        hint = say(
            "安排轮岗，或登记免予、暂缓的批准", "arrange a move, or record an approved exemption or postponement"
        )
        yield Finding(message, hint, due.tenure, ("since",), about(person=due.person, unit=due.tenure.unit))
