"""S1-J22: no more secondees are found excellent than the share allows."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.grading import shares


@rule(zh="优秀等次超过比例", en="There are too many grades of 优秀", rows=("S1-J22",))
def too_many_excellent_secondees(case: SecondmentCase) -> Iterator[Finding]:
    """同一年度、同一种考核、同一名额范围内，优秀人数超过政策比例。

    查什么：优秀人数不超过参加评定人数乘以比例后去掉小数的人数；正好相等可以。
    为什么：晋城按同类人员 30% 确定，国家规定为 20%（经批准 25%）；以所用政策包为准。软件不挑选谁得优秀。
    怎么办：重新研究等次，或报批例外。
    示例：11 人的 30% 是 3.3 人，3 人可以，4 人超过。

    Checks: within one year, appraisal and pool, those found excellent are no more than the share of those graded,
    rounded down.
    Why: one city gives 30% to secondees alone; the national rule says 20 or 25%. The software chooses nobody.
    What to do: consider the grades again, or have an exception approved.
    Example: of 11 people 30% are 3.3: three are fine and four too many.
    """
    for share in shares(case):
        if not share.over or share.limit is None:
            continue
        message = say(
            "{year} 年度{kind}共 {total} 人，优秀 {number} 人，按 {limit}% 至多 {cap} 人（{pool}）",
            "{kind} of {year}: {number} of {total} are 优秀; at {limit}% there may be {cap} ({pool})",
            year=share.year,
            kind=share.kind.label,
            total=share.total,
            number=len(share.excellent),
            limit=percent(share.limit),
            cap=share.cap,
            pool=share.pool.label,
        )
        hint = say("重新研究等次，或报批例外", "consider the grades again, or have an exception approved")
        yield Finding(message, hint, share.excellent[-1], ("grade",), about(exercise=case.exercise.id))
