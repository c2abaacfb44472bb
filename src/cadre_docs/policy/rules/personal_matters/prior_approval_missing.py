"""S2-46: what needs approval beforehand is approved before it comes about."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase


@rule(zh="应当事前请示的事项没有事前批准", en="A matter was not approved beforehand", rows=("S2-46",))
def prior_approval_missing(case: PersonalMattersCase) -> Iterator[Finding]:
    """须事前请示的事项发生时，没有批准，或者批准在后。

    查什么：登记为“须事前请示”的事项，批准日期不晚于发生日期；同日批准的，记录不到钟点，视为事前。
    为什么：按规定须事前请示批准的，应当先办批准。
    怎么办：查明情况，已经批准的补登批准日期；没有批准的，按有关规定处理。
    示例：3 月 1 日发生，批准日期是 3 月 2 日。

    Checks: of a matter that needs it, the approval is of the day of the matter or earlier; records have no hours.
    Why: what needs approval is approved first.
    What to do: find out; record the approval if there was one, else proceed by the rules that apply.
    Example: the matter came about on 1 March, the approval is of 2 March.
    """
    for event in case.events:
        if not event.approval_needed or (event.approved_on is not None and event.approved_on <= event.happened_on):
            continue
        values = {"person": case.person(event.person).name, "happened": event.happened_on}
        if event.approved_on is not None and event.approved_on <= case.as_of:
            message = say(
                "{person} {happened} 的事项须事前请示，{approved} 才批准",
                "{person}'s matter of {happened} needed approval beforehand, it was approved only on {approved}",
                approved=event.approved_on,
                **values,
            )
        else:
            message = say(
                "{person} {happened} 的事项须事前请示，没有批准",
                "{person}'s matter of {happened} needed approval beforehand and has none",
                **values,
            )
        hint = say("查明情况；已经批准的补登批准日期", "find out, and record the approval if there was one")
        yield Finding(message, hint, event, ("approved_on",), about(person=event.person))
