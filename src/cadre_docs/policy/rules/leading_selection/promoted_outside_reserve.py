"""S0-34: somebody outside the reserve is put up without a reason."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import MoveKind


@rule(zh="不是后备干部又没有选任说明", en="Somebody outside the reserve is put up without a reason", rows=("S0-34",))
def promoted_outside_reserve(case: LeadingSelectionCase) -> Iterator[Finding]:
    """不是后备干部又没有选任说明。

    查什么：拟提拔的考察对象是后备干部，不是的写明选任说明。
    为什么：新提拔干部一般从后备干部中产生，“一般”允许例外，例外要说明。
    怎么办：补写选任说明。
    示例：丁不是后备干部，选任说明空白。

    Checks: somebody to be promoted is a reserve cadre, or a reason says why not.
    Why: promotions usually come from the reserve; exceptions are explained.
    What to do: write the reason down.
    Example: 丁 is outside the reserve and no reason is given.
    """
    for one in case.objects:
        if one.move is not MoveKind.PROMOTION or one.reserve or one.reserve_reason:
            continue
        message = say(
            "{person}不是后备干部，没有选任说明",
            "{person} is not a reserve cadre and no reason is given",
            person=case.person(one.person).name,
        )
        hint = say("补写选任说明", "write the reason down")
        yield Finding(message, hint, one, ("reserve_reason",), about(person=one.person, position=one.position))
