"""S2-27, N-T1: so many years in a key post, and its holder must move."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, over


@rule(zh="关键岗位任职满规定年限", en="Somebody has been in a key post too long", rows=("S2-27", "N-T1"))
def key_post_over_limit(case: RotationCase) -> Iterator[Finding]:
    """在人、财、物、项目申报等关键岗位任职满规定年限，还没有轮岗安排。

    查什么：记录为关键岗位的任职连续满规定年数（届满当日起算），没有轮岗决定，也没有免予或经批准的暂缓。
    为什么：关键岗位任职过久有廉政风险，政策规定必须轮岗；公务员转任的规定另有十年之限。
    怎么办：安排轮岗并发通知，或登记经批准的暂缓。
    示例：规定五年，2009 年 12 月 26 日任职，2014 年 12 月 26 日起列出。

    Checks: posts recorded as key posts whose unbroken years are full, from the day on which they are; no move is
    decided, and no age or approval exempts the holder.
    Why: long service in such posts is a risk to integrity, so the move is obligatory; a national rule gives ten years.
    What to do: decide on a move and give notice, or record an approved postponement.
    Example: with five years, a holder since 26 December 2009 is shown from 26 December 2014 on.
    """
    for due in over(case, Basis.KEY_POST):
        message = say(
            "{person}（{unit}{post}）自 {since} 起在关键岗位任职，{on} 满 {years} 年，{modal_zh}轮岗交流",
            "{person} ({unit} {post}) has been in a key post since {since}: {years} years on {on} ({modal_en} move)",
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
