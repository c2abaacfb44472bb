"""S2-07: somebody is inspected although an item of the checklist applies."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(
    zh="有不得列为考察对象的情形",
    en="Somebody is inspected although an item of the checklist applies",
    rows=(
        "S2-07",
        "S2-08",
        "S2-10",
        "S2-13",
        "N-R24",
    ),
)
def disqualified_person_inspected(case: LeadingSelectionCase) -> Iterator[Finding]:
    """有不得列为考察对象的情形。

    查什么：核查表上没有一项结论为“存在”。
    为什么：有其中任何一项的，不得列为考察对象。
    怎么办：撤销考察对象资格；核查有误的改正结论。
    示例：丙的“跑官拉票”一项核查为存在。

    Checks: no item of the checklist is answered with yes.
    Why: any of them keeps a person from being inspected.
    What to do: take the person off the list, or correct the answer.
    Example: the item on canvassing applies to 丙.
    """
    for one in case.objects:
        for place, answer in enumerate(one.checklist):
            if not answer.applies or answer.item not in case.terms.checklist:
                continue
            message = say(
                "{person}存在“{item_zh}”情形，不得列为{post}考察对象",
                "{item_en} applies to {person}, who may not be inspected for {post}",
                person=case.person(one.person).name,
                item_zh=answer.item.label,
                item_en=answer.item.value,
                post=case.post(one.position),
            )
            hint = say("撤销考察对象资格，或改正核查结论", "take the person off the list, or correct the answer")
            yield Finding(
                message, hint, one, ("checklist", place, "applies"), about(person=one.person, position=one.position)
            )
