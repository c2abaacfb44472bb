"""S3-26: the result of holding somebody to account is published within its scope."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.accountability import accountabilities
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="责任追究结果没有公示", en="The result of an accountability case was not published", rows=("S3-26",))
def accountability_not_published(case: LeadingSelectionCase) -> Iterator[Finding]:
    """责任追究结果没有公示。

    查什么：已作出决定的责任追究，登记了公示日期和公示范围。
    为什么：追究结果要在一定范围内公示；范围由决定机关确定，不向社会公开个人情况。
    怎么办：在确定的范围内公示，登记日期和范围。
    示例：已决定给予处理，没有公示日期，即提示。

    Checks: a case that is decided has the day and the scope of its publication on record.
    Why: results are published within a limited scope, which whoever decides lays down; it is not for the public.
    What to do: publish it within that scope, and record day and scope.
    Example: decided, and no day of publication.
    """
    for record in accountabilities(case):
        published = record.published_on is not None and record.published_on <= case.as_of and record.scope
        if record.decided_on is None or record.decided_on > case.as_of or published:
            continue
        message = say(
            "对{bearer}的责任追究 {decided} 决定，没有登记公示日期和范围",
            "the case against {bearer} was decided on {decided}; no day and scope of publication are on record",
            bearer=record.bearer,
            decided=record.decided_on,
        )
        hint = say("在确定的范围内公示并登记", "publish it within its scope, and record it")
        subjects = about(person=record.person, position=record.position)
        yield Finding(message, hint, record, ("published_on",), subjects)
