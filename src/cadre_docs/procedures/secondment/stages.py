"""The stage machine of a secondment, from the year's plan to the use made of those who come back."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.plan import DueStatus, due_on
from cadre_docs.procedures.secondment.afterwards import prospects
from cadre_docs.procedures.secondment.archive import archive_of
from cadre_docs.procedures.secondment.case import PREVIEW, SecondmentCase
from cadre_docs.procedures.secondment.contracts import contract_dates
from cadre_docs.procedures.secondment.obligations import due_dates, every_obligation, obligation_name
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
from cadre_docs.records.secondment_conduct import AppraisalKind, ReportKind, VisitKind

PLAN = Stage("plan", say("年度选派计划", "The year's plan"))
NOTICE = Stage("preview", say("发布预告", "Preview"), public_dates=True)
APPLICATIONS = Stage("applications", say("个人申请", "Applications"), ("conditions",))
RECOMMENDATIONS = Stage("recommendations", say("单位推荐", "Units' recommendations"))
SHORTLIST = Stage("shortlist", say("确定初步人选", "Preliminary list"), ("nominees_per_post",))
DECISION = Stage("decision", say("研究决定和公开", "Decision and its publication"), ("decision_body",))
POSTING = Stage("posting", say("挂职锻炼", "Secondment"), ("reports", "visits", "meetings"))
APPRAISAL = Stage("appraisal", say("期满考核", "Appraisal at the end"), ("appraisals", "excellent_share"))
AFTERWARDS = Stage("afterwards", say("使用建议", "Use afterwards"), ("archive_items",))

STAGES = (PLAN, NOTICE, APPLICATIONS, RECOMMENDATIONS, SHORTLIST, DECISION, POSTING, APPRAISAL, AFTERWARDS)
"""All stages, in order."""

_REPORT_FORMS = {kind.value: "secondment-report" for kind in ReportKind}
_VISIT_FORMS = {kind.value: "secondment-inspection" for kind in VisitKind}
_APPRAISAL_FORMS = {kind.value: "secondment-appraisal" for kind in AppraisalKind}
_PRESSING = (DueStatus.OVERDUE, DueStatus.THIS_WEEK, DueStatus.NEXT_WEEK)
_FORMS = _REPORT_FORMS | _VISIT_FORMS | _APPRAISAL_FORMS


def stages(case: SecondmentCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (
        _plan,
        _preview,
        _applications,
        _recommendations,
        _shortlist,
        _decision,
        _posting,
        _appraisal,
        _afterwards,
    )
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: SecondmentCase) -> ExerciseStatus:
    """Where the secondment stands, with everything that it owes by a day."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=(*due_dates(case), *contract_dates(case)))


def position_stage(case: SecondmentCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _plan(case: SecondmentCase) -> Step:
    """Where the schedule has no such stage and there is no plan, none is made: an office may send a single batch."""
    days = [one.decided_on for one in case.plans if one.decided_on]
    return Step(
        complete=bool(case.plans),
        needed=bool(case.plans) or planned(case.exercise, PLAN.slug, case.as_of) is not None,
        done_on=max(days, default=None),
        owed=() if case.plans else (Owed(say("制定年度选派计划", "make the year's plan"), "secondment-plan"),),
    )


def _preview(case: SecondmentCase) -> Step:
    message = say("发布选派干部挂职预告", "publish the preview")
    days = [one.on for one in case.previews]
    return Step(
        complete=bool(days),
        done_on=case.published_on or min(days, default=None),
        owed=() if case.published_on else (Owed(message, PREVIEW),),
        blockers=() if case.posts else (say("还没有挂职岗位记录", "no post is on record"),),
    )


def _applications(case: SecondmentCase) -> Step:
    closes = max((one.apply_by for one in case.previews if one.apply_by), default=None)
    plan = planned(case.exercise, APPLICATIONS.slug, case.as_of)
    last = closes or (plan.ends if plan else None)
    days = [one.on for one in case.applications.values()]
    over = last is None or case.as_of > last or bool(case.recommendations)
    published = min((one.on for one in case.previews), default=None)
    reason = say("预告 {day} 发布", "the preview is of {day}", day=published)
    return Step(
        complete=bool(days) and over,
        started=bool(days),
        done_on=max(days, default=None),
        earliest=Earliest(published, reason) if published else None,
        owed=() if days else (Owed(say("收取个人申请", "collect the applications"), "secondment-application"),),
    )


def _recommendations(case: SecondmentCase) -> Step:
    units = dict.fromkeys(one.unit for one in case.applications.values())
    left = [unit for unit in units if unit not in case.recommendations]
    days = [day for one in case.recommendations.values() if (day := one.reported_on)]
    owed = tuple(
        Owed(
            say("{unit}报送推荐报告", "{unit} hands in its recommendation", unit=case.unit(unit).label),
            "secondment-recommendation",
            unit=unit,
        )
        for unit in left
    )
    return Step(
        complete=bool(case.recommendations) and (not left or bool(case.shortlists or case.decisions)),
        started=bool(case.recommendations),
        done_on=max(days, default=None),
        owed=owed if not case.shortlists and not case.decisions else (),
    )


def _shortlist(case: SecondmentCase) -> Step:
    needed = case.terms.nominees_per_post is not None or bool(case.shortlists)
    days = [one.on for one in case.shortlists]
    message = say("研究确定初步人选", "draw up the preliminary list")
    return Step(
        complete=bool(days),
        needed=needed,
        done_on=max(days, default=None),
        owed=() if days or not needed else (Owed(message, "secondment-shortlist"),),
    )


def _decision(case: SecondmentCase) -> Step:
    days = [one.on for one in case.decisions]
    unpublished = [one for one in case.decisions if one.published_on is None or one.published_on > case.as_of]
    message = say("讨论决定挂职人选", "decide who goes")
    publish = say("公开讨论决定情况", "make the decision known")
    owed = [Owed(publish, "secondment-decision") for _ in unpublished]
    if not days:
        owed.append(Owed(message, "secondment-decision"))
    last = max((one.on for one in case.shortlists), default=None)
    return Step(
        complete=bool(days),
        done_on=max(days, default=None),
        earliest=Earliest(last, say("初步人选 {day} 确定", "the list is of {day}", day=last)) if last else None,
        owed=tuple(owed),
    )


def _posting(case: SecondmentCase) -> Step:
    postings = tuple(case.postings.values())
    decided = [person for one in case.decisions for person in one.people]
    sent = {one.person for one in postings}
    owed = [
        Owed(
            say("通知{person}挂职", "tell {person} of the posting", person=case.person(person).name),
            "secondment-notice",
            person=person,
        )
        for person in decided
        if person not in sent
    ]
    owed += _arrears(case)
    return Step(
        complete=bool(postings) and all(case.over(one) for one in postings) and not any(o.person for o in owed),
        started=bool(postings),
        done_on=max((case.over_on(one) for one in postings), default=None),
        owed=tuple(owed),
    )


def _arrears(case: SecondmentCase) -> Iterator[Owed]:
    """What is not done and overdue, or due this week or the next; what is due later stands among the due dates."""
    for one in every_obligation(case):
        final = one.period.until == (case.over_on(one.posting) if one.posting else None) and isinstance(
            one.what, AppraisalKind
        )
        if one.done_on is not None or final or due_on(one.by, case.as_of, case.calendar).status not in _PRESSING:
            continue
        yield Owed(
            obligation_name(case, one),
            _FORMS.get(one.what.value, ""),
            unit=one.host,
            person=one.posting.person if one.posting else "",
            by=one.by,
        )


def _appraisal(case: SecondmentCase) -> Step:
    wanted = any(rhythm.what is AppraisalKind.FINAL for rhythm in case.terms.appraisals)
    final = {one.posting: one.on for one in case.appraisals if one.appraisal is AppraisalKind.FINAL}
    left = [one for one in case.postings.values() if one.id not in final]
    over = [one for one in left if case.over(one)]
    owed = tuple(
        Owed(
            say("对{person}进行期满考核", "appraise {person} at the end", person=case.seconded(one).name),
            "secondment-appraisal",
            person=one.person,
            by=case.over_on(one),
        )
        for one in over
    )
    return Step(
        complete=bool(case.postings) and not left,
        started=bool(final) or bool(over),
        needed=wanted or bool(final),
        done_on=max(final.values(), default=None),
        earliest=_first_over(case),
        owed=owed,
    )


def _first_over(case: SecondmentCase) -> Earliest | None:
    day: date | None = min((case.over_on(one) for one in case.postings.values()), default=None)
    return Earliest(day, say("第一人 {day} 期满", "the first term is over on {day}", day=day)) if day else None


def _afterwards(case: SecondmentCase) -> Step:
    owed: list[Owed] = []
    days: list[date] = []
    for posting in case.postings.values():
        if not case.over(posting):
            continue
        name = case.seconded(posting).name
        advice = prospects(case, posting).advice
        if advice is None or advice.on is None:
            message = say("对{person}提出使用建议", "propose what becomes of {person}", person=name)
            owed.append(Owed(message, "use-advice", person=posting.person))
        else:
            days.append(advice.on)
        if archive_of(case, posting).missing:
            message = say("补齐{person}的实绩档案", "complete the merit archive of {person}", person=name)
            owed.append(Owed(message, "merit-archive", person=posting.person))
    complete = bool(case.postings) and all(case.over(one) for one in case.postings.values()) and not owed
    return Step(complete=complete, started=bool(days), done_on=max(days, default=None), owed=tuple(owed))
