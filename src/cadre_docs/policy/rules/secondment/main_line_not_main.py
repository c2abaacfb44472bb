"""S1-D05: most secondees work on the main line."""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase


class MainLine(Parameters):
    """The line on which most are to work."""

    line: str = Field(title="主要岗位方向")


@rule(zh="主要岗位的人数不是最多", en="Another line has more secondees than the main one", rows=("S1-D05",))
def main_line_not_main(case: SecondmentCase, main: MainLine) -> Iterator[Finding]:
    """某个岗位的挂职人数多于政策说的主要岗位。

    查什么：主要岗位的人数不少于其他任何一个岗位，相等可以。
    为什么：江东以接访岗位为主；“为主”没有写明多少，只比较人数，只提示。
    怎么办：下一批多安排主要岗位，或说明原因。
    示例：接访 1 人，督查 2 人。

    Checks: no line has more secondees than the main one; just as many are fine.
    Why: reception of petitioners comes first in one district; how far is not said.
    What to do: send more to the main line next time, or say why.
    Example: one at the reception and two inspecting.
    """
    numbers = Counter(one.line for one in case.postings.values() if one.line)
    for line, number in numbers.items():
        if number <= numbers[main.line]:
            continue
        message = say(
            "{line}岗位 {number} 人，多于{main}岗位 {least} 人",
            "{number} people work on {line}, more than the {least} on {main}",
            line=line,
            number=number,
            main=main.line,
            least=numbers[main.line],
        )
        hint = say("下一批多安排{main}岗位", "send more to {main} next time", main=main.line)
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
