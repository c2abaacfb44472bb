"""The stage machine of a year's reports of personal matters (株洲意见六（三）)."""

from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.checks import outcomes
from cadre_docs.procedures.personal_matters.duties import ReportDuty, annual_duties, duties, event_duties, last_done
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.records.personal_matters import IntegrityRiskFile, RiskPaper

LISTING = Stage("listing", say("确定报告人", "The list of reporters"), ("scope_level",))
ANNUAL = Stage("annual-reports", say("年度集中报告", "Reports of the year"), ("annual_due",))
EVENTS = Stage("event-reports", say("重大事项随时报告", "Reports of events"), ("event_period",))
CHECKING = Stage("checking", say("核查和处理", "Checks"))

RISKS = Stage("integrity-risks", say("廉政风险防控材料", "Papers against risks to integrity"))

STAGES = (LISTING, ANNUAL, EVENTS, CHECKING, RISKS)
"""All stages, in order."""


def stages(case: PersonalMattersCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_listing(case), _annual(case), _events(case), _checking(case), _risks(case))
    return walk(case.exercise, case.as_of, list(zip(STAGES, steps, strict=True)))


def status(case: PersonalMattersCase) -> ExerciseStatus:
    """Where the year's reports stand, and every day by which one is due."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=tuple(_due(case, one) for one in duties(case)))


def position_stage(case: PersonalMattersCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _listing(case: PersonalMattersCase) -> Step:
    owed = () if case.reporters else (Owed(say("登记报告人", "record who reports")),)
    return Step(complete=bool(case.reporters), done_on=case.exercise.starts if case.reporters else None, owed=owed)


def _annual(case: PersonalMattersCase) -> Step:
    found = annual_duties(case)
    left = [one for one in found if one.done_on is None]
    return Step(
        complete=bool(case.reporters) and not left,
        started=len(left) < len(found),
        done_on=last_done(found),
        owed=tuple(_owed(case, one) for one in left),
    )


def _events(case: PersonalMattersCase) -> Step:
    """Over with the exercise, once every event until then is reported."""
    found = event_duties(case)
    left = [one for one in found if one.done_on is None]
    return Step(
        complete=case.as_of > case.exercise.ends and not left,
        started=bool(found),
        done_on=case.exercise.ends,
        owed=tuple(_owed(case, one) for one in left),
    )


def _checking(case: PersonalMattersCase) -> Step:
    found = outcomes(case)
    left = [one for one in found if not one.settled]
    message = say("对核查发现的问题作出处理", "decide what follows from a check")
    return Step(
        complete=bool(found) and not left and case.as_of > case.exercise.ends,
        started=bool(found),
        needed=bool(found) or case.as_of <= case.exercise.ends,
        done_on=max((one.record.decided_on or one.record.on for one in found), default=None),
        owed=tuple(Owed(message, person=one.record.person) for one in left),
    )


def _risks(case: PersonalMattersCase) -> Step:
    """Beside the reports: over once every unit with such a file has all its papers."""
    files = case.risk_files
    left = [unit for unit, one in files.items() if len(_drawn_up(case, one)) < len(RiskPaper)]
    days = [on for one in files.values() for on in _drawn_up(case, one)]
    return Step(
        complete=bool(files) and not left,
        started=bool(days),
        needed=bool(files),
        done_on=max(days, default=None),
        owed=tuple(
            Owed(
                say("{unit}编齐廉政风险防控材料", "{unit} draws up its papers", unit=case.unit(unit).label),
                "integrity-risk-file",
                unit=unit,
            )
            for unit in left
        ),
    )


def _drawn_up(case: PersonalMattersCase, file: IntegrityRiskFile) -> tuple[date, ...]:
    return tuple(on for on in file.papers.values() if on <= case.as_of)


def _owed(case: PersonalMattersCase, duty: ReportDuty) -> Owed:
    document = "matter-event-report" if duty.event else "personal-matters-form"
    return Owed(_named(case, duty), document, person=duty.person, by=duty.last_day)


def _due(case: PersonalMattersCase, duty: ReportDuty) -> DueDate:
    key = f"event/{case.key_of(duty.event)}" if duty.event else f"annual-{case.year}/{duty.person}"
    return DueDate(
        id=f"{case.exercise.id}/{key}",
        day=duty.last_day,
        title=_named(case, duty),
        status=due_on(duty.last_day, case.as_of, case.calendar, duty.done_on).status,
        exercise=case.exercise.id,
        units=(case.person(duty.person).unit,),
        done_on=duty.done_on,
    )


def _named(case: PersonalMattersCase, duty: ReportDuty) -> Message:
    name = case.person(duty.person).name
    if duty.event is not None:
        return say("{person}报告重大事项", "{person} reports an event", person=name)
    return say(
        "{person}报告{year}年个人有关事项",
        "{person} reports the personal matters of {year}",
        person=name,
        year=case.year,
    )
