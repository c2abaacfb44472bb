"""S4-18: what was published is what the log yields."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.daily_counts import daily_counts


@rule(zh="公布的报名人数与登记不符", en="A published count is not what the log yields", rows=("S4-18",))
def published_count_differs(case: CompetitionCase) -> Iterator[Finding]:
    """公布的报名人数与按报名登记计算的不符。

    查什么：每天公布的各职位报名人数，与按报名事件算到当日末的人数相等；没有列出的职位按零计。
    为什么：公布过的数字不能悄悄改变；二者不符，说明漏记、补记了报名事件，或公布有误。
    怎么办：核对当日的报名登记；公布有误的，另行更正公布，不改原记录。
    示例：19 日公布综合科科长 5 人，按登记为 6 人。

    Checks: each published number equals what the application log yields for the end of that day.
    Why: a number once published cannot change silently; a difference means an event was missed or added later.
    What to do: check that day's log; where the publication was wrong, publish a correction, and keep the record.
    Example: 5 were published for a post on the 19th and the log yields 6.
    """
    for day in daily_counts(case):
        if day.published is None:
            continue
        rows = {count.position: place for place, count in enumerate(day.published.counts)}
        for difference in day.differences:
            stated = difference.published
            message = say(
                "{on} 公布{post} {stated} 人，按报名登记为 {computed} 人",
                "{on}: {stated} applicants were published for {post}, the log yields {computed}",
                on=day.on,
                post=post_name(case, difference.position),
                stated=0 if stated is None else stated,
                computed=difference.computed,
            )
            hint = say("核对当日登记；公布有误的另行更正公布", "check that day's log, or publish a correction")
            place = rows.get(difference.position)
            path = ("counts",) if place is None else ("counts", place, "applicants")
            yield Finding(message, hint, day.published, path)
