"""The stage machine of grassroots service (S0-74…S0-84): opinion, roll, arrangement, service, appraisal, decision."""

from collections.abc import Iterable
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.grassroots_service.case import OPINION, GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.dates import due_dates
from cadre_docs.procedures.grassroots_service.obligations import Standing, obligations, obliged
from cadre_docs.procedures.grassroots_service.service import failed, unsigned
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk

OPINION_STAGE = Stage("opinion", say("制定实施意见", "Implementing opinion"), public_dates=True)
ROLL = Stage(
    "roll",
    say("确定锻炼人员", "Who must go"),
    ("experience_tests", "total_months", "short_months", "months_before_hiring"),
)
ARRANGEMENT = Stage("arrangement", say("安排派出", "Postings"), ("within_months",))
SERVICE = Stage("service", say("基层锻炼", "Service"), ("min_months", "max_months"))
APPRAISAL = Stage("appraisal", say("期满考核", "Appraisal"), ("grades", "signers"))
DECISION = Stage("decision", say("结果运用", "Consequences"))

STAGES = (OPINION_STAGE, ROLL, ARRANGEMENT, SERVICE, APPRAISAL, DECISION)
"""All stages, in order."""


def stages(case: GrassrootsServiceCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_opinion, _roll, _arrangement, _service, _appraisal, _decision)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: GrassrootsServiceCase) -> ExerciseStatus:
    """Where the exercise stands, with every dated obligation. It has no posts with stages of their own."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=due_dates(case))


def position_stage(case: GrassrootsServiceCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    current = status(case).current
    return PositionStage(position, current, cancelled=False, applicants=0, qualified=0, stages=())


def _opinion(case: GrassrootsServiceCase) -> Step:
    message = say("印发新录用公务员到基层锻炼的实施意见", "issue the opinion on grassroots service")
    owed = () if case.opinion_on else (Owed(message, OPINION),)
    return Step(complete=case.opinion_on is not None, done_on=case.opinion_on, owed=owed)


def _roll(case: GrassrootsServiceCase) -> Step:
    left = [one for one in obliged(case) if not one.recruit.on_roll]
    owed = tuple(
        Owed(
            say("把{name}列入锻炼人员名单", "put {name} on the roll", name=case.person(one.recruit.person).name),
            "grassroots-roll",
            person=one.recruit.person,
        )
        for one in left
    )
    if not case.recruits:
        owed = (Owed(say("登记新录用公务员", "record the new civil servants"), "grassroots-roll"),)
    return Step(complete=bool(case.recruits) and not left, started=bool(case.recruits), owed=owed)


def _arrangement(case: GrassrootsServiceCase) -> Step:
    found = obliged(case)
    left = [one for one in found if one.posting is None and one.recruit.person not in case.decisions]
    owed = tuple(
        Owed(
            say("安排{name}到基层锻炼", "send {name} to the grassroots", name=case.person(one.recruit.person).name),
            "grassroots-dispatch",
            unit=one.recruit.unit,
            person=one.recruit.person,
            by=one.by,
        )
        for one in left
    )
    return Step(
        complete=bool(found) and not left,
        started=bool(case.postings),
        needed=bool(found) or not case.recruits,
        done_on=_last(one.sent_on for one in case.postings.values()),
        owed=owed,
    )


def _service(case: GrassrootsServiceCase) -> Step:
    standings = [one.standing(case.as_of) for one in obligations(case)]
    serving = [one for one in standings if one in (Standing.WAITING, Standing.SERVING)]
    return Step(
        complete=bool(case.postings) and not serving,
        started=bool(case.postings),
        needed=bool(case.postings) or bool(obliged(case)) or not case.recruits,
        done_on=_last(one.until for one in case.postings.values()),
    )


def _appraisal(case: GrassrootsServiceCase) -> Step:
    owed = []
    for one in obligations(case):
        person = one.recruit.person
        name = case.person(person).name
        if one.standing(case.as_of) is Standing.OVER and one.posting is not None:
            message = say("考核{name}的基层锻炼", "appraise the service of {name}", name=name)
            owed.append(Owed(message, "grassroots-appraisal-form", person=person, by=one.posting.until))
        elif one.appraisal is not None and unsigned(case, one.appraisal):
            message = say("补齐{name}考核表的签署", "complete the signatures on {name}'s appraisal", name=name)
            owed.append(Owed(message, "grassroots-appraisal-form", person=person))
    left = [person for person in case.postings if person not in case.appraisals]
    return Step(
        complete=bool(case.postings) and not left and not owed,
        started=bool(case.appraisals) or bool(owed),
        needed=bool(case.postings) or bool(obliged(case)) or not case.recruits,
        done_on=_last(one.on for one in case.appraisals.values()),
        owed=tuple(owed),
    )


def _decision(case: GrassrootsServiceCase) -> Step:
    found = failed(case)
    left = [one for one in found if one.person not in case.decisions]
    owed = tuple(
        Owed(
            say("研究{name}的处理", "decide what follows for {name}", name=case.person(one.person).name),
            "grassroots-decision",
            person=one.person,
        )
        for one in left
    )
    return Step(
        complete=bool(found) and not left,
        started=bool(found),
        needed=bool(found),
        done_on=_last(one.on for one in case.decisions.values()),
        owed=owed,
    )


def _last(days: Iterable[date]) -> date | None:
    return max(days, default=None)
