"""The stage machine of a reserve list (任务三（二）、（三）)."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.reserve.adjustments import adjustments_due
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import Cultivation, cultivation
from cadre_docs.procedures.reserve.quotas import quotas
from cadre_docs.procedures.reserve.selection import progress
from cadre_docs.procedures.stage import (
    Earliest,
    ExerciseStatus,
    Owed,
    PositionStage,
    Stage,
    StageState,
    Step,
    walk,
)
from cadre_docs.records.reserve import ReserveStepKind

TEAMS = Stage("teams", say("核定后备职数", "Teams and quotas"), ("per_head", "per_deputy"))
RECOMMENDATION = Stage("recommendation", say("自荐、举荐和民主推荐", "Recommendations"), ("recommendations",))
REVIEW = Stage("review", say("复议和审查", "Reconsideration and review"), ("afterwards",))
LISTING = Stage("listing", say("列入名册", "The list"), ("per_head", "per_deputy"))
CULTIVATION = Stage("cultivation", say("培养锻炼", "Preparation"), ("lines",))
ADJUSTMENT = Stage("adjustment", say("公开选拔调整", "Open adjustment"), ("adjustment_months",))

STAGES = (TEAMS, RECOMMENDATION, REVIEW, LISTING, CULTIVATION, ADJUSTMENT)
"""All stages, in order."""


def stages(case: ReserveCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_teams, _recommendation, _review, _listing, _cultivation, _adjustment)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: ReserveCase) -> ExerciseStatus:
    """Where the reserve list stands; due are the open adjustments."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=tuple(_due(case)))


def position_stage(case: ReserveCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _due(case: ReserveCase) -> Iterator[DueDate]:
    for one in adjustments_due(case):
        done_on = one.made.on if one.made else None
        yield DueDate(
            id=f"{case.exercise.id}/reserve-adjustment/{one.before.on}",
            day=one.by,
            title=say("{name}：公开选拔调整", "{name}: open adjustment of the list", name=case.exercise.name),
            status=due_on(one.by, case.as_of, case.calendar, done_on).status,
            exercise=case.exercise.id,
            done_on=done_on,
        )


def _teams(case: ReserveCase) -> Step:
    missing = [key for key, one in case.covered.items() if one.reported_on is None]
    owed = tuple(
        Owed(
            say("报送{team}的后备职数", "report the reserve posts of {team}", team=case.team(key).name),
            unit=case.team(key).unit,
        )
        for key in missing
    )
    if not case.covered:
        owed = (Owed(say("登记建立后备干部的班子", "record the teams that keep a reserve")),)
    days = [one.reported_on for one in case.covered.values() if one.reported_on]
    return Step(bool(case.covered) and not owed, bool(case.covered), done_on=max(days, default=None), owed=owed)


def _recommendation(case: ReserveCase) -> Step:
    return _steps_taken(case, case.terms.recommendations, "reserve-recommendation", None)


def _review(case: ReserveCase) -> Step:
    days = [day for one in progress(case) if (day := one.last(case.terms.recommendations))]
    return _steps_taken(case, case.terms.afterwards, "reserve-review", max(days, default=None))


def _steps_taken(case: ReserveCase, kinds: tuple[ReserveStepKind, ...], paper: str, after: date | None) -> Step:
    found = progress(case)
    owed: list[Owed] = []
    for one in found:
        missing = [kind for kind in kinds if kind in one.missing]
        if missing:
            message = say(
                "{person}的{steps_zh}",
                "{steps_en} of {person}",
                person=case.person(one.candidate.person).name,
                steps_zh="、".join(kind.label for kind in missing),
                steps_en=", ".join(kind.value for kind in missing),
            )
            owed.append(Owed(message, paper, person=one.candidate.person))
    days = [step.on for one in found for kind, step in one.steps.items() if kind in kinds]
    reason = say("推荐 {day} 结束", "the recommendations ended on {day}", day=after)
    return Step(
        complete=bool(found) and not owed,
        started=bool(days),
        done_on=max(days, default=None),
        earliest=Earliest(after, reason) if after else None,
        owed=tuple(owed),
    )


def _listing(case: ReserveCase) -> Step:
    found = progress(case)
    ready = [one for one in found if one.complete and one.candidate not in case.listed]
    owed = [
        Owed(
            say("把{person}列入名册", "enter {person} on the list", person=case.person(one.candidate.person).name),
            "reserve-roster",
            person=one.candidate.person,
        )
        for one in ready
    ]
    for quota in quotas(case):
        if quota.short:
            message = say(
                "{team}{role_zh}后备还缺 {short} 人",
                "{team}: {short} more reserve candidates for {role_en}",
                team=quota.team.name,
                role_zh=quota.role.label,
                role_en=quota.role.value,
                short=quota.short,
            )
            owed.append(Owed(message, "reserve-recommendation", unit=quota.team.unit))
    days = [one.entered_on for one in case.listed if one.entered_on]
    return Step(bool(days) and not ready, bool(days), done_on=max(days, default=None), owed=tuple(owed))


def _cultivation(case: ReserveCase) -> Step:
    found = cultivation(case)
    owed = tuple(owed for one in found for owed in _cultivation_owed(case, one))
    started = any(one.assignments or one.mentors or one.trainings for one in found)
    return Step(complete=bool(found) and not owed, started=started, owed=owed)


def _cultivation_owed(case: ReserveCase, one: Cultivation) -> Iterator[Owed]:
    key = one.candidate.person
    name = case.person(key).name
    if one.no_mentor:
        yield Owed(
            say("为{person}确定培养联系人", "find mentors for {person}", person=name), "mentoring-register", person=key
        )
    if not one.assignments:
        message = say("安排{person}到一线锻炼", "send {person} to one of the lines", person=name)
        yield Owed(message, "cultivation-plan", person=key)
    for training in one.untracked:
        message = say(
            "对{person}参加“{training}”跟踪考察",
            "follow up the course “{training}” of {person}",
            person=name,
            training=training.name,
        )
        yield Owed(message, "training-tracking", person=key)


def _adjustment(case: ReserveCase) -> Step:
    """Done once the list has been adjusted by open selection since the exercise began."""
    found = adjustments_due(case)
    by = found[-1].by if found else None
    made = [one.on for one in case.adjustments if one.open_selection]
    closing = [day for day in made if day >= case.exercise.starts]
    message = say("进行公开选拔调整", "adjust the list by open selection")
    owed = (Owed(message, "reserve-adjustment-notice", by=by),) if not closing else ()
    started = any(one.on > case.as_of for one in case.announced)
    return Step(complete=bool(closing), started=started, done_on=max(closing, default=None), owed=owed)
