"""S3-10: the inspection was not announced."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(
    zh="考察前没有发布考察预告",
    en="The inspection was not announced",
    rows=(
        "S3-10",
        "S0-47",
        "N-R28",
    ),
)
def inspection_not_previewed(case: LeadingSelectionCase) -> Iterator[Finding]:
    """考察前没有发布考察预告。

    查什么：考察开始之前，考察对象已经预告，同一天可以。
    为什么：考察对象的情况要向群众公布。
    怎么办：补发考察预告。
    示例：10 月 13 日开始考察，没有预告日期。

    Checks: those to be inspected were made public by the first day of the inspection.
    Why: people are to know who is inspected.
    What to do: give notice of the inspection.
    Example: an inspection from 13 October bears no day of notice.
    """
    for position in case.positions:
        inspection = case.inspection(position)
        if inspection is None or inspection.starts is None or inspection.starts > case.as_of:
            continue
        if inspection.preview_on is not None and inspection.preview_on <= inspection.starts:
            continue
        message = say(
            "{post} {on} 开始考察，此前没有发布考察预告",
            "the inspection for {post} began on {on} without a notice before it",
            post=case.post(position),
            on=inspection.starts,
        )
        hint = say("补发考察预告", "give notice of the inspection")
        yield Finding(message, hint, inspection, ("preview_on",), about(position=position))
