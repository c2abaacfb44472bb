"""S1-W16: the fund and the loan of a project lie between the bounds of the policy."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import projects


@rule(zh="项目资金或贷款超出范围", en="A project's fund or loan is out of range", rows=("S1-W16",))
def project_money_out_of_range(case: SecondmentCase) -> Iterator[Finding]:
    """安排的选派项目资金或无息贷款低于下限或高于上限。

    查什么：已安排的项目资金、无息贷款各在政策的下限和上限之间，两端可以；没有安排的不查。
    为什么：淮上为每名到村任职干部安排五万至十万元项目资金和五万至十万元无息贷款。
    怎么办：核对金额，按范围重新安排。
    示例：上限 100000 元，安排 100000.01 元就提示。

    Checks: a fund and a loan that are arranged lie between the bounds, both included; what is not arranged is free.
    Why: one district gives five to ten times ten thousand yuan of each.
    What to do: check the sum and arrange it within the bounds.
    Example: with 100000 at most, 100000.01 is too much.
    """
    terms = case.terms
    for one in projects(case):
        posting = case.postings[one.posting]
        sums = (
            ("fund", "选派项目资金", one.fund, terms.fund_min, terms.fund_max),
            ("loan", "无息贷款", one.loan, terms.loan_min, terms.loan_max),
        )
        for field, name, amount, least, most in sums:
            low = amount is not None and least is not None and amount < least
            high = amount is not None and most is not None and amount > most
            if not (low or high):
                continue
            message = say(
                "{person}的项目“{project}”安排{name} {amount} 元，应在 {least} 至 {most} 元之间",
                "{name} of the project {project} of {person} is {amount} yuan; it should be {least} to {most}",
                person=case.seconded(posting).name,
                project=one.name,
                name=name,
                amount=amount,
                least=least,
                most=most,
            )
            hint = say("核对金额，按范围安排", "check the sum and arrange it within the bounds")
            yield Finding(message, hint, one, (field,), about(person=posting.person))
