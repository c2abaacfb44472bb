"""S1-W11…S1-W13: a reward is paid only where its condition is met."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.allowances import payment_checks
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="不符合条件而发放", en="A payment without its condition", rows=("S1-W11", "S1-W12", "S1-W13"))
def payment_not_due(case: SecondmentCase) -> Iterator[Finding]:
    """已发放的绩效工资、增收奖励或先进党支部奖励，按登记的指标和表彰不应发。

    查什么：绩效工资须认定有突出贡献且净增长额大于零；增收奖励须增幅高于全区平均，相等不算；区级先进党支部须连续两年，
    市级以上当年即可。年度没有结束的，指标还不作数。
    为什么：淮上的奖励都有条件；连续两年只是对区级写明的。
    怎么办：核对指标和表彰文件；不符合的收回。
    示例：第一年评为区级先进，发了 1000 元。

    Checks: performance pay needs an outstanding contribution and a growth above nought; the growth reward a rate above
    that of the district, not equal to it; a district's award two years running, those of higher tiers one. Figures of a
    year that is not over do not count yet.
    Why: each reward has its condition; two years running are asked of the district's award only.
    What to do: check figures and awards; take back what was not due.
    Example: 1000 yuan after the first year as an advanced branch of the district.
    """
    for check in payment_checks(case):
        if check.owed is not None:
            continue
        posting = case.postings[check.payment.posting]
        message = say(
            "{person} {year} 年{kind}已发 {paid} 元，按登记的情况不应发",
            "{kind} of {person} for {year}: {paid} yuan paid and nothing due by the records",
            person=case.seconded(posting).name,
            year=check.payment.year,
            kind=check.payment.payment.label,
            paid=check.paid,
        )
        hint = say("核对指标和表彰文件，不符合的收回", "check figures and awards; take back what was not due")
        yield Finding(message, hint, check.payment, ("payment",), about(person=posting.person))
