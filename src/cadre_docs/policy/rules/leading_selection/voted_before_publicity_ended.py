"""S3-19: the committee voted before the publicity was over."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import DecidingBody


@rule(zh="公示期满之前票决或没有提交材料", en="The committee voted before the publicity was over", rows=("S3-19",))
def voted_before_publicity_ended(case: LeadingSelectionCase) -> Iterator[Finding]:
    """公示期满之前票决或没有提交材料。

    查什么：全委会票决日期晚于公示截止日期；表决前已提交人选和公示情况的材料，同一天可以。
    为什么：先公示，再把公示情况一并提交全委会票决。
    怎么办：公示期满后再票决，补交材料。
    示例：公示到 11 月 11 日的，11 月 12 日票决可以，11 日不可以。

    Checks: the full committee votes after the last day of the publicity, and has the papers by then.
    Why: what the publicity brought is laid before the committee.
    What to do: vote when it is over, with the papers.
    Example: a publicity to 11 November: a vote on the 12th is fine, on the 11th it is not.
    """
    for one in case.decisions:
        if one.sort is not DecidingBody.FULL_COMMITTEE:
            continue
        ends = [
            record.until
            for record in case.publicities
            if any(nominee.position == one.position for nominee in record.nominees)
        ]
        ready = one.materials_on is not None and one.materials_on <= one.on
        if ends and max(ends) < one.on and ready:
            continue
        message = say(
            "{post} {on} 票决，{why_zh}",
            "the committee voted on {post} on {on}; {why_en}",
            post=case.post(one.position),
            on=one.on,
            why_zh=_why_zh(ends, one.on),
            why_en="the publicity was not over" if not ends or max(ends) >= one.on else "the papers were not handed in",
        )
        hint = say("公示期满后票决，补交材料", "vote when the publicity is over, with the papers")
        yield Finding(message, hint, one, ("on",), about(position=one.position))


def _why_zh(ends: list[date], on: date) -> str:
    if not ends:
        return "此前没有公示"
    return f"公示 {max(ends)} 才到期" if max(ends) >= on else "此前没有提交人选和公示材料"
