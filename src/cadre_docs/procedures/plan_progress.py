"""How far the exercises are that the outputs of a plan wait for: done, in time, or at risk and why."""

from collections.abc import Iterable, Mapping
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.plan import Progress, Waits, waits_for
from cadre_docs.procedures.stage import ExerciseStatus, StageState, StageStatus
from cadre_docs.records.exercise import Exercise, Publication
from cadre_docs.records.plan import Plan
from cadre_docs.records.records import Records


def progress_of(
    records: Records, plan: Plan, statuses: Mapping[str, ExerciseStatus], as_of: date
) -> Mapping[Waits, Progress]:
    """For every output of a plan that waits for an exercise, how far that is as of a date (inclusive).

    A document is there once it was made public; one that is never public needs a stage, and without one it stands for
    the whole exercise. An exercise without a status is left out: nothing is known of it.
    """
    wanted = {waits_for(output) for task in plan.tasks for output in task.outputs if output.exercise}
    return {
        waits: _progress(records, waits, statuses[waits[0]], as_of) for waits in sorted(wanted) if waits[0] in statuses
    }


def _progress(records: Records, waits: Waits, status: ExerciseStatus, as_of: date) -> Progress:
    exercise, stage, document = waits
    published = [one.on for one in records.of(Publication, exercise=exercise, document=document) if one.on <= as_of]
    if document and published:
        return Progress(done_on=min(published), public_day=True)
    needed = _up_to(status, stage)
    if needed and all(state.status.settled for state in needed) and not (document and not stage):
        last = needed[-1:] if stage else needed
        days = [state.done_on for state in last if state.done_on]
        known = bool(days) and all(state.stage.public_dates for state in last)
        return Progress(max(days) if days else min(status.exercise.ends, as_of), public_day=known)
    return Progress(risk=_risk(status.exercise, needed, as_of))


def _up_to(status: ExerciseStatus, stage: str) -> tuple[StageState, ...]:
    """The stages that must be settled: all of them, or those up to the one named; none where it does not exist."""
    if not stage:
        return status.stages
    names = [state.stage.slug for state in status.stages]
    return status.stages[: names.index(stage) + 1] if stage in names else ()


def _risk(exercise: Exercise, needed: Iterable[StageState], as_of: date) -> Message | None:
    """Why it may come late: the first stage that is blocked or behind its schedule."""
    for state in needed:
        if state.status is StageStatus.BLOCKED:
            return say(
                "“{exercise}”的“{stage_zh}”环节受阻",
                "the stage “{stage_en}” of “{exercise}” is blocked",
                exercise=exercise.name,
                stage_zh=state.stage.name.text("zh"),
                stage_en=state.stage.name.text("en"),
            )
        late = state.overdue(as_of)
        if late:
            return say(
                "“{exercise}”的“{stage_zh}”环节比日程晚 {days} 天",
                "the stage “{stage_en}” of “{exercise}” is {days} days behind its schedule",
                exercise=exercise.name,
                stage_zh=state.stage.name.text("zh"),
                stage_en=state.stage.name.text("en"),
                days=late,
            )
    return None
