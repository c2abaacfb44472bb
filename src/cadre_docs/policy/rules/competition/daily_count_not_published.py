"""S4-18: applicants are counted and published every day."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.daily_counts import unpublished


@rule(zh="报名人数没有每日公布", en="The number of applicants was not published for a day", rows=("S4-18",))
def daily_count_not_published(case: CompetitionCase) -> Iterator[Finding]:
    """报名期内有一天没有公布报名人数。

    查什么：报名期和改报期已经过去的每一天，含首尾两天和休息日，都有当天的报名人数公布记录。今天的不查。
    为什么：方案要求每日公布各岗位报名人数，方便改报，也防止事后改数。
    怎么办：出具当日的报名人数公布，公布后登记。
    示例：报名期 17 日至 22 日，没有 19 日的公布记录。

    Checks: each past day of the application and reapplication windows, both ends and days off included, has a published
    count. The present day is not yet due.
    Why: the plan wants the counts published daily, so that people can change in time and nobody can alter them later.
    What to do: issue the count of that day, publish and record it.
    Example: the window runs from the 17th to the 22nd and nothing is on record for the 19th.
    """
    for on in unpublished(case):
        if on >= case.as_of:
            continue
        message = say("没有 {on} 的报名人数公布记录", "no published count for {on}", on=on)
        hint = say("补发当日报名人数公布并登记", "issue the count of that day, publish and record it")
        yield Finding(message, hint, case.exercise, ("applications",))
