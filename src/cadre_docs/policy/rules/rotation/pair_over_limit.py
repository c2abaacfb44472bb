"""S2-29: so many years head and deputy together in one section."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, over


@rule(zh="正副科长共事满规定年限", en="Head and deputy have worked together too long", rows=("S2-29",))
def pair_over_limit(case: RotationCase) -> Iterator[Finding]:
    """正、副科长在同一科室（单位）共事满规定年限，两人都没有轮岗安排。

    查什么：同一科室现任正、副职中层任职重合的年数满规定年数（届满当日起算），两人都没有轮岗决定，也没有免予或经批准的暂缓。
    为什么：政策规定原则上进行轮岗交流，轮岗其中一人即可。
    怎么办：研究其中一人的轮岗，或登记经批准的暂缓。
    示例：科长 2008 年任职、副科长 2009 年 12 月 26 日任职，2014 年 12 月 26 日起列出。

    Checks: head and deputy of one section whose common years are full, from the day on which they are; a move is
    decided of neither, and no age or approval exempts them.
    Why: the policy wants in principle that one of them moves.
    What to do: decide on a move of one, or record an approved postponement.
    Example: a head since 2008 and a deputy since 26 December 2009 are shown from 26 December 2014 on.
    """
    for due in over(case, Basis.PAIR):
        message = say(
            "{person}（{unit}{post}）与{other}自 {since} 起共事，{on} 满 {years} 年，{modal_zh}轮岗交流",
            "{person} ({unit} {post}) and {other} work together since {since}: {years} years on {on} ({modal_en} move)",
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
        hint = say(
            "安排轮岗，或登记免予、暂缓的批准", "arrange a move, or record an approved exemption or postponement"
        )
        yield Finding(message, hint, due.tenure, ("since",), about(person=due.person, unit=due.tenure.unit))
