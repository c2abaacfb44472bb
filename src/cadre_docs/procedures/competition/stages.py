"""The stage machine of a competition: where it stands, what is owed, what comes next and when (《方案》三(二)1)."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.competition import opening_steps as opening
from cadre_docs.procedures.competition import position_steps
from cadre_docs.procedures.competition.applications import applicants, qualified
from cadre_docs.procedures.competition.cancellations import cancelled
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.headcount import headcounts
from cadre_docs.procedures.competition.shortlisting import competitors
from cadre_docs.procedures.stage import (
    ExerciseStatus,
    Owed,
    PositionStage,
    Stage,
    StageState,
    StageStatus,
    Step,
    planned,
    walk,
)
from cadre_docs.records.appointment import Talk

PREPARATION = Stage("preparation", say("前期准备", "Preparation"), ("window_first", "window_last"))
POSITION_REPORTS = Stage(
    "position-reports", say("确定竞岗职位", "Reports of posts"), ("offering_threshold", "min_offered")
)
ANNOUNCEMENT = Stage("announcement", say("公布竞岗职位", "Announcement"), (), public_dates=True)
APPLICATIONS = Stage("applications", say("组织报名", "Applications"), ("max_active_applications",), public_dates=True)
QUALIFICATION_REVIEW = Stage("qualification-review", say("资格审查", "Qualification review"), ("min_qualified",))
REAPPLICATION = Stage("reapplication", say("职位取消与改报", "Applications made again"), ("min_qualified",))
SHORTLISTING = Stage("shortlisting", say("确定竞岗对象", "Shortlisting"), ("shortlist_limit",), public_dates=True)
SCORING = Stage(
    "scoring",
    say("公开竞岗", "Competition and scoring"),
    ("leader_judges", "min_dispatched_judges", "leader_weight", "mass_weight", "trim_high", "trim_low", "rounding"),
)
INSPECTION = Stage("inspection", say("考察", "Inspection"), ("inspected_per_opening",), public_dates=True)
BALLOT = Stage(
    "ballot", say("差额票决", "Differential ballot"), ("ballot_min_attendance", "ballot_approval", "ballot_base")
)
PUBLICITY = Stage(
    "publicity", say("任前公示", "Publicity"), ("publicity_min_days", "publicity_calendar"), public_dates=True
)
REVIEW = Stage("review", say("报审", "Review by the organisation department"))
APPOINTMENT = Stage("appointment", say("办理任职", "Appointment"), (), public_dates=True)
PROBATION = Stage("probation", say("试用期", "Probation"), ("probation_months",))
CLOSING = Stage("closing", say("总结完善", "Closing"), ("window_last",))

POSITION_STAGES = (
    (SHORTLISTING, position_steps.shortlisting),
    (SCORING, position_steps.scoring),
    (INSPECTION, position_steps.inspection),
    (BALLOT, position_steps.ballot),
    (PUBLICITY, position_steps.publicity),
    (REVIEW, position_steps.review),
    (APPOINTMENT, position_steps.appointment),
    (PROBATION, position_steps.probation),
)
"""The stages that each post goes through by itself."""

STAGES = (
    PREPARATION,
    POSITION_REPORTS,
    ANNOUNCEMENT,
    APPLICATIONS,
    QUALIFICATION_REVIEW,
    REAPPLICATION,
    *(stage for stage, _ in POSITION_STAGES),
    CLOSING,
)
"""All stages, in order."""


def stages(case: CompetitionCase) -> tuple[StageState, ...]:
    """Every stage of the exercise as of the case's date, in order."""
    return status(case).stages


def position_stage(case: CompetitionCase, position: str) -> PositionStage:
    """Where one post stands; until its own stages begin, at the exercise's stage. KeyError for a post of another."""
    return _position(case, position, _opening(case))


def status(case: CompetitionCase) -> ExerciseStatus:
    """Where the exercise and each of its posts stand."""
    first = _opening(case)
    posts = tuple(_position(case, position, first) for position in case.positions)
    live = [post for post in posts if not post.cancelled]
    middle = tuple(_together(case, number, live) for number in range(len(POSITION_STAGES)))
    appointed = next(state for state in middle if state.stage is APPOINTMENT)
    over = bool(posts) and (not live or appointed.status.settled)
    last = walk(case.exercise, case.as_of, [(CLOSING, _closing(case, over=over))], ready=over)
    return ExerciseStatus(case.exercise, case.as_of, (*first, *middle, *last), posts)


def _opening(case: CompetitionCase) -> tuple[StageState, ...]:
    review = opening.qualification_review(case)
    return walk(
        case.exercise,
        case.as_of,
        [
            (PREPARATION, opening.preparation(case)),
            (POSITION_REPORTS, opening.position_reports(case)),
            (ANNOUNCEMENT, opening.announcement(case)),
            (APPLICATIONS, opening.applications(case)),
            (QUALIFICATION_REVIEW, review),
            (REAPPLICATION, opening.reapplication(case, reviewed=review.complete)),
        ],
    )


def _position(case: CompetitionCase, position: str, first: tuple[StageState, ...]) -> PositionStage:
    gone = cancelled(case, position)
    ready = all(state.status.settled for state in first)
    steps = [] if gone else [(stage, step(case, position)) for stage, step in POSITION_STAGES]
    states = walk(case.exercise, case.as_of, steps, ready=ready)
    current = next((state for state in states if not state.status.settled), None)
    if current is not None and current.status is StageStatus.LATER:
        current = next((state for state in first if not state.status.settled), current)
    return PositionStage(
        position=position,
        current=current,
        cancelled=gone,
        applicants=len(applicants(case, position)),
        qualified=len(qualified(case, position)),
        stages=states,
    )


def _together(case: CompetitionCase, number: int, live: list[PositionStage]) -> StageState:
    """One stage of all posts that are not cancelled."""
    stage = POSITION_STAGES[number][0]
    states = [post.stages[number] for post in live]
    together = _joint_status([state.status for state in states])
    days = [state.done_on for state in states if state.done_on]
    waiting = [state.earliest for state in states if state.earliest]
    return StageState(
        stage=stage,
        status=together,
        done_on=max(days, default=None) if together is StageStatus.DONE else None,
        planned=planned(case.exercise, stage.slug, case.as_of),
        earliest=min(waiting, key=lambda earliest: earliest.day or date.max, default=None),
        owed=tuple(owed for state in states for owed in state.owed),
        blockers=tuple(blocker for state in states for blocker in state.blockers),
    )


def _joint_status(each: list[StageStatus]) -> StageStatus:
    left = [status for status in each if not status.settled]
    if not left:
        return StageStatus.DONE if StageStatus.DONE in each else StageStatus.NOT_NEEDED
    if all(status is StageStatus.BLOCKED for status in left):
        return StageStatus.BLOCKED
    if len(left) < len(each) and StageStatus.DONE in each:
        return StageStatus.UNDER_WAY
    for status in (StageStatus.UNDER_WAY, StageStatus.BLOCKED, StageStatus.NEXT):
        if status in left:
            return StageStatus.UNDER_WAY if status is StageStatus.BLOCKED else status
    return StageStatus.LATER


def _closing(case: CompetitionCase, *, over: bool) -> Step:
    """Talks with those who were not chosen, and the head count of each unit that gained or lost somebody.

    Once the appointments are ``over``, every unit that offered a post owes its head count.
    """
    talks = [one for one in case.records.of(Talk, exercise=case.exercise.id) if one.on <= case.as_of]
    days = [*(one.on for one in talks), *(count.on for count in case.headcounts.values())]
    owed = (*_talks_owed(case, {one.person for one in talks}), *_headcounts_owed(case, over=over))
    return Step(complete=bool(days) and not owed, started=bool(days), done_on=max(days, default=None), owed=owed)


def _talks_owed(case: CompetitionCase, spoken: set[str]) -> Iterator[Owed]:
    """For each post to which somebody was appointed, the others who competed and were not appointed to anything."""
    settled = {one.person for one in case.appointments} | spoken
    issued = (one for one in case.appointments if one.issued_on and one.issued_on <= case.as_of)
    for position in dict.fromkeys(one.position for one in issued):
        left = [person for person in competitors(case, position) if person not in settled]
        if left:
            message = say(
                "与{post}落选的 {count} 名人员谈心谈话",
                "talk with the {count} who were not chosen for {post}",
                post=opening.named(case, position),
                count=len(left),
            )
            yield Owed(message, position=position)


def _headcounts_owed(case: CompetitionCase, *, over: bool) -> Iterator[Owed]:
    offering = {position.unit for position in case.positions.values()}
    for row in headcounts(case):
        moved = row.arrivals or row.departures
        if row.record is None and (moved or (over and row.unit in offering)):
            message = say("登记{unit}竞岗后中层人数", "record {unit}'s head count", unit=case.unit(row.unit).label)
            yield Owed(message, unit=row.unit)


__all__ = ["POSITION_STAGES", "STAGES", "position_stage", "stages", "status"]
