"""S1-J26: both units are heard before a use is proposed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="使用建议没有征求两方意见", en="A use was proposed without hearing both units", rows=("S1-J26",))
def use_proposed_without_opinions(case: SecondmentCase) -> Iterator[Finding]:
    """提出使用建议之前，没有征求派出单位和挂职单位的意见。

    查什么：已经提出的使用建议，有派出单位和挂职单位的意见，两份意见的日期都不晚于建议日期，同一天可以。
    为什么：政策要求在征求两方意见的基础上提出使用建议。
    怎么办：补征意见，重新研究建议。
    示例：只有挂职单位的意见。

    Checks: a proposal has the opinions of both units, neither later than itself; the same day is fine.
    Why: the proposal is to rest on them.
    What to do: ask for the opinion, and consider the proposal again.
    Example: only the receiving unit was heard.
    """
    for key, advice in case.advices.items():
        if advice.on is None or advice.on > case.as_of:
            continue
        heard = {
            "派出单位": (advice.sender_opinion, advice.sender_on, "sender_opinion"),
            "挂职单位": (advice.host_opinion, advice.host_on, "host_opinion"),
        }
        for name, (opinion, on, path) in heard.items():
            if opinion is not None and (on is None or on <= advice.on):
                continue
            posting = case.postings[key]
            message = say(
                "{person}的使用建议（{on}）之前没有征求{name}意见",
                "the proposal on {person} ({on}) was made without the opinion of {name}",
                person=case.seconded(posting).name,
                on=advice.on,
                name=name,
            )
            hint = say("补征意见，重新研究", "ask for the opinion, and consider it again")
            yield Finding(message, hint, advice, (path,), about(person=posting.person))
