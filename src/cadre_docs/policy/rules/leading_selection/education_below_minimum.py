"""S2-19: the education of somebody to be promoted is too low."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import MoveKind


@rule(
    zh="提拔人选学历不够",
    en="The education of somebody to be promoted is too low",
    rows=(
        "S2-19",
        "N-R08",
    ),
)
def education_below_minimum(case: LeadingSelectionCase) -> Iterator[Finding]:
    """提拔人选学历不够。

    查什么：拟提拔的考察对象，最高学历不低于政策规定，含本级。
    为什么：新提拔的干部应当具备最低学历。
    怎么办：核对学历；不够的撤销考察对象资格。
    示例：要求大专的，大专可以，中专不可以。

    Checks: somebody to be promoted has at least the education that the policy asks for.
    Why: a minimum is set for those newly promoted.
    What to do: check the education; take the person off the list.
    Example: with college asked for, college is fine and secondary is not.
    """
    least = case.terms.min_education
    for one in case.objects:
        highest = case.person(one.person).highest
        if least is None or one.move is not MoveKind.PROMOTION:
            continue
        if highest is not None and highest.education.rank >= least.rank:
            continue
        message = say(
            "{person}的最高学历是{has_zh}，提拔须{least_zh}以上",
            "the highest education of {person} is {has_en}; a promotion asks for {least_en}",
            person=case.person(one.person).name,
            has_zh=highest.education.label if highest else "空白",
            has_en=highest.education.value if highest else "not on record",
            least_zh=least.label,
            least_en=least.value,
        )
        hint = say("核对学历，或撤销资格", "check the education, or take the person off the list")
        yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
