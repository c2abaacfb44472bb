"""S2-40: support is at most the cap, where the cap holds for the tier."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.tuition.calculation import ceiling_of, money
from cadre_docs.procedures.tuition.case import TuitionCase


@rule(zh="资助超过金额上限", en="Support is above the cap", rows=("S2-40",))
def support_over_cap(case: TuitionCase) -> Iterator[Finding]:
    """批准的资助金额超过上限。

    查什么：上限所适用的档次，批准金额不超过上限；正好等于上限不算超过。适用哪些档次由政策包写明。
    为什么：资助金额设有上限。来源没有写清上限管一档还是两档，须由采用的单位写明。
    怎么办：按上限改正批准金额。
    示例：公共管理硕士，上限一万元，批准 10000.01 元。

    Checks: in the tiers for which the cap holds, the amount is at most the cap; exactly as much is allowed.
    Why: support has a cap. The source leaves open for which tiers it holds: the office says so.
    What to do: correct the amount.
    Example: an MPA with 10000.01 yuan granted under a cap of 10000.
    """
    for one in case.applications:
        ceiling = ceiling_of(case, one)
        if case.decided(one) is None or one.approved is None or ceiling is None or one.approved <= ceiling:
            continue
        message = say(
            "{person}获批资助{approved}元，超过上限{ceiling}元",
            "{person} was granted {approved} yuan, above the cap of {ceiling}",
            person=case.person(one.person).name,
            approved=money(one.approved),
            ceiling=money(ceiling),
        )
        hint = say("按上限改正批准金额", "bring the amount down to the cap")
        yield Finding(message, hint, one, ("approved",), about(person=one.person))
