"""S0-04: everybody in post is trained once within any stretch of three years."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.rotation import rotation


@rule(zh="周期内没有轮训", en="No rotation training within the period", rows=("S0-04",))
def rotation_training_missing(case: TrainingCase) -> Iterator[Finding]:
    """在职干部整整一个轮训周期没有参加轮训，而轮训比例没有达到要求。

    查什么：自上次轮训结束之日（没有的，自在职起算之日）起，一个周期内有下一次轮训；期满当日结束的算在内。
    为什么：规定的年限内要把在职干部轮训一遍。
    怎么办：安排参加最近一期轮训班；已经参加的，补登培训经历。
    示例：周期三年，2012 年 1 月 1 日起算，2015 年 1 月 2 日仍没有轮训。

    Checks: after the last rotation training (or the first day in post) another one is over within the period, the last
    day included; asked for only while the share trained is below what the policy wants.
    Why: all cadres in post go through training within the period.
    What to do: send them to the next course; if they attended one, record it.
    Example: a period of three years from 1 January 2012, and no training by 2 January 2015.
    """
    found = rotation(case)
    if case.terms.coverage is None or found.covers(case.terms.coverage):
        return
    for row in found.rows:
        if not row.missing(case.as_of):
            continue
        since, until = row.gaps[0] if row.gaps else (row.since, case.as_of)
        message = say(
            "{person}自 {since} 到 {until} 没有参加轮训，周期是{months}个月",
            "{person} had no rotation training from {since} to {until}, the period is {months} months",
            person=case.person(row.person).name,
            since=since,
            until=until,
            months=case.terms.rotation_months,
        )
        hint = say("安排参加最近一期轮训班，或补登培训经历", "send them to the next course, or record the training")
        yield Finding(message, hint, case.roster[row.person], ("person",), about(person=row.person))
