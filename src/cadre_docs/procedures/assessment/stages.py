"""The stage machine of an annual assessment: targets, summaries, review, grades, notices, what follows."""

from collections.abc import Callable, Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.consequences import consequences
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.records.assessment import Appraisal, AppraisalStep

TARGETS = Stage("targets", say("签订任期目标责任状", "Letters of targets"))
SUMMARIES = Stage("summaries", say("个人总结", "Summaries"), ("steps",))
REVIEW = Stage("review", say("民主测评", "Democratic review"), ("parts",))
VERIFICATION = Stage("verification", say("调查核实和综合评价", "Verification and evaluation"), ("unfit_share",))
GRADES = Stage("grades", say("确定等次", "Grades"), ("grades", "excellent_share"))
NOTICES = Stage("notices", say("书面通知和结果反馈", "Notices"))
CONSEQUENCES = Stage("consequences", say("考核结果运用", "What follows"), ("incompetent_demoted", "basic_admonished"))

STAGES = (TARGETS, SUMMARIES, REVIEW, VERIFICATION, GRADES, NOTICES, CONSEQUENCES)
"""All stages, in order."""


def stages(case: AssessmentCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_targets, _summaries, _review, _verification, _grades, _notices, _consequences)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: AssessmentCase) -> ExerciseStatus:
    """Where the assessment stands; due are the inspections of teams in their terms."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=tuple(_due(case)))


def position_stage(case: AssessmentCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _due(case: AssessmentCase) -> Iterator[DueDate]:
    for term in case.team_terms:
        for one in term.inspections:
            done_on = one.held_on if one.held_on and one.held_on <= case.as_of else None
            yield DueDate(
                id=f"{case.exercise.id}/term-inspection/{term.unit}-{one.point.value}",
                day=one.planned_on,
                title=say(
                    "{unit}领导班子{point_zh}考察",
                    "{unit}: inspection at {point_en}",
                    unit=case.unit(term.unit).label,
                    point_zh=one.point.label,
                    point_en=one.point.value,
                ),
                status=due_on(one.planned_on, case.as_of, case.calendar, done_on).status,
                exercise=case.exercise.id,
                units=(term.unit,),
                done_on=done_on,
            )


def _targets(case: AssessmentCase) -> Step:
    left = [one for one in case.letters if one.signed_on is None or one.signed_on > case.as_of]
    owed = tuple(
        Owed(
            say(
                "签订{person}的任期目标责任状",
                "sign the letter of targets of {person}",
                person=case.person(one.person).name,
            ),
            "target-letter",
            person=one.person,
        )
        for one in left
    )
    days = [one.signed_on for one in case.letters if one.signed_on and one.signed_on <= case.as_of]
    needed = bool(case.letters)
    return Step(needed and not left, bool(days), needed, max(days, default=None), owed=owed)


def _done_on(case: AssessmentCase, one: Appraisal, step: AppraisalStep) -> date | None:
    return next((taken.on for taken in case.steps_done(one) if taken.step is step), None)


def _people(
    case: AssessmentCase,
    done_on: Callable[[Appraisal], date | None],
    zh: str,
    en: str,
    document: str,
) -> Step:
    """A step that everybody takes: done when the last has; owed by those who have not."""
    days, owed = list[date](), list[Owed]()
    for person, one in case.appraisals.items():
        day = done_on(one)
        if day is None:
            owed.append(Owed(say(zh, en, person=case.person(person).name), document, person=person))
        else:
            days.append(day)
    if not case.appraisals:
        owed.append(Owed(say("登记参加考核的人员", "record who is appraised")))
    complete = bool(days) and not owed
    return Step(complete, bool(days), done_on=max(days, default=None), owed=tuple(owed))


def _summaries(case: AssessmentCase) -> Step:
    return _people(
        case,
        lambda one: _done_on(case, one, AppraisalStep.SUMMARY),
        "{person}提交个人总结",
        "{person} hands in a summary",
        "annual-assessment-form",
    )


def _review(case: AssessmentCase) -> Step:
    return _people(
        case,
        lambda one: _done_on(case, one, AppraisalStep.DEMOCRATIC_REVIEW),
        "对{person}进行民主测评",
        "hold the democratic review of {person}",
        "",
    )


def _verification(case: AssessmentCase) -> Step:
    """One of the two is needed at least where the policy names it."""
    wanted = [one for one in (AppraisalStep.VERIFICATION, AppraisalStep.EVALUATION) if one in case.terms.steps]
    if not wanted:
        return Step(needed=False)
    return _people(
        case,
        lambda one: _done_on(case, one, wanted[-1]),
        "对{person}调查核实、综合评价",
        "verify and evaluate {person}",
        "appraisal-score-sheet",
    )


def _grades(case: AssessmentCase) -> Step:
    return _people(
        case,
        lambda one: (one.graded_on or case.exercise.starts) if case.grade(one) else None,
        "确定{person}的等次",
        "decide the grade of {person}",
        "grade-summary",
    )


def _notices(case: AssessmentCase) -> Step:
    return _people(
        case,
        lambda one: one.notified_on if case.notified(one) else None,
        "将等次书面通知{person}",
        "tell {person} the grade in writing",
        "assessment-result-notice",
    )


def _consequences(case: AssessmentCase) -> Step:
    graded = [one for one in case.appraisals.values() if case.grade(one)]
    owed = tuple(
        Owed(
            say(
                "{person}：{what_zh}",
                "{person}: {what_en}",
                person=case.person(one.person).name,
                what_zh=follows.message.text("zh"),
                what_en=follows.message.text("en"),
            ),
            person=one.person,
        )
        for one in graded
        for follows in consequences(case, one)
        if not follows.met
    )
    all_notified = bool(case.appraisals) and all(case.notified(one) for one in case.appraisals.values())
    return Step(all_notified and not owed, bool(owed), owed=owed)
