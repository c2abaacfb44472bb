"""S1-A14: a decision is made known."""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase


class Promptness(Parameters):
    """Within how many calendar days after the decision; without it, by the day on which people are sent."""

    days: int | None = Field(None, title="公布期限（天）")


@rule(zh="挂职决定没有及时公开", en="A decision was not made known in time", rows=("S1-A14",))
def decision_not_published(case: SecondmentCase, prompt: Promptness) -> Iterator[Finding]:
    """讨论决定的情况没有及时向社会公开，或公开日期早于决定日期。

    查什么：本地给出天数的，决定次日起该天数内公开（末日可以）；没有给出的，最迟在首批干部派出当日公开。公开不得早于决定。
    为什么：政策要求及时公开，没有写明天数，天数由本地政策包给出。
    怎么办：公开决定情况并登记日期。
    示例：10 月 8 日派出，10 月 9 日才公开。

    Checks: with a number of days from the local pack, the decision is known within them; without one, by the day on
    which the first of those decided upon are sent; never before it is taken.
    Why: it is to be made known promptly; the source gives no number.
    What to do: make it known and record the day.
    Example: people are sent on 8 October and the decision is made known on the 9th.
    """
    for decision in case.decisions:
        starts = [one.since for one in case.postings.values() if one.person in decision.people]
        last = decision.on + timedelta(days=prompt.days) if prompt.days is not None else min(starts, default=None)
        known = decision.published_on
        hint = say("公开决定情况并登记日期", "make the decision known and record the day")
        subjects = about(exercise=case.exercise.id)
        if known is not None and known < decision.on:
            message = say(
                "决定作于 {on}，登记的公开日期为 {known}",
                "the decision is of {on}, and made known on {known}",
                on=decision.on,
                known=known,
            )
            yield Finding(message, hint, decision, ("published_on",), subjects)
        elif last is not None and (known or case.as_of) > last:
            message = say(
                "{on} 的决定最迟应于 {last} 公开，{known_zh}",
                "the decision of {on} was to be known by {last}: {known_en}",
                on=decision.on,
                last=last,
                known_zh=f"实际公开于 {known}" if known else "至今没有公开",
                known_en=f"it was on {known}" if known else "it is not",
            )
            yield Finding(message, hint, decision, ("published_on",), subjects)
