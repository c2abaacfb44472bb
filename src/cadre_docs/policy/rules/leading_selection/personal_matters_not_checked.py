"""S2-48: personal matters were not checked before the decision."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import MoveKind


class Wanted(Parameters):
    """For which moves the report is checked."""

    moves: tuple[MoveKind, ...] = Field(title="须核查的情形")


@rule(zh="决定之前没有核查个人事项报告", en="Personal matters were not checked before the decision", rows=("S2-48",))
def personal_matters_not_checked(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """决定之前没有核查个人事项报告。

    查什么：政策所列任用类别的人选，会议列为人选之前已核查个人有关事项报告，同一天可以。
    为什么：提拔和转任重要岗位的人选必须核查。
    怎么办：补做核查，再提请决定。
    示例：11 月 3 日上会，11 月 4 日才核查不可以。

    Checks: the report on personal matters of somebody chosen was checked by the day of the decision.
    Why: a check is due for promotions and moves to key posts.
    What to do: check the report before deciding.
    Example: decided on 3 November and checked on the 4th is too late.
    """
    objects = {(one.position, one.person): one for one in case.objects}
    for decision in case.decisions:
        for person in decision.chosen:
            found = objects.get((decision.position, person))
            if found is None or found.move not in parameters.moves:
                continue
            if found.matters is not None and found.matters.on <= decision.on:
                continue
            message = say(
                "{person}{on} 被列为{post}人选，此前没有核查个人事项报告",
                "{person} was chosen for {post} on {on} before the report on personal matters was checked",
                person=case.person(person).name,
                on=decision.on,
                post=case.post(decision.position),
            )
            hint = say("核查个人有关事项报告", "check the report on personal matters")
            yield Finding(message, hint, found, ("matters",), about(person=person, position=decision.position))
