"""N-R07: the basic conditions were not reviewed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="没有审核选拔任用的基本条件", en="The basic conditions were not reviewed", rows=("N-R07",))
def basic_conditions_not_reviewed(case: LeadingSelectionCase) -> Iterator[Finding]:
    """没有审核选拔任用的基本条件。

    查什么：每名考察对象都有基本条件的审核意见；是否符合由人判断。
    为什么：基本条件不能由程序判断，但必须有人审核。
    怎么办：审核并写明意见。
    示例：丁没有基本条件审核意见。

    Checks: the basic conditions of everybody to be inspected were reviewed; whether they are met is for people
    to judge.
    Why: the program cannot judge them, but somebody must.
    What to do: review them and write down the result.
    Example: no review of 丁 is on record.
    """
    for one in case.objects:
        if one.basic_conditions:
            continue
        message = say(
            "{person}没有基本条件审核意见",
            "the basic conditions of {person} were not reviewed",
            person=case.person(one.person).name,
        )
        hint = say("审核并写明意见", "review them and write down the result")
        yield Finding(message, hint, one, ("basic_conditions",), about(person=one.person, position=one.position))
