"""S1-W11…S1-W15: what is paid is what the calculation gives."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.allowances import payment_checks
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(
    zh="发放金额与核算不符",
    en="A payment is not what the calculation gives",
    rows=("S1-W11", "S1-W12", "S1-W13", "S1-W14", "S1-W15"),
)
def payment_differs(case: SecondmentCase) -> Iterator[Finding]:
    """已发放的补助、奖励与按政策核算的金额不同。

    查什么：通讯补助每笔为每月标准乘以发放月数，没有写月数的无法核对也提示；一次性安置补助只发一次；绩效工资、增收奖励、
    先进党支部奖励按年核算，当年已发合计与核算相同，精确到分。没有发放的不提示，应不应发另有规则。
    为什么：淮上写明了各项标准，多发少发都不对。
    怎么办：核对计算过程，补发或收回。
    示例：每月 200 元，6 个月发了 1000 元；净增长 123456.78 元的百分之十为 12345.68 元。

    Checks: each phone allowance is the monthly sum times its months (which must be given); settling in is paid once;
    the yearly sums paid in a year are what the calculation gives, to the fen. What is not paid is not found here.
    Why: the policy gives each sum, and neither more nor less is right.
    What to do: check the calculation, and pay or take back the difference.
    Example: 200 a month and 1000 for six months; a tenth of 123456.78 is 12345.68.
    """
    for check in payment_checks(case):
        if check.owed is None or check.paid == check.owed:
            continue
        posting = case.postings[check.payment.posting]
        message = say(
            "{person}{kind}发放 {paid} 元，核算为 {owed} 元（{formula}）",
            "{kind} of {person}: {paid} yuan paid, {owed} by the calculation ({formula})",
            person=case.seconded(posting).name,
            kind=check.payment.payment.label,
            paid=check.paid,
            owed=check.owed,
            formula=check.formula,
        )
        hint = say("核对计算过程，补发或收回差额", "check the calculation, and pay or take back the difference")
        yield Finding(message, hint, check.payment, ("amount",), about(person=posting.person))
