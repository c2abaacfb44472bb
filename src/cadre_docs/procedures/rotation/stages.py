"""The stage machine of a round of rotation and tenure: look through, arrange, notify, hand over; terms and ages."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.calendar import CalendarCoverageError
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.rotation.ages import Leaving, leaving_soon
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import Basis, DueState, RotationDue, dues
from cadre_docs.procedures.rotation.offices import OfficeTerm, terms_due
from cadre_docs.procedures.stage import (
    ExerciseStatus,
    Owed,
    PositionStage,
    Stage,
    StageState,
    Step,
    walk,
)
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.rotation import RetirementKind, RotationDecision, RotationOutcome, TermOutcome

SURVEY = Stage("survey", say("任期排查", "Time in post looked through"))
DECISION = Stage("decision", say("研究轮岗方案", "Decisions on rotation"), ("section_years", "key_post_years"))
HANDOVER = Stage("handover", say("通知和工作交接", "Notice and handover"), ("handover_days",))
TERMS = Stage("terms", say("任期届满处理", "Ends of terms"), ("term_years", "appointed_max_years"))
AGES = Stage("ages", say("到龄免职和退休", "Ages and retirement"), ("age_limits", "retirement_age_male"))

STAGES = (SURVEY, DECISION, HANDOVER, TERMS, AGES)
"""All stages, in order."""


def stages(case: RotationCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_survey, _decision, _handover, _terms, _ages)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: RotationCase) -> ExerciseStatus:
    """Where the round stands; due are the full years, ends of terms and months of leaving within reminding."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=tuple(_due(case)))


def position_stage(case: RotationCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def moves(case: RotationCase) -> tuple[RotationDecision, ...]:
    """Those of whom a move was decided, in the order of the records."""
    return tuple(one for one in case.decisions.values() if one.outcome is RotationOutcome.MOVED)


def handover_by(case: RotationCase, decision: RotationDecision) -> date | None:
    """The last day for handing over; None where no notice or no limit is known, or the calendar does not reach."""
    if decision.notified_on is None or decision.notified_on > case.as_of or case.terms.handover_days is None:
        return None
    try:
        return case.calendar.working_days_after(decision.notified_on, case.terms.handover_days).end
    except CalendarCoverageError:
        return None


def _due(case: RotationCase) -> Iterator[DueDate]:
    for due in dues(case):
        if due.state in (DueState.SOON, DueState.OVER, DueState.DECIDED):
            done = due.decision.on if due.state is DueState.DECIDED and due.decision else None
            message = say(
                "{unit}{post}轮岗：{basis_zh}满 {years} 年",
                "{unit}{post}: {years} years {basis_en}",
                unit=case.unit(due.tenure.unit).label,
                post=due.tenure.post,
                basis_zh=due.basis.label.text("zh"),
                basis_en=due.basis.label.text("en"),
                years=due.years,
            )
            other = f"-{due.other}" if due.other else ""
            name = f"{due.basis}-{due.person}-{due.since}{other}"
            yield _dated(case, name, due.on, message, due.tenure.unit, done)
    for term in terms_due(case):
        message = say(
            "{unit}{post}任期届满",
            "{unit}{post}: the term ends",
            unit=case.unit(term.tenure.unit).label,
            post=term.tenure.post,
        )
        done = term.decision.on if term.decision else None
        yield _dated(case, f"term-{term.tenure.person}-{term.starts}", term.ends, message, term.tenure.unit, done)
    for one in leaving_soon(case):
        if one.month is not None:
            message = say(
                "{unit}{post}到龄",
                "{unit}{post}: the age is reached",
                unit=case.unit(one.tenure.unit).label,
                post=one.tenure.post,
            )
            done = one.record.on if one.record else None
            day = date(one.month.year, one.month.month, 1)
            yield _dated(case, f"age-{one.tenure.person}", day, message, one.tenure.unit, done)


def _dated(case: RotationCase, name: str, day: date, title: Message, unit: str, done_on: date | None) -> DueDate:
    return DueDate(
        id=f"{case.exercise.id}/{name}",
        day=day,
        title=title,
        status=due_on(day, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=(unit,),
        done_on=done_on,
    )


def _survey(case: RotationCase) -> Step:
    found = case.surveys.values()
    submitted = [one.submitted_on for one in found if one.submitted_on and one.submitted_on <= case.as_of]
    owed = tuple(
        Owed(
            say("报送{unit}的任期排查情况", "submit the survey of {unit}", unit=case.unit(one.unit).label),
            unit=one.unit,
        )
        for one in found
        if one.submitted_on is None or one.submitted_on > case.as_of
    )
    if not found:
        owed = (Owed(say("登记开展排查的单位", "record the units to be looked through")),)
    return Step(bool(found) and not owed, bool(submitted), done_on=max(submitted, default=None), owed=owed)


def _decision(case: RotationCase) -> Step:
    open_ = [due for due in dues(case) if due.state is DueState.OVER]
    days = [one.on for one in case.decisions.values()]
    return Step(
        complete=bool(case.surveys) and not open_,
        started=bool(days),
        done_on=max(days, default=None),
        owed=tuple(_arrange(case, due) for due in open_),
    )


def _arrange(case: RotationCase, due: RotationDue) -> Owed:
    message = say(
        "研究{person}的轮岗（{basis_zh}满 {years} 年）",
        "decide on {person} ({years} years {basis_en})",
        person=case.person(due.person).name,
        basis_zh=due.basis.label.text("zh"),
        basis_en=due.basis.label.text("en"),
        years=due.years,
    )
    paper = "duty-division-proposal" if due.basis is Basis.SUPERVISION else "rotation-list"
    return Owed(message, paper, person=due.person, by=due.on)


def _handover(case: RotationCase) -> Step:
    found = moves(case)
    owed: list[Owed] = []
    for one in found:
        name = case.person(one.person).name
        if one.notified_on is None or one.notified_on > case.as_of:
            message = say("通知{person}轮岗", "tell {person} to move", person=name)
            owed.append(Owed(message, "rotation-notice", person=one.person))
        elif one.handed_over_on is None or one.handed_over_on > case.as_of:
            message = say("{person}办理工作交接", "{person} hands over the work", person=name)
            owed.append(Owed(message, person=one.person, by=handover_by(case, one)))
    done = [one.handed_over_on for one in found if one.handed_over_on and one.handed_over_on <= case.as_of]
    told = any(one.notified_on and one.notified_on <= case.as_of for one in found)
    return Step(
        complete=bool(found) and not owed,
        started=told,
        needed=bool(found) or not case.surveys or any(due.state is DueState.OVER for due in dues(case)),
        done_on=max(done, default=None),
        owed=tuple(owed),
    )


def _terms(case: RotationCase) -> Step:
    found = terms_due(case)
    owed = tuple(owed for term in found for owed in _term_owed(case, term))
    days = [term.decision.on for term in found if term.decision]
    return Step(
        complete=bool(found) and not owed,
        started=bool(days),
        needed=bool(found),
        done_on=max(days, default=None),
        owed=owed,
    )


def _term_owed(case: RotationCase, term: OfficeTerm) -> Iterator[Owed]:
    key = term.tenure.person
    name, post = case.person(key).name, term.tenure.post
    decision = term.decision
    if decision is None:
        message = say("研究{person}{post}任期届满后的安排", "decide on the end of {person}'s term as {post}",
                      person=name, post=post)  # fmt: skip
        yield Owed(message, "term-reminder", person=key, by=term.ends)
    elif decision.outcome is TermOutcome.REAPPOINTED and decision.number is None:
        message = say("重新任命{person}为{post}", "appoint {person} as {post} again", person=name, post=post)
        yield Owed(message, "reappointment-notice", person=key, by=term.ends)
    elif decision.outcome is TermOutcome.RELEASED and decision.arranged_on is None:
        yield Owed(
            say("重新安排{person}的工作", "find other work for {person}", person=name), "release-notice", person=key
        )


def _ages(case: RotationCase) -> Step:
    found = leaving_soon(case)
    begun = list(case.retirements.values())
    owed = [_leaving_owed(case, one, one.month) for one in found if one.record is None and one.month]
    for record in begun:
        if record.approved_on is None or record.approved_on > case.as_of:
            early = record.sort is RetirementKind.EARLY
            message = say(
                "审批{person}的{sort}",
                "approve: {person}, {sort_en}",
                person=case.person(record.person).name,
                sort=record.sort.label,
                sort_en=record.sort.value,
            )
            owed.append(Owed(message, "early-retirement-form" if early else "retirement-form", person=record.person))
    days = [one.approved_on for one in begun if one.approved_on and one.approved_on <= case.as_of]
    return Step(
        complete=bool(found or begun) and not owed,
        started=bool(begun),
        needed=bool(found or begun),
        done_on=max(days, default=None),
        owed=tuple(owed),
    )


def _leaving_owed(case: RotationCase, one: Leaving, month: YearMonth) -> Owed:
    message = say(
        "办理{person}到龄事项（{month}）",
        "{person} reaches the age ({month})",
        person=case.person(one.tenure.person).name,
        month=month,
    )
    return Owed(message, "age-limit-notice", person=one.tenure.person, by=date(month.year, month.month, 1))
