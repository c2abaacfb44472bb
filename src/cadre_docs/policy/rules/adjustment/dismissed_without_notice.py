"""N-L90: a dismissal is told in writing with its grounds; the work is handed over."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind


@rule(zh="辞退没有书面通知或没有交接", en="Dismissed without notice or handing over", rows=("N-L90",))
def dismissed_without_notice(case: AdjustmentCase) -> Iterator[Finding]:
    """辞退决定没有书面通知本人，或生效时没有办理交接。

    查什么：已经决定的辞退有书面通知日期；生效日期已到的有交接日期。
    为什么：公务员法规定以书面形式通知本人，告知依据和理由，离职前办理交接、必要时接受审计。
    怎么办：出具通知，办理交接。
    示例：决定之后没有通知。

    Checks: a decided dismissal has a day of written notice; once in effect, a day of handing over.
    Why: the law wants it in writing with its grounds, and the work handed over.
    What to do: issue the notice; hand over.
    Example: decided and never told.
    """
    for one in case.adjustments.values():
        if one.sort is not AdjustmentKind.DISMISSAL or not case.decided(one):
            continue
        name, subjects = case.person(one.person).name, about(person=one.person)
        if one.notified_on is None or (one.decided_on and one.notified_on < one.decided_on):
            message = say(
                "{person}的辞退 {on} 决定，没有书面通知本人",
                "the dismissal of {person} was decided on {on}; there is no notice",
                person=name,
                on=one.decided_on,
            )
            yield Finding(message, say("出具辞退通知", "issue the notice"), one, ("notified_on",), subjects)
        if case.past(one.effective_from) and not case.past(one.handed_over_on):
            message = say(
                "{person}的辞退 {on} 生效，没有办理工作交接",
                "the dismissal of {person} took effect on {on}; nothing was handed over",
                person=name,
                on=one.effective_from,
            )
            yield Finding(
                message, say("办理工作交接并登记", "hand over and record it"), one, ("handed_over_on",), subjects
            )
