"""S3-09: the standard is not published before the inspection."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="考察标准没有在考察前公开", en="The standard is not published before the inspection", rows=("S3-09",))
def inspection_standard_not_published(case: LeadingSelectionCase) -> Iterator[Finding]:
    """考察标准没有在考察前公开。

    查什么：考察开始之前，职位的考察标准已经公开，同一天可以。
    为什么：群众知道标准，才好反映意见。
    怎么办：公开考察标准，补登公开日期。
    示例：10 月 13 日开始考察，13 日公开可以，14 日不可以。

    Checks: the standard of the post was made public by the first day of the inspection.
    Why: people can speak up only if they know the standard.
    What to do: publish the standard.
    Example: an inspection from 13 October: published on the 13th is fine, on the 14th it is late.
    """
    for position in case.positions:
        inspection, standard = case.inspection(position), case.standards.get(position)
        if inspection is None or inspection.starts is None or inspection.starts > case.as_of:
            continue
        if standard is not None and standard.on <= inspection.starts:
            continue
        message = say(
            "{post} {on} 开始考察，此前没有公开考察标准",
            "the inspection for {post} began on {on} before its standard was made public",
            post=case.post(position),
            on=inspection.starts,
        )
        hint = say("公开考察标准，补登日期", "publish the standard")
        yield Finding(message, hint, inspection, ("starts",), about(position=position))
