"""S0-50, S3-32: a leader who leaves a post has an audit."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.audits import audits_of, leaves_post
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(
    zh="离任没有经济责任审计",
    en="A leader left a post without an audit",
    rows=(
        "S0-50",
        "S3-32",
    ),
)
def left_without_audit(case: AdjustmentCase) -> Iterator[Finding]:
    """领导干部离开现职，没有经济责任审计。

    查什么：已经决定离开领导职务的，有本人任中或离任审计的委托。
    为什么：任期经济责任审计制度和离任审计的要求。
    怎么办：委托审计。
    示例：免职已经决定，没有审计委托。

    Checks: a leader who leaves a post by a decision has an audit asked for, in post or on leaving.
    Why: economic responsibility is audited.
    What to do: ask for the audit.
    Example: a removal is decided, no audit asked for.
    """
    for one in case.adjustments.values():
        if (
            case.decided(one)
            and leaves_post(one)
            and not any(case.past(audit.letter_on) for audit in audits_of(case, one.person))
        ):
            message = say(
                "{person} {on} 离开领导职务，没有委托经济责任审计",
                "{person} left a leading post on {on}; no audit was asked for",
                person=case.person(one.person).name,
                on=one.decided_on,
            )
            yield Finding(message, say("委托审计", "ask for the audit"), one, ("decided_on",), about(person=one.person))
