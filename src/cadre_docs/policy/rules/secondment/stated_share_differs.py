"""S1-H07: a share that is stated is the one that the numbers give."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.figures import share_check
from cadre_docs.procedures.secondment.support import statements


@rule(zh="写明的占比与人数不符", en="A stated share does not follow from the numbers", rows=("S1-H07",))
def stated_share_differs(case: SecondmentCase) -> Iterator[Finding]:
    """文稿写明的提拔、交流合计占比，与人数计算的不一致。

    查什么：提拔人数与交流人数之和除以总人数，按写明的小数位数四舍五入后与写明的百分数相同；缺少一项就不核对。
    为什么：来源中的占比漏写了百分号，人数和占比应当能互相印证。
    怎么办：核对人数和占比，改正文稿。
    示例：（34＋22）÷123 为 45.5%，写成 45.6% 就提示。

    Checks: those promoted and those moved, divided by the total and rounded half up to as many places as are stated,
    give the stated percentage; nothing is checked where a number is missing.
    Why: the source lost the percent sign; numbers and share should bear each other out.
    What to do: check the numbers and correct the text.
    Example: (34 + 22) of 123 are 45.5%, not 45.6%.
    """
    for one in statements(case):
        check = share_check(one)
        if check is None or check.agrees:
            continue
        message = say(
            "{year} 年度写明占比 {stated}%，{people} 人占 {total} 人的 {computed}%",
            "the statement of {year} says {stated}%; {people} of {total} are {computed}%",
            year=one.year,
            stated=check.stated,
            people=check.people,
            total=one.total,
            computed=check.computed,
        )
        hint = say("核对人数和占比，改正文稿", "check the numbers and correct the text")
        yield Finding(message, hint, one, ("stated_share",), about(exercise=case.exercise.id))
