"""The stages of a structure analysis, and everything dated in it."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.targets import TARGETS
from cadre_docs.procedures.team_structure.verdicts import Verdict, results

REGISTER = Stage("register", say("登记班子和成员", "Teams recorded"), ("main_teams",))
VERIFY = Stage("verify", say("核对数据", "Data checked"), public_dates=True)
ANALYSE = Stage("analyse", say("对照指标分析", "Analysed against the targets"), ("targets", "deadline"))
CONSIDER = Stage("consider", say("研究分析结果", "Results considered"), ("deadline",))
REMEDY = Stage("remedy", say("整改未达标指标", "Unmet targets remedied"), ("deadline",))

STAGES = (REGISTER, VERIFY, ANALYSE, CONSIDER, REMEDY)
"""All stages, in order."""


def stages(case: TeamStructureCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_register, _verify, _analyse, _consider, _remedy)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: TeamStructureCase) -> ExerciseStatus:
    """Where the analysis stands, and when targets and remedies are due."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=tuple(due(case)))


def position_stage(case: TeamStructureCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def due(case: TeamStructureCase) -> Iterator[DueDate]:
    """The day by which the targets are to be met, for everybody; each remedy, for the office."""
    analysis = case.analysis
    key = case.exercise.id
    considered = analysis.considered_on if analysis and (analysis.considered_on or date.max) <= case.as_of else None
    yield DueDate(
        id=f"{key}/targets",
        day=case.terms.deadline,
        title=say("班子结构指标达标时限", "the targets of team structure are due"),
        status=due_on(case.terms.deadline, case.as_of, case.calendar, considered).status,
        exercise=key,
        done_on=considered,
        public_from=case.exercise.starts,
    )
    for remedy in analysis.remedies if analysis else ():
        target = TARGETS.get(remedy.target)
        done_on = remedy.done_on if remedy.done_on and remedy.done_on <= case.as_of else None
        yield DueDate(
            id=f"{key}/remedy/{remedy.target}-{remedy.unit}",
            day=remedy.due,
            title=say(
                "整改“{target}”：{measure}",
                "remedy of “{target}”: {measure}",
                target=target.title if target else remedy.target,
                measure=remedy.measure,
            ),
            status=due_on(remedy.due, case.as_of, case.calendar, done_on).status,
            exercise=key,
            units=(remedy.unit,),
            done_on=done_on,
        )


def _register(case: TeamStructureCase) -> Step:
    """Done when every kind of team in the policy's scope has one on record with somebody in it."""
    teams = case.teams_of(case.terms.main_teams)
    empty = [team for team in teams if not team.members_on(case.on)]
    found = {team.sort for team in teams}
    absent = [kind for kind in case.terms.main_teams if kind not in found]
    owed = (
        *(Owed(say("登记{team}的成员", "record who sits in {team}", team=team.name), unit=team.unit) for team in empty),
        *(Owed(say("登记{kind}", "record the teams of this kind: {kind}", kind=kind.label)) for kind in absent),
    )
    if case.analysis is None:
        owed = (*owed, Owed(say("登记结构分析的统计日期", "record the day of the analysis")))
    return Step(complete=bool(teams) and not owed, started=bool(teams), owed=owed)


def _verify(case: TeamStructureCase) -> Step:
    day = _done(case, "verified_on")
    owed = Owed(say("核对班子成员的年龄、学历、党派", "check age, education and party of the members"), "team-table")
    return Step(complete=day is not None, done_on=day, owed=() if day else (owed,))


def _analyse(case: TeamStructureCase) -> Step:
    day = _done(case, "analysed_on")
    owed = Owed(say("形成班子结构分析表", "draw up the table of the structure"), "structure-analysis")
    missing = dict.fromkeys(name for result in results(case) for name in result.missing)
    blockers = tuple(
        say("政策没有给出 {name}", "the policy does not give {name}", name=name) for name in missing if day is None
    )
    return Step(complete=day is not None, done_on=day, owed=() if day else (owed,), blockers=blockers)


def _consider(case: TeamStructureCase) -> Step:
    day = _done(case, "considered_on")
    owed = Owed(say("研究班子结构分析结果", "have the results considered"), by=case.terms.deadline)
    return Step(complete=day is not None, done_on=day, owed=() if day else (owed,))


def _remedy(case: TeamStructureCase) -> Step:
    """Needed where a target is missed; done when a remedy is recorded for each such target and all are carried out."""
    unmet = [result.target for result in results(case) if result.verdict is Verdict.NOT_MET]
    remedies = case.analysis.remedies if case.analysis else ()
    named = {remedy.target for remedy in remedies}
    owed = [
        Owed(say("提出“{target}”的整改措施", "set a remedy of “{target}”", target=target.title), "unmet-targets")
        for target in unmet
        if target.slug not in named
    ]
    days: list[date] = []
    for remedy in remedies:
        if remedy.done_on is None or remedy.done_on > case.as_of:
            message = say("落实整改：{measure}", "carry out: {measure}", measure=remedy.measure)
            owed.append(Owed(message, unit=remedy.unit, by=remedy.due))
        else:
            days.append(remedy.done_on)
    needed = bool(unmet or remedies) or _done(case, "considered_on") is None
    started = bool(days)
    return Step(
        complete=bool(remedies) and not owed,
        started=started,
        needed=needed,
        done_on=max(days, default=None),
        owed=tuple(owed),
    )


def _done(case: TeamStructureCase, field: str) -> date | None:
    day: date | None = getattr(case.analysis, field) if case.analysis else None
    return day if day is not None and day <= case.as_of else None
