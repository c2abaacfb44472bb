"""S1-W02: a contract on targets is signed for every year of service."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.contracts import years_of_service


@rule(zh="没有签订年度目标管理责任书", en="A year's contract on targets was not signed", rows=("S1-W02",))
def target_contract_missing(case: SecondmentCase) -> Iterator[Finding]:
    """某一任职年度没有签订目标管理责任书。

    查什么：自任职起始之日起的每个整年内签订一份，末日可以；起始之前签订的算第一年。
    为什么：淮上每年与到村任职干部签订责任书；每年几月签没有写明，以任职年度的末日为限。
    怎么办：签订责任书并登记。
    示例：2013 年 3 月 1 日任职，2014 年 3 月 1 日前签第一份，3 月 2 日仍没有就提示。

    Checks: one is signed in each whole year from the first day on, its last day included; one signed before the first
    day counts for the first year.
    Why: one district signs one every year; no month is named, so the last day of the year of service is the limit.
    What to do: sign it and record it.
    Example: in office from 1 March 2013, the first is due by 1 March 2014.
    """
    for one in years_of_service(case):
        if one.contract is not None or case.as_of <= one.period.until:
            continue
        message = say(
            "{person}第 {number} 个任职年度（至 {until}）没有签订目标管理责任书",
            "{person} signed no contract on targets for year {number} (until {until})",
            person=case.seconded(one.posting).name,
            number=one.period.number,
            until=one.period.until,
        )
        hint = say("签订责任书并登记", "sign the contract and record it")
        yield Finding(message, hint, one.posting, ("since",), about(person=one.posting.person))
