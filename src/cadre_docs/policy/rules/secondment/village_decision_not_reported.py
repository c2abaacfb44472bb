"""S1-W06: every major decision of a village has a record and is reported on a card."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import village_decisions


@rule(zh="村级重大决策没有记录或反馈", en="A village's decision has no record or card", rows=("S1-W06",))
def village_decision_not_reported(case: SecondmentCase) -> Iterator[Finding]:
    """村级重大决策没有会议记录，没有上报信息反馈卡，或反馈卡早于决策。

    查什么：每项决策有会议记录，有反馈卡上报日期，且不早于决策日期；同一天可以。几日内上报没有写明，不查迟延。
    为什么：淮上要求重大村务决策做好记录，以信息反馈卡上报乡镇党委。
    怎么办：补齐会议记录，填写反馈卡上报。
    示例：决定建厂房，有记录，没有反馈卡。

    Checks: each decision has its record and the day of the card, no earlier than the decision. Within how many days is
    not said and not checked.
    Why: one district wants both, the card going to the town's party committee.
    What to do: complete the record, and report it on a card.
    Example: a decision to build a workshop, with a record and without a card.
    """
    for one in village_decisions(case):
        posting = case.postings[one.posting]
        lacks = []
        if not one.recorded:
            lacks.append(("recorded", say("没有会议记录", "it has no record")))
        if one.card_on is None:
            lacks.append(("card_on", say("没有上报信息反馈卡", "no card was sent")))
        elif one.card_on < one.on:
            lacks.append(("card_on", say("反馈卡日期早于决策", "the card is earlier than it")))
        for field, what in lacks:
            message = say(
                "{host} {on} 的决策“{matter}”：{what_zh}",
                "{host} decided on {on} on {matter}: {what_en}",
                host=case.unit(posting.host).label,
                on=one.on,
                matter=one.matter,
                what_zh=what.text("zh"),
                what_en=what.text("en"),
            )
            hint = say("补齐会议记录，上报信息反馈卡", "complete the record and send the card")
            yield Finding(message, hint, one, (field,), about(person=posting.person))
