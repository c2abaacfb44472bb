"""S1-D05: secondees work on the lines that the policy lists."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase


class Lines(Parameters):
    """The lines of work that the policy lists."""

    lines: tuple[str, ...] = Field(title="岗位方向")


@rule(zh="岗位不是规定的业务一线岗位", en="A secondee works on another line", rows=("S1-D05",))
def line_not_allowed(case: SecondmentCase, listed: Lines) -> Iterator[Finding]:
    """挂职的岗位类别没有登记，或不在政策列出的岗位之内。

    查什么：岗位类别是政策列出的一种，如接访、办信、督查。
    为什么：江东规定到业务一线岗位锻炼，不安排综合、后勤。
    怎么办：调整岗位，或改正登记。
    示例：安排在办公室岗位。

    Checks: the line of work is one of those that the policy lists.
    Why: one district wants its secondees where the work is done.
    What to do: change the post, or correct the record.
    Example: a secondee in the general office.
    """
    for posting in case.postings.values():
        if posting.line in listed.lines:
            continue
        message = say(
            "{person}的岗位类别为{line}，规定为{lines}",
            "the line of {person} is {line}; it should be one of {lines}",
            person=case.seconded(posting).name,
            line=posting.line or "（空）",
            lines="、".join(listed.lines),
        )
        hint = say("调整岗位，或改正登记", "change the post, or correct the record")
        yield Finding(message, hint, posting, ("line",), about(person=posting.person))
