"""S2-11: the spouse or all children have moved abroad."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.checklist import family_abroad


@rule(
    zh="配偶或全部子女已移居国（境）外",
    en="The spouse or all children have moved abroad",
    rows=(
        "S2-11",
        "N-R24",
    ),
)
def family_moved_abroad(case: LeadingSelectionCase) -> Iterator[Finding]:
    """配偶或全部子女已移居国（境）外。

    查什么：有配偶的，配偶未移居国（境）外；没有配偶的，子女没有全部移居。政策允许特殊岗位例外的，写明理由可以例外。
    为什么：有此情形的不得列为考察对象。
    怎么办：撤销考察对象资格；确属特殊岗位需要且政策允许的，写明理由。
    示例：没有配偶、两个子女都已移居的不可以，有一个在国内的可以。

    Checks: a spouse has not moved abroad; without a spouse, not all children have. Where the policy allows
    exceptions for special posts, a reason on record makes one.
    Why: such a person may not be inspected.
    What to do: take the person off the list, or give the reason where the policy allows it.
    Example: no spouse and both children abroad: barred; one of them at home: not.
    """
    for one in case.objects:
        if not family_abroad(case, one):
            continue
        message = say(
            "{person}的配偶或全部子女已移居国（境）外，列为{post}考察对象",
            "the spouse or all children of {person}, to be inspected for {post}, have moved abroad",
            person=case.person(one.person).name,
            post=case.post(one.position),
        )
        hint = say("撤销考察对象资格，或按政策写明特殊需要", "take the person off the list, or state the need")
        yield Finding(message, hint, one, ("family",), about(person=one.person, position=one.position))
