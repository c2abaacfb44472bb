"""S3-08: the party group has not reported whom it recommends."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import ListStage


@rule(zh="党委（党组）没有研究报送推荐人选", en="The party group has not reported whom it recommends", rows=("S3-08",))
def party_report_missing(case: LeadingSelectionCase) -> Iterator[Finding]:
    """党委（党组）没有研究报送推荐人选。

    查什么：确定考察对象之前，党委（党组）集中研究提出推荐人选的报告及其纪要，同一天可以。
    为什么：群众推荐和领导推荐之后，由党委（党组）集中研究报组织部。
    怎么办：补报推荐报告，写明纪要。
    示例：10 月 10 日确定考察对象，没有推荐报告。

    Checks: by the day on which people to be inspected are chosen the party group has reported whom it
    recommends, with minutes.
    Why: after the recommendations it discusses them and reports.
    What to do: hand in the report with its minutes.
    Example: people are chosen on 10 October and there is no report.
    """
    for position, post in case.positions.items():
        objects = case.objects_of(position)
        found = case.lists.get((position, ListStage.PARTY_REPORT))
        if not objects or (found is not None and found.minutes and found.on <= objects[0].on):
            continue
        message = say(
            "{post}确定考察对象前，没有党委（党组）的推荐报告或纪要",
            "people to be inspected for {post} were chosen without a report of the party group and its minutes",
            post=case.post(position),
        )
        hint = say("补报推荐报告，写明纪要", "hand in the report with its minutes")
        yield Finding(message, hint, found or post, (), about(position=position))
