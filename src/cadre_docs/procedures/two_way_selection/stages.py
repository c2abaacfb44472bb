"""The stage machine of a two-way selection (《方案》三(二)2 and 四(二))."""

from collections.abc import Iterator
from datetime import date, timedelta

from cadre_docs.diagnostics import say
from cadre_docs.procedures.stage import (
    Earliest,
    ExerciseStatus,
    Owed,
    PositionStage,
    Stage,
    StageState,
    Step,
    planned,
    walk,
)
from cadre_docs.procedures.two_way_selection.case import VACANCY_NOTICE, TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import standbys_due, unplaced
from cadre_docs.procedures.two_way_selection.matching import matched
from cadre_docs.procedures.two_way_selection.precedence import preceding
from cadre_docs.procedures.two_way_selection.reporting import Arrival, arrivals

PARTICIPANTS = Stage("participants", say("确定交流对象", "People put forward"), ("balance_tolerance",))
VACANCIES = Stage("vacancies", say("公布缺员单位", "Vacancies published"), public_dates=True)
PREFERENCES = Stage("preferences", say("填报意向", "Preferences"), ("max_preferences",))
DEMANDS = Stage("demands", say("提出建议人选", "Units' proposals"), ("demand_ratio",))
MATCHING = Stage("matching", say("双向匹配", "Matching"))
DIRECTED_EXCHANGE = Stage("directed-exchange", say("定向交流", "Directed exchange"))
REPORTING = Stage("reporting", say("报到和关系转接", "Reporting for duty"), ("report_days", "relations"))
STANDBY = Stage("standby", say("待岗", "Standby"), ("standby_months",), internal=True)

STAGES = (PARTICIPANTS, VACANCIES, PREFERENCES, DEMANDS, MATCHING, DIRECTED_EXCHANGE, REPORTING, STANDBY)
"""All stages, in order."""


def stages(case: TwoWaySelectionCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_participants, _vacancies, _preferences, _demands, _matching, _directed, _reporting, _standby)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: TwoWaySelectionCase) -> ExerciseStatus:
    """Where the two-way selection stands. It has vacancies of units, and no posts with stages of their own."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case))


def position_stage(case: TwoWaySelectionCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    current = status(case).current
    return PositionStage(position, current, cancelled=False, applicants=0, qualified=0, stages=())


def _participants(case: TwoWaySelectionCase) -> Step:
    found = case.participants.values()
    owed = tuple(
        Owed(
            say("报送{unit}的人员基本情况表", "submit {unit}'s table of people", unit=case.unit(unit).label),
            "exchange-people",
            unit=unit,
        )
        for unit in dict.fromkeys(one.unit for one in found if one.submitted_on is None)
    )
    if not found:
        owed = (Owed(say("登记交流对象", "record who is put forward")),)
    before = max((one.finished_on for one in preceding(case)), default=None)
    earliest = None
    if before is not None:
        day = before + timedelta(days=1)
        reason = say("中层竞岗 {before} 结束", "the competition is over on {before}", before=before)
        earliest = Earliest(day, reason)
    return Step(
        complete=bool(found) and not owed,
        started=bool(found),
        done_on=max((one.submitted_on for one in found if one.submitted_on), default=None),
        earliest=earliest,
        owed=owed,
    )


def _vacancies(case: TwoWaySelectionCase) -> Step:
    message = say("公布各单位缺员人数", "publish the vacancies of the units")
    missing = () if case.vacancies else (say("还没有缺员记录", "no vacancy is on record"),)
    return Step(
        complete=case.published_on is not None,
        done_on=case.published_on,
        owed=() if case.published_on else (Owed(message, VACANCY_NOTICE),),
        blockers=missing,
    )


def _preferences(case: TwoWaySelectionCase) -> Step:
    """Over when everybody has handed in a form, or when its planned time is: who has none is sent by S4-51."""
    left = [person for person in case.participants if person not in case.forms]
    plan = planned(case.exercise, PREFERENCES.slug, case.as_of)
    closed = plan is not None and case.as_of > plan.ends
    days = [one.on for one in case.forms.values()]
    return Step(
        complete=bool(case.participants) and (not left or closed),
        started=bool(case.forms),
        done_on=max(days, default=plan.ends if plan else None),
        earliest=_after(case.published_on),
        owed=() if closed else tuple(_form_owed(case, person) for person in left),
    )


def _form_owed(case: TwoWaySelectionCase, person: str) -> Owed:
    message = say("{person}填报意向表", "{person} hands in a preference form", person=case.person(person).name)
    return Owed(message, "preference-form", person=person)


def _after(published: date | None) -> Earliest | None:
    if published is None:
        return None
    return Earliest(published, say("缺员 {day} 公布", "the vacancies were published on {day}", day=published))


def _demands(case: TwoWaySelectionCase) -> Step:
    left = [unit for unit in case.vacancies if unit not in case.demands]
    days = [one.on for one in case.demands.values()]
    owed = tuple(
        Owed(
            say("{unit}报送人选需求表", "{unit} hands in its proposals", unit=case.unit(unit).label),
            "unit-demand-form",
            unit=unit,
        )
        for unit in left
    )
    last = max((one.on for one in case.forms.values()), default=None)
    reason = say("意向表 {day} 收齐", "the last preference form is of {day}", day=last)
    return Step(
        complete=bool(case.vacancies) and not left,
        started=bool(case.demands),
        done_on=max(days, default=None),
        earliest=Earliest(last, reason) if last else None,
        owed=owed,
    )


def _matching(case: TwoWaySelectionCase) -> Step:
    yielded = matched(case).unit_of
    left = [person for person in yielded if person not in case.placements]
    days = [one.on for one in case.placements.values()]
    last = max((one.on for one in case.demands.values()), default=None)
    complete = _demanded(case) and not left
    message = say("确定 {count} 人的匹配结果", "settle the placement of {count} people", count=len(left))
    reason = say("人选需求 {day} 收齐", "the last demand is of {day}", day=last)
    return Step(
        complete=complete,
        started=bool(days),
        done_on=max(days, default=last),
        earliest=Earliest(last, reason) if last else None,
        owed=(Owed(message, "matching-result"),) if left else (),
    )


def _demanded(case: TwoWaySelectionCase) -> bool:
    return bool(case.vacancies) and all(unit in case.demands for unit in case.vacancies)


def _directed(case: TwoWaySelectionCase) -> Step:
    found = unplaced(case)
    left = [person for person in found if person not in case.directed]
    days = [one.decided_on for one in case.directed.values()]
    last = max((one.on for one in case.placements.values()), default=None)
    message = say("研究 {count} 人的定向交流", "decide where {count} people are sent", count=len(left))
    reason = say("匹配结果 {day} 确定", "the matching was settled on {day}", day=last)
    return Step(
        complete=bool(found) and not left,
        started=bool(days),
        needed=bool(found) or not case.participants,
        done_on=max(days, default=None),
        earliest=Earliest(last, reason) if last else None,
        owed=(Owed(message, "directed-exchange-list"),) if left else (),
    )


def _reporting(case: TwoWaySelectionCase) -> Step:
    found = arrivals(case)
    owed = tuple(owed for one in found for owed in _arrival_owed(case, one))
    days = [day for one in found if (day := one.reported(case.as_of))]
    days += [day for one in found if one.record for day in one.record.transferred.values() if day <= case.as_of]
    return Step(
        complete=bool(found) and not owed,
        started=bool(case.duty_reports),
        done_on=max(days, default=None),
        owed=owed,
    )


def _arrival_owed(case: TwoWaySelectionCase, arrival: Arrival) -> Iterator[Owed]:
    person = arrival.destination.person
    name = case.person(person).name
    if arrival.record is None:
        yield Owed(say("通知{person}报到", "tell {person} to report", person=name), "report-notice", person=person)
        return
    if arrival.reported(case.as_of) is None:
        yield Owed(say("{person}报到", "{person} reports for duty", person=name), person=person, by=arrival.by)
    if arrival.missing:
        message = say(
            "转接{person}的{relations_zh}",
            "transfer {relations_en} of {person}",
            person=name,
            relations_zh="、".join(one.label for one in arrival.missing),
            relations_en=", ".join(one.value for one in arrival.missing),
        )
        yield Owed(message, "report-notice", person=person, by=arrival.by)


def _standby(case: TwoWaySelectionCase) -> Step:
    found = standbys_due(case)
    owed: list[Owed] = []
    for due in found:
        name = case.person(due.person).name
        if due.missing:
            message = say("登记{person}的待岗", "record the standby of {person}", person=name)
            owed.append(Owed(message, "standby-notice", person=due.person))
        elif due.arrangement_owed(case.as_of):
            message = say("对{person}作出安排", "arrange a post for {person}", person=name)
            owed.append(Owed(message, person=due.person, by=due.over_on))
    ends = [due.over_on for due in found if due.over_on]
    last = max(ends, default=None)
    arranged = [due.record.arranged_on for due in found if due.record and due.record.arranged_on]
    reason = say("待岗 {day} 期满", "the standby is over on {day}", day=last)
    return Step(
        complete=bool(found) and not owed and all(due.over(case.as_of) for due in found),
        started=bool(found),
        needed=bool(found),
        done_on=max(arranged, default=None),
        earliest=Earliest(last, reason) if last else None,
        owed=tuple(owed),
    )
