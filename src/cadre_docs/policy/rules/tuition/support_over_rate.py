"""S2-38, S2-39: support is at most the rate for the degree, of the tuition paid."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.tuition.calculation import calculation, money
from cadre_docs.procedures.tuition.case import TuitionCase


@rule(zh="资助超过规定比例", en="Support is above the rate", rows=("S2-38", "S2-39"))
def support_over_rate(case: TuitionCase) -> Iterator[Finding]:
    """批准的资助金额超过学费乘以规定比例。

    查什么：批准金额不超过学费与该档次比例之积；正好相等不算超过。
    为什么：研究生学历和硕士学位是一个比例，博士学位和公共管理硕士是另一个比例。
    怎么办：按计算表改正批准金额，或核对学费和档次。
    示例：硕士学位，学费 28000 元，比例两成，批准 5600.01 元。

    Checks: the amount granted is at most the tuition times the rate of its tier; exactly as much is allowed.
    Why: the policy sets one rate for postgraduate education and a master's degree, another for a doctorate and an MPA.
    What to do: correct the amount by the calculation, or check tuition and tier.
    Example: a master's degree, 28000 yuan of tuition at 20%, and 5600.01 yuan granted.
    """
    for one in case.applications:
        found = calculation(case, one)
        if case.decided(one) is None or one.approved is None or one.approved <= found.share:
            continue
        message = say(
            "{person}获批资助{approved}元，超过学费{tuition}元的{rate}%（{share}元）",
            "{person} was granted {approved} yuan, more than {rate}% of the tuition of {tuition} ({share} yuan)",
            person=case.person(one.person).name,
            approved=money(one.approved),
            tuition=money(one.tuition),
            rate=f"{(found.rate * 100).normalize():f}",
            share=money(found.share),
        )
        hint = say("按计算表改正批准金额", "correct the amount by the calculation")
        yield Finding(message, hint, one, ("approved",), about(person=one.person))
