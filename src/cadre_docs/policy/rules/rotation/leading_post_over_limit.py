"""N-R54, N-M2: ten years in one leading post, and its holder must move."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, over


@rule(zh="领导职务同一职位任职满规定年限", en="A leading post has been held too long", rows=("N-R54", "N-M2"))
def leading_post_over_limit(case: RotationCase) -> Iterator[Finding]:
    """领导职务在同一职位任职满规定年限，还没有交流安排。

    查什么：现任领导职务连续满规定年数（届满当日起算），没有交流决定，也没有经批准的暂缓。
    为什么：选拔任用条例和交流规定的转述都写同一职位满十年必须交流；只见转述，只作警告。
    怎么办：核对原文适用范围，研究交流或登记经批准的暂缓。
    示例：2004 年 12 月 26 日任职，2014 年 12 月 26 日起列出。

    Checks: holders of leading posts whose unbroken years in one post are full, from the day on which they are, without
    a decision on a move or an approved postponement.
    Why: by what is said of two national rules, ten years in one post make a move obligatory; read at second hand, so
    it only warns.
    What to do: check to whom the text applies; decide on a move, or record an approved postponement.
    Example: a holder since 26 December 2004 is shown from 26 December 2014 on.
    """
    for due in over(case, Basis.LEADING_POST):
        message = say(
            "{person}（{unit}{post}）自 {since} 起任同一领导职务，{on} 满 {years} 年，{modal_zh}交流",
            "{person} has been {unit} {post} since {since}: {years} years on {on} ({modal_en} move)",
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
