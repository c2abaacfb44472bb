"""S2-07: the checklist is not complete."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.checklist import checklist


@rule(
    zh="不得列为考察对象情形没有逐项核查",
    en="The checklist is not complete",
    rows=(
        "S2-07",
        "S2-08",
        "S2-10",
        "S2-13",
        "N-R24",
    ),
)
def checklist_incomplete(case: LeadingSelectionCase) -> Iterator[Finding]:
    """不得列为考察对象情形没有逐项核查。

    查什么：政策所列的每项情形都有核查结论和依据。
    为什么：每项都要有据可查，没有结论的不能视为没有问题。
    怎么办：逐项核查，写明结论和依据。
    示例：“其他原因”一项没有写依据的，提示该项。

    Checks: every item that the policy lists is answered, with evidence.
    Why: each answer must rest on something; silence is no answer.
    What to do: check each item and write down the answer and its evidence.
    Example: the item on other reasons has no evidence.
    """
    for one in case.objects:
        missing = [verdict.item for verdict in checklist(case, one) if not verdict.answered]
        if not missing:
            continue
        message = say(
            "{person}的核查表有 {count} 项没有结论或依据：{items_zh}",
            "{count} items of {person}'s checklist lack an answer or its evidence: {items_en}",
            person=case.person(one.person).name,
            count=len(missing),
            items_zh="、".join(item.label for item in missing),
            items_en=", ".join(item.value for item in missing),
        )
        hint = say("逐项核查，写明结论和依据", "check each item, with evidence")
        yield Finding(message, hint, one, ("checklist",), about(person=one.person, position=one.position))
