"""S1-H08: no part of a statement is greater than its whole."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.figures import overcounts
from cadre_docs.procedures.secondment.support import statements


@rule(zh="统计数大于所属项目", en="A part of a statement is greater than its whole", rows=("S1-H08",))
def statement_does_not_add_up(case: SecondmentCase) -> Iterator[Finding]:
    """情况统计中某一项的人数大于它所属项目的人数，或互不重复的几项之和大于所属项目。

    查什么：每一项不大于所属项目（没有写明的为总人数），相等可以；标明互不重复的几项，合计也不大于所属项目。
    为什么：硕士、博士包含在大学以上之内，各项都包含在总人数之内，大于就是差错。
    怎么办：核对名册，改正统计。
    示例：大学以上 118 人，其中硕士 105 人、博士 14 人，合计 119 人。

    Checks: each number is no greater than what it is part of (the total where nothing is said), and those marked as
    not overlapping are together no greater either; just as many will do.
    Why: masters and doctors are among the graduates, and everybody is in the total.
    What to do: check the roster and correct the statement.
    Example: 118 graduates with 105 masters and 14 doctors, 119 together.
    """
    for one in statements(case):
        for wrong in overcounts(one):
            message = say(
                "{year} 年度{name} {number} 人，大于{of_zh} {whole} 人",
                "{year}: {name} is {number}, more than {of_en}: {whole}",
                year=one.year,
                name=wrong.name,
                number=wrong.number,
                of_zh=wrong.of or "总人数",
                of_en=wrong.of or "the total",
                whole=wrong.whole,
            )
            hint = say("核对名册，改正统计", "check the roster and correct the statement")
            yield Finding(message, hint, one, ("counts", wrong.index, "number"), about(exercise=case.exercise.id))
