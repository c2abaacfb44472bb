"""S0-52: a transfer to a key post without recommending talks."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import of_kind
from cadre_docs.records.leading_inspection import MoveKind
from cadre_docs.records.leading_recommendation import RecommendationKind


@rule(zh="交流重用未经谈话推荐", en="A transfer to a key post without recommending talks", rows=("S0-52",))
def key_transfer_without_talks(case: LeadingSelectionCase) -> Iterator[Finding]:
    """交流重用未经谈话推荐。

    查什么：交流重用的考察对象，在确定之前有个别谈话推荐的记录。
    为什么：提名交流重用的，要经过个别谈话推荐。
    怎么办：补做谈话推荐，或补登记录。
    示例：乙交流重用，只有会议推荐而没有谈话推荐。

    Checks: somebody to be moved to a key post was recommended in talks by the day of the choice.
    Why: such a nomination goes through talks.
    What to do: hold the talks, or record them.
    Example: 乙 was recommended in a meeting and in no talk.
    """
    for one in case.objects:
        if one.move is not MoveKind.KEY_TRANSFER:
            continue
        talks = of_kind(case, one.position, RecommendationKind.TALK)
        if any(talk.on <= one.on and one.person in {each.person for each in talk.people} for talk in talks):
            continue
        message = say(
            "{person}拟交流重用为{post}，没有个别谈话推荐记录",
            "{person} is to be moved to the key post {post} without recommending talks",
            person=case.person(one.person).name,
            post=case.post(one.position),
        )
        hint = say("补做谈话推荐或补登记录", "hold the talks, or record them")
        yield Finding(message, hint, one, ("move",), about(person=one.person, position=one.position))
