"""S0-98: the organisation department follows up the training of reserve cadres."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation


@rule(zh="后备干部培训没有跟踪考察", en="A course of a reserve cadre was not followed up", rows=("S0-98",))
def reserve_training_not_tracked(case: ReserveCase) -> Iterator[Finding]:
    """在册后备干部参加的培训已经结束，没有组织部的跟踪考察记录。

    查什么：培训结束日期已过的，有跟踪考察日期；结束当日不查。
    为什么：工作计划要求组织部对后备干部受教育情况跟踪考察，据以调整培训方案。
    怎么办：补做跟踪考察并登记考察情况。
    示例：培训 6 月 30 日结束，7 月 1 日起没有跟踪考察记录就会列出。

    Checks: every course that is over has a day on which it was followed up; the last day of the course itself is not
    late.
    Why: the plan wants the organisation department to look at how the training goes and to adapt it.
    What to do: follow it up and record the result.
    Example: a course that ended on 30 June is shown from 1 July on.
    """
    for found in cultivation(case):
        candidate = found.candidate
        for one in found.untracked:
            message = say(
                "{person}参加的“{training}”（{until} 结束）没有跟踪考察记录",
                "the course “{training}” of {person}, which ended on {until}, was not followed up",
                person=case.person(candidate.person).name,
                training=one.name,
                until=one.until,
            )
            hint = say("补做跟踪考察并登记", "follow it up and record the result")
            path = ("trainings", candidate.trainings.index(one), "tracked_on")
            yield Finding(message, hint, candidate, path, about(person=candidate.person))
