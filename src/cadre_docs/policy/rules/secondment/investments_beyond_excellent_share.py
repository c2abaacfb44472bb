"""S1-W17 against a share of 优秀 (C08): more people are entitled to the grade than there is room for."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.investments import collisions


@rule(
    zh="按投资应评优秀的人数超过优秀名额",
    en="Investments entitle more people to 优秀 than there may be",
    rows=("S1-W17",),
)
def investments_beyond_excellent_share(case: SecondmentCase) -> Iterator[Finding]:
    """按投资额应评为优秀的人数，多于优秀比例允许的人数：两条规定冲突。

    查什么：同一年度、同一名额范围内，投资达到标准的人数不多于优秀比例乘以评定人数（舍去小数）；没有规定比例的不查。
    为什么：淮上投资达标的自动为优秀，别处另有优秀比例上限，同时采用就可能冲突。取舍由组织决定，软件不排序。
    怎么办：由考核机构研究取舍，或在本地政策中写明以哪条为准。
    示例：评定 3 人、比例三成，至多 0 人，1 人投资达标。

    Checks: in one year and pool, no more people have an investment that reaches the line than the share of those
    appraised (rounded down); nothing is checked where there is no share.
    Why: one policy makes such people 优秀, another limits how many may be. Which prevails is for the office to decide;
    nobody is ranked.
    What to do: decide, or say in the local policy which clause prevails.
    Example: three appraised and three tenths leave room for nobody, and one has invested enough.
    """
    for one in collisions(case):
        people = dict.fromkeys(each.posting.person for each in one.entitled)
        message = say(
            "{year} 年按投资应评优秀 {number} 人（{names}），评定 {total} 人至多 {cap} 人",
            "in {year} investments entitle {number} people ({names}) to 优秀; of {total} there may be {cap}",
            year=one.year,
            number=len(people),
            names="、".join(case.person(key).name for key in people),
            total=one.total,
            cap=one.cap,
        )
        hint = say("研究以哪条规定为准", "decide which clause prevails")
        yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
