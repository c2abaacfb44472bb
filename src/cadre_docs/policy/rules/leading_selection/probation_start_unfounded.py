"""N-Y1, N-R44: a probation begins with the trial notice or with the decision; both days are kept."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import Reading, probations


@rule(zh="试用期起算日期没有依据", en="A probation begins on neither of the two days", rows=("N-Y1", "N-R44"))
def probation_start_unfounded(case: LeadingSelectionCase) -> Iterator[Finding]:
    """试用期起算日期没有依据。

    查什么：试用期从试任通知之日或决定任职之日起算，两个日期都登记；登记的起算日期是其中之一。
    为什么：两项国家规定对起算日期的说法不一，两个日期都留存，才能说清采用了哪一种。
    怎么办：改正起算日期，或在试用期职权（trial_duties）中补登试任通知日期。
    示例：11 月 20 日决定、11 月 24 日通知，起算日期写 11 月 22 日，两头都不靠。

    Checks: a probation begins on the day of the trial notice or of the decision; both are on record and one of them
    is taken.
    Why: two national rules differ; only with both days kept can it be said which one was followed.
    What to do: correct the day, or record the day of the notice in trial_duties.
    Example: decided on the 20th, notified on the 24th, begun on the 22nd: neither.
    """
    for found in probations(case):
        record, one = found.record, found.appointment
        readings: tuple[Reading | None, ...] = (found.by_notice, found.by_decision)
        days = {each.since for each in readings if each}
        if record is None or not days or record.since in days:
            continue
        message = say(
            "{person}任{post}的试用期自 {since} 起算，既不是试任通知之日（{notified}），也不是决定之日（{decided}）",
            "the probation of {person} as {post} begins on {since}, neither the trial notice nor the decision",
            person=case.person(one.person).name,
            post=case.post(one.position),
            since=record.since,
            notified=found.by_notice.since if found.by_notice else "未登记",
            decided=one.decided_on,
        )
        hint = say("改正起算日期，或补登试任通知日期", "correct the day, or record the day of the notice")
        yield Finding(message, hint, record, ("since",), about(person=one.person, position=one.position))
