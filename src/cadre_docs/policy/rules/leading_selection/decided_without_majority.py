"""N-R39: somebody was chosen without a majority."""

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import decision_result
from cadre_docs.procedures.rounding import percent


class Wanted(Parameters):
    """The share of all members to be exceeded."""

    share: Fraction = Field(title="须超过的比例")


@rule(zh="赞成票没有超过半数", en="Somebody was chosen without a majority", rows=("N-R39",))
def decided_without_majority(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """赞成票没有超过半数。

    查什么：列为人选的，赞成票超过应到会成员的规定比例，不含本数。
    为什么：过半数的基数是应到会成员，不是到会成员。
    怎么办：重新表决，或改正记录。
    示例：应到 11 人，6 票可以，5 票不可以；应到 12 人，6 票不可以。

    Checks: who is chosen has more than the share of all members in favour, the share itself excluded.
    Why: the majority is of those due, not of those present.
    What to do: vote again, or correct the record.
    Example: of 11 members 6 votes are enough, 5 are not; of 12, 6 are not.
    """
    for one in case.decisions:
        for found in decision_result(one).people:
            if not found.chosen or found.of_due > parameters.share:
                continue
            message = say(
                "{person}在{body}得 {agree} 票赞成，应到 {due} 人，没有超过 {share}%",
                "{person} has {agree} votes of {due} members of {body}, not more than {share}%",
                person=case.person(found.person).name,
                body=one.body,
                agree=found.agree,
                due=one.due,
                share=percent(parameters.share),
            )
            hint = say("重新表决，或改正记录", "vote again, or correct the record")
            yield Finding(message, hint, one, ("votes",), about(person=found.person, position=one.position))
