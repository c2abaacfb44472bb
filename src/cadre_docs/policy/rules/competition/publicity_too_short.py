"""How long publicity lasts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import people_names
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.publicity import publicity_check


@rule(zh="任前公示期限不足", en="Publicity is too short", rows=("N-R42",))
def publicity_too_short(case: CompetitionCase) -> Iterator[Finding]:
    """任前公示期限不足规定的天数。

    查什么：公示的最后一日不早于规定期限的最后一日。公示当日不计，从次日起算；以工作日计的，节假日和休息日不算，
    调休上班的算。
    为什么：全国规定公示不少于五个工作日，给群众留出反映问题的时间。
    怎么办：把公示期延长到规定的最后一日；工作日历没有收入的年份，等放假通知公布后再定。
    示例：周一 12 月 15 日公示，五个工作日到 12 月 22 日；写到 12 月 19 日即不足。

    Checks: the last day of the publicity is no earlier than the last day of the period required. The day of publication
    is not counted; of working days, holidays and days off are not, and make-up days are.
    Why: at least five working days, so that people have time to speak up.
    What to do: prolong it to the last day required; wait for the notice of holidays where the calendar lacks the year.
    Example: published on Monday 15 December, five working days end on the 22nd; the 19th is too early.
    """
    for record in case.publicities:
        check = publicity_check(case, record)
        if check.earliest.day is None:
            # Counting anew raises what the check keeps as a reason: the judgement then says that it cannot tell.
            case.calendar.working_days_after(record.published_on, case.terms.publicity_min_days)
        if not check.too_short or check.earliest.day is None:
            continue
        message = say(
            "{people}的任前公示到 {until} 为止，{counted_zh}，公示期限不足",
            "the publicity of {people} ends on {until} and is too short: {counted_en}",
            people=people_names(case, dict.fromkeys(nominee.person for nominee in record.nominees)),
            until=record.until,
            counted_zh=check.earliest.reason.text("zh"),
            counted_en=check.earliest.reason.text("en"),
        )
        hint = say("把截止日期改为 {day} 或以后", "let it end on {day} or later", day=check.earliest.day)
        people = (f"person:{nominee.person}" for nominee in record.nominees)
        posts = (f"position:{nominee.position}" for nominee in record.nominees)
        yield Finding(message, hint, record, ("until",), (record.ref, *people, *posts))
