"""S3-15, N-R42: the publicity of leading cadres lasts long enough."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import window


@rule(zh="领导干部任前公示期限不足", en="The publicity of leading cadres is too short", rows=("S3-15", "N-R42"))
def leading_publicity_too_short(case: LeadingSelectionCase) -> Iterator[Finding]:
    """领导干部任前公示期限不足。

    查什么：公示的最后一日不早于规定期限的最后一日。公示当日不计；按工作日还是日历日，以所用政策包为准，日历日的末日
    放假顺延。
    为什么：公示期是群众反映问题的时间，短一天就少一天。
    怎么办：把公示期延长到规定的最后一日；工作日历没有收入的年份，等放假通知公布后再定。
    示例：周二 11 月 4 日公示，五个工作日到 11 月 11 日，五个日历日到 11 月 9 日，适逢周日，顺延到 10 日。

    Checks: the last day of a publicity is no earlier than the last day of the period. The day of publication is not
    counted; the policy says whether working or calendar days count, and a last calendar day that is a day off moves
    on.
    Why: people speak up during that time.
    What to do: prolong it to the last day required; wait for the notice of holidays where the calendar lacks the
    year.
    Example: published on Tuesday 4 November, five working days end on the 11th, five calendar days on Sunday the
    9th, hence on the 10th.
    """
    for record in case.publicities:
        found = window(case, record)
        if found.earliest is None and not found.unset and case.terms.publicity_min_days is not None:
            # Counting anew raises what the window keeps as a reason: the judgement then says that it cannot tell.
            case.calendar.working_days_after(record.published_on, case.terms.publicity_min_days)
        if not found.too_short:
            continue
        message = say(
            "{people}的任前公示到 {until} 为止，{zh}，公示期限不足",
            "the publicity of {people} ends on {until} and is too short: {en}",
            people=case.names(dict.fromkeys(one.person for one in record.nominees)),
            until=record.until,
            zh=found.reason.text("zh"),
            en=found.reason.text("en"),
        )
        hint = say("把截止日期改为 {day} 或以后", "let it end on {day} or later", day=found.earliest)
        people = (f"person:{one.person}" for one in record.nominees)
        posts = (f"position:{one.position}" for one in record.nominees)
        yield Finding(message, hint, record, ("until",), (record.ref, *people, *posts))
