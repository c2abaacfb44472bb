"""S3-52: at the end of an admonition there is a review; who has not improved is removed."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end
from cadre_docs.records.adjustment import AdjustmentKind, AdmonitionResult


@rule(
    zh="诫勉期满没有考核或没有起色没有免职",
    en="An admonition ended without a review, or failed without a removal",
    rows=("S3-52",),
)
def admonition_over_without_review(case: AdjustmentCase) -> Iterator[Finding]:
    """诫勉期满没有考核；或考核没有起色，没有提出免职。

    查什么：期满当日起有考核日期和结果，考核不早于期满；结果为没有起色的，有此后提出的免职。
    为什么：方案规定期满仍无起色的免去现职。
    怎么办：进行期满考核；没有起色的提出免职。
    示例：2015 年 6 月 16 日期满，当日没有考核就提示。

    Checks: from the day it is over a review with its result is on record, made no earlier; no improvement is
    followed by a proposed removal.
    Why: the plan removes whoever has not improved.
    What to do: review; propose the removal.
    Example: over on 16 June 2015: from that day on it speaks up.
    """
    removed = {one.person: one.proposed_on for one in case.adjustments.values() if one.sort is AdjustmentKind.REMOVAL}
    for one in case.admonitions:
        end, name, subjects = admonition_end(case, one), case.person(one.person).name, about(person=one.person)
        if end.over_on is None:
            continue
        on = one.reviewed_on if case.past(one.reviewed_on) else None
        if on is None or one.result is None:
            if end.over(case.as_of):
                message = say(
                    "{person}的诫勉 {over} 期满，没有考核",
                    "the admonition of {person} was over on {over}; there is no review",
                    person=name,
                    over=end.over_on,
                )
                yield Finding(message, say("进行期满考核", "review it"), one, ("reviewed_on",), subjects)
        elif on < end.over_on:
            message = say(
                "{person}的诫勉 {over} 才期满，{on} 已经考核",
                "the admonition of {person} is over on {over}; it was reviewed on {on}",
                person=name,
                over=end.over_on,
                on=on,
            )
            yield Finding(message, say("期满后再考核", "review it afterwards"), one, ("reviewed_on",), subjects)
        elif one.result is AdmonitionResult.UNIMPROVED and removed.get(one.person, date.min) < on:
            message = say(
                "{person}诫勉期满没有起色，没有提出免职",
                "{person} has not improved; no removal is proposed",
                person=name,
            )
            yield Finding(message, say("提出免职", "propose the removal"), one, ("result",), subjects)
