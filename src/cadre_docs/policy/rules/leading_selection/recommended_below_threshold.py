"""S3-04: the share of votes is below what the policy asks for."""

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import BASES, Base, results
from cadre_docs.procedures.rounding import percent
from cadre_docs.records.leading_recommendation import RecommendationKind


class Wanted(Parameters):
    """The shares asked for (fractions of one, inclusive), and of what."""

    sitting: Fraction = Field(title="原班子成员得票比例下限")
    new: Fraction = Field(title="新人选得票比例下限")
    base: Base = Field(title="得票比例的基数")


@rule(
    zh="得票比例低于政策要求",
    en="The share of votes is below what the policy asks for",
    rows=(
        "S3-04",
        "S3-05",
    ),
)
def recommended_below_threshold(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """得票比例低于政策要求。

    查什么：列为考察对象的人，会议推荐或群众推荐的得票比例不低于政策的下限，含本数；原班子成员和新推荐人选的下限不同，
    基数由政策或办公室规定。
    为什么：政策以比例作为列为考察对象的条件之一；达到比例也不当然列为考察对象。
    怎么办：核对票数；达不到的撤销考察对象资格，或写明例外。
    示例：新人选下限 30%、有效票 50 张的，15 票可以，14 票不可以。

    Checks: somebody to be inspected has at least the share of votes that the policy asks for; sitting members
    and others differ, and the base must be settled.
    Why: the share is one condition; reaching it chooses nobody.
    What to do: check the counts, or take the person off the list.
    Example: with 30% of 50 valid ballots 15 votes are enough and 14 are not.
    """
    for one in case.objects:
        for each in case.recommendations:
            if each.position != one.position or each.sort not in (RecommendationKind.MEETING, RecommendationKind.MASS):
                continue
            for found in results(each):
                share = found.share(parameters.base)
                least = parameters.sitting if found.sitting else parameters.new
                if found.person != one.person or share is None or share >= least:
                    continue
                message = say(
                    "{person}{kind_zh}得 {votes} 票，占{base_zh}的 {share}%，低于 {least}%",
                    "{person} has {votes} votes, {share}% of those {base_en}, below {least}%",
                    person=case.person(one.person).name,
                    kind_zh=each.sort.label,
                    votes=found.votes,
                    base_zh=BASES[parameters.base],
                    base_en=parameters.base,
                    share=percent(share),
                    least=percent(least),
                )
                hint = say("核对票数，或撤销考察对象资格", "check the counts, or take the person off the list")
                yield Finding(message, hint, one, ("person",), about(person=one.person, position=one.position))
