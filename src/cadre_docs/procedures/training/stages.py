"""The stage machine of training: roster, rotation, training with posts, and the days by which each is due."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.posts import PostTraining, integrity_steps, post_trainings
from cadre_docs.procedures.training.rotation import rotation

ROSTER = Stage("roster", say("确定轮训对象", "The roster"))
ROTATION = Stage("rotation-training", say("组织轮训", "Rotation through training"), ("rotation_months", "coverage"))
POSTS = Stage("post-training", say("初任和任职培训", "Training with posts"), ("appointment_months",))
INTEGRITY = Stage("integrity-education", say("任前廉政教育和测试", "Integrity education and test"))

STAGES = (ROSTER, ROTATION, POSTS, INTEGRITY)
"""All stages, in order."""


def stages(case: TrainingCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_roster(case), _rotation(case), _posts(case), _integrity(case))
    return walk(case.exercise, case.as_of, list(zip(STAGES, steps, strict=True)))


def status(case: TrainingCase) -> ExerciseStatus:
    """Where the training stands, and every day by which somebody is to be trained."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=(*_rotation_due(case), *_posts_due(case)))


def position_stage(case: TrainingCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _roster(case: TrainingCase) -> Step:
    owed = () if case.roster else (Owed(say("登记轮训对象", "record who is to be trained")),)
    return Step(complete=bool(case.roster), done_on=case.exercise.starts if case.roster else None, owed=owed)


def _rotation(case: TrainingCase) -> Step:
    """Over once the share wanted has been reached."""
    found = rotation(case)
    wanted = case.terms.coverage
    complete = wanted is not None and found.covers(wanted)
    days = [row.last.ends for row in found.rows if row.last]
    return Step(
        complete=complete,
        started=found.done > 0,
        needed=case.terms.rotation_months is not None,
        done_on=max(days, default=None),
        owed=()
        if complete
        else tuple(
            Owed(
                say("安排{person}参加轮训", "send {person} to a rotation course", person=case.person(row.person).name),
                "training-notice",
                person=row.person,
                by=row.by,
            )
            for row in found.left
        ),
    )


def _posts(case: TrainingCase) -> Step:
    found = post_trainings(case)
    left = [one for one in found if one.course is None]
    return Step(
        complete=bool(found) and not left,
        started=len(left) < len(found),
        needed=bool(found),
        done_on=max((one.course.ends for one in found if one.course), default=None),
        owed=tuple(_post_owed(case, one) for one in left),
    )


def _integrity(case: TrainingCase) -> Step:
    found = integrity_steps(case)
    left = [one for one in found if not one.complete]
    days = [one.tested_on for one in found if one.tested_on]
    return Step(
        complete=bool(found) and not left,
        started=bool(days),
        needed=bool(found),
        done_on=max(days, default=None),
        owed=tuple(
            Owed(
                say(
                    "组织{person}廉政教育和测试", "educate and test {person}", person=case.person(one.duty.person).name
                ),
                "integrity-test-sheet",
                person=one.duty.person,
            )
            for one in left
        ),
    )


def _post_owed(case: TrainingCase, one: PostTraining) -> Owed:
    name = case.person(one.duty.person).name
    message = say(
        "安排{person}参加{kind}",
        "send {person} to {kind_en}",
        person=name,
        kind=one.duty.sort.label,
        kind_en=one.duty.sort,
    )
    return Owed(message, "training-notice", person=one.duty.person, by=one.by)


def _rotation_due(case: TrainingCase) -> Iterator[DueDate]:
    for row in rotation(case).rows:
        title = say("{person}参加轮训", "{person}: rotation training", person=case.person(row.person).name)
        yield _due(case, f"rotation-{row.since}/{row.person}", row.by, title, row.person, None)


def _posts_due(case: TrainingCase) -> Iterator[DueDate]:
    for one in post_trainings(case):
        if one.by is None:
            continue
        name = case.person(one.duty.person).name
        title = say(
            "{person}完成{kind}",
            "{person}: {kind_en} training",
            person=name,
            kind=one.duty.sort.label,
            kind_en=one.duty.sort,
        )
        key = f"{one.duty.sort}-{one.duty.since}/{one.duty.person}"
        yield _due(case, key, one.by, title, one.duty.person, one.course.ends if one.course else None)


def _due(case: TrainingCase, key: str, day: date, title: Message, person: str, done_on: date | None) -> DueDate:
    return DueDate(
        id=f"{case.exercise.id}/{key}",
        day=day,
        title=title,
        status=due_on(day, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=(case.person(person).unit,),
        done_on=done_on,
    )
