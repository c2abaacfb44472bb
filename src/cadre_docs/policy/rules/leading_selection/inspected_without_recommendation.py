"""S2-02: somebody is inspected without a democratic recommendation."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import democratic
from cadre_docs.records.leading_inspection import MoveKind


class Wanted(Parameters):
    """For which moves a democratic recommendation is needed."""

    moves: tuple[MoveKind, ...] = Field(title="须经推荐的情形")


@rule(
    zh="未经民主推荐列为考察对象",
    en="Somebody is inspected without a democratic recommendation",
    rows=(
        "S2-02",
        "S0-51",
        "N-R15",
    ),
)
def inspected_without_recommendation(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """未经民主推荐列为考察对象。

    查什么：政策所列任用类别的考察对象，在确定之前都有会议、谈话或群众推荐的记录，同一天可以。
    为什么：选拔任用必须经过民主推荐；推荐只作参考，不按得票定人。
    怎么办：补做民主推荐；已推荐的补登记录。
    示例：9 月 26 日会议推荐，9 月 26 日确定考察对象可以，9 月 25 日不可以。

    Checks: everybody to be inspected was recommended in a meeting, by talks or by the masses by the day of the
    choice.
    Why: nobody is selected without a democratic recommendation; its count is a reference only.
    What to do: hold the recommendation, or record it.
    Example: a meeting on 26 September allows a choice on the 26th, not on the 25th.
    """
    for one in case.objects:
        rounds = [each for each in democratic(case, one.position, one.person) if each.on <= one.on]
        if rounds or one.move not in parameters.moves:
            continue
        message = say(
            "{person}{on} 列为{post}考察对象，此前没有民主推荐记录",
            "{person} was chosen on {on} to be inspected for {post} without a democratic recommendation",
            person=case.person(one.person).name,
            on=one.on,
            post=case.post(one.position),
        )
        hint = say("补做民主推荐或补登记录", "hold the recommendation, or record it")
        yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
