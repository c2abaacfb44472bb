"""S0-83: service lasts one to two years as a rule."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import length_of


@rule(zh="锻炼期限不在一般范围内", en="Service is shorter or longer than usual", rows=("S0-83",))
def posting_length_out_of_range(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """锻炼期限短于或长于一般的范围，又没有说明理由。

    查什么：期满日期不早于满最短月数之日，不晚于最长月数的同一日；写明理由的不查。
    为什么：锻炼时间一般为一至两年，“一般”的意思是例外要有理由。
    怎么办：改正期满日期，或写明理由。
    示例：三月一日起锻炼，次年二月最后一日期满可以，早一天不可以。

    Checks: the planned end is not before the day on which the shortest time is full, nor after the same day of the
    month when the longest is; one with a reason is left out.
    Why: service lasts one to two years as a rule, and an exception needs a reason.
    What to do: correct the end, or give the reason.
    Example: begun on 1 March it may end on the last day of the next February, not a day earlier.
    """
    for person, posting in case.postings.items():
        length = length_of(case, posting)
        if length.within or posting.reason:
            continue
        message = say(
            "{person}的基层锻炼 {since} 至 {until}，一般应在 {first} 至 {last} 之间期满",
            "the service of {person} runs from {since} to {until}; as a rule it ends between {first} and {last}",
            person=case.person(person).name,
            since=posting.since,
            until=posting.until,
            first=length.first_end,
            last=length.last_end,
        )
        hint = say("改正期满日期，或写明理由", "correct the end, or give the reason")
        yield Finding(message, hint, posting, ("until",), about(person=person))
