"""The stage machine of a recruitment, as far as an office that only publishes its counts can tell."""

from collections.abc import Iterator
from datetime import date, timedelta

from cadre_docs.diagnostics import say
from cadre_docs.procedures.moments import local
from cadre_docs.procedures.recruitment.case import RecruitmentCase
from cadre_docs.procedures.stage import Earliest, ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk

PREPARATION = Stage("preparation", say("汇总职位", "Posts collected"), public_dates=True)
ANNOUNCEMENT = Stage("announcement", say("发布公告", "Announcement"), public_dates=True)
APPLICATIONS = Stage("applications", say("组织报名", "Applications"), public_dates=True)
CLOSING = Stage("closing", say("报名结果汇总", "Final count"), public_dates=True)

STAGES = (PREPARATION, ANNOUNCEMENT, APPLICATIONS, CLOSING)
"""All stages, in order."""


def stages(case: RecruitmentCase) -> tuple[StageState, ...]:
    """Every stage of the recruitment as of the case's date, in order."""
    steps = ((PREPARATION, _preparation), (ANNOUNCEMENT, _announcement), (APPLICATIONS, _applications))
    return walk(case.exercise, case.as_of, [*((stage, step(case)) for stage, step in steps), (CLOSING, _closing(case))])


def status(case: RecruitmentCase) -> ExerciseStatus:
    """Where the recruitment stands; its posts have no stages of their own."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case))


def position_stage(case: RecruitmentCase, position: str) -> PositionStage:
    """Where one post stands: at the exercise's stage, with the applicants last published. KeyError for another's."""
    counted = case.last_counted.get(case.positions[position].id)
    return PositionStage(
        position=position,
        current=status(case).current,
        cancelled=False,
        applicants=counted.applicants if counted else 0,
        qualified=(counted.approved or 0) if counted else 0,
        stages=(),
    )


def _preparation(case: RecruitmentCase) -> Step:
    message = say("登记招录职位", "record the posts")
    return Step(complete=bool(case.positions), owed=() if case.positions else (Owed(message),))


def _announcement(case: RecruitmentCase) -> Step:
    """Announced by a publication or, where the office keeps none, by the first count that the public saw."""
    published = [one.on for one in case.publications if one.document.endswith("announcement")]
    counted = [count.published_on or count.on for count in case.daily_counts]
    day = min([*published, *counted], default=None)
    message = say("发布招录公告", "publish the announcement")
    window = case.exercise.applications
    by = local(window.opens).date() if window else None
    return Step(
        complete=day is not None,
        done_on=min(published, default=None),
        owed=() if day else (Owed(message, "vacancy-announcement", by=by),),
    )


def _applications(case: RecruitmentCase) -> Step:
    window = case.exercise.applications
    if window is None:
        if case.daily_counts:
            return Step(started=True)
        return Step(blockers=(say("报名时间未定", "the application window is not set"),))
    first, last = local(window.opens).date(), local(window.closes).date()
    return Step(
        complete=case.as_of > last,
        started=case.as_of >= first,
        done_on=last,
        earliest=Earliest(first, say("报名自 {day} 开始", "applications open on {day}", day=first)),
        owed=tuple(_counts_owed(case, first, last)),
    )


def _counts_owed(case: RecruitmentCase, first: date, last: date) -> Iterator[Owed]:
    published = {count.on for count in case.daily_counts}
    day = first
    while day <= min(last, case.as_of):
        if day not in published:
            message = say("公布 {day} 的报名人数", "publish the number of applicants of {day}", day=day)
            yield Owed(message, "daily-count", by=day)
        day += timedelta(days=1)


def _closing(case: RecruitmentCase) -> Step:
    window = case.exercise.applications
    last = local(window.closes).date() if window else None
    final = next((count for count in reversed(case.daily_counts) if last and count.on >= last), None)
    earliest = Earliest(last, say("报名截止之日", "the day on which applications close")) if last else None
    message = say("公布最终报名人数", "publish the final count")
    return Step(
        complete=final is not None and last is not None and case.as_of > last,
        done_on=(final.published_on or final.on) if final else None,
        earliest=earliest,
        owed=() if final else (Owed(message, "daily-count", by=last),),
    )
