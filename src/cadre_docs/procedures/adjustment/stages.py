"""The stage machine of adjustments: what is found, inquired into, decided, and watched afterwards."""

from collections.abc import Iterable
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.adjustment.audits import audits_of, leaves_post
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.obligations import obligations
from cadre_docs.procedures.adjustment.resignations import resignation_state
from cadre_docs.procedures.adjustment.terms_of_measures import admonition_end, standby_end
from cadre_docs.procedures.stage import ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.records.adjustment import AdmonitionKind

# Which of them is under way tells, without a name, what became of somebody: none is for the public.
FINDINGS = Stage("findings", say("认定和联合调查", "Findings and inquiries"), ("triggers",), internal=True)
AUDITS = Stage("audits", say("告知和安排审计", "Audits"), ("audit_months",), internal=True)
DECISIONS = Stage("decisions", say("研究决定调整", "Decisions"), ("kinds",), internal=True)
RESIGNATIONS = Stage(
    "resignations", say("审批辞职", "Resignations"), ("resignation_days", "resignation_leader_days"), internal=True
)
NOTICES = Stage(
    "notices", say("书面告知和工作交接", "Notices and handing over"), ("review_days", "appeal_days"), internal=True
)
ADMONITIONS = Stage("admonitions", say("诫勉和期满考核", "Admonitions"), ("admonition_months",), internal=True)
STANDBY = Stage("standby", say("待岗和期满考察", "Standby"), ("standby_months",), internal=True)
FOLLOW_UP = Stage("follow-up", say("跟踪考察", "Follow-up"), internal=True)

STAGES = (FINDINGS, AUDITS, DECISIONS, RESIGNATIONS, NOTICES, ADMONITIONS, STANDBY, FOLLOW_UP)
"""All stages, in order. Work on several people goes on in several of them at once."""


def stages(case: AdjustmentCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in order."""
    steps = (_findings, _audits, _decisions, _resignations, _notices, _admonitions, _standby, _follow_up)
    return walk(case.exercise, case.as_of, [(stage, step(case)) for stage, step in zip(STAGES, steps, strict=True)])


def status(case: AdjustmentCase) -> ExerciseStatus:
    """Where the adjustments stand, with every dated obligation."""
    return ExerciseStatus(case.exercise, case.as_of, stages(case), due=obligations(case))


def position_stage(case: AdjustmentCase, position: str) -> PositionStage:
    """A post recorded for this exercise stands where the exercise does."""
    return PositionStage(position, status(case).current, cancelled=False, applicants=0, qualified=0, stages=())


def _step(days: Iterable[date | None], owed: list[Owed], case: AdjustmentCase) -> Step:
    """A step that is needed where something is done or owed, and done when nothing is owed."""
    done = [day for day in days if day is not None and day <= case.as_of]
    return Step(bool(done) and not owed, bool(done), bool(done or owed), max(done, default=None), owed=tuple(owed))


def _owed(case: AdjustmentCase, person: str, message: Message, document: str = "", by: date | None = None) -> Owed:
    return Owed(message, document, person=person, by=by)


def _findings(case: AdjustmentCase) -> Step:
    owed = [
        _owed(case, one.person, say("结束对{person}的联合调查", "conclude the inquiry into {person}", person=name))
        for one in case.investigations
        if not case.past(one.concluded_on) and (name := case.person(one.person).name)
    ]
    days = [*(one.on for one in case.findings), *(one.concluded_on for one in case.investigations)]
    return _step(days, owed, case)


def _audits(case: AdjustmentCase) -> Step:
    leaving = [one for one in case.adjustments.values() if leaves_post(one)]
    owed = [
        _owed(
            case,
            one.person,
            say("告知审计部门安排{person}的审计", "ask for the audit of {person}", person=case.person(one.person).name),
            "audit-letter",
        )
        for one in leaving
        if not any(case.past(audit.letter_on) for audit in audits_of(case, one.person))
    ]
    return _step([audit.letter_on for audit in case.audits], owed, case)


def _decisions(case: AdjustmentCase) -> Step:
    found = list(case.adjustments.values())
    owed = [
        _owed(
            case,
            one.person,
            say("研究决定{person}的调整", "decide on the adjustment of {person}", person=case.person(one.person).name),
            "adjustment-decision",
        )
        for one in found
        if not case.decided(one)
    ]
    return _step([one.decided_on for one in found], owed, case)


def _resignations(case: AdjustmentCase) -> Step:
    owed = [
        _owed(
            case,
            one.person,
            say("审批{person}的辞职申请", "decide on the resignation of {person}", person=case.person(one.person).name),
            "resignation-reply",
            resignation_state(case, one).decide_by,
        )
        for one in case.resignations
        if case.past(one.applied_on) and not case.past(one.decided_on)
    ]
    return _step([one.decided_on for one in case.resignations], owed, case)


def _notices(case: AdjustmentCase) -> Step:
    decided = [one for one in case.adjustments.values() if case.decided(one)]
    owed = [
        _owed(
            case,
            one.person,
            say("书面告知{person}决定和救济途径", "tell {person} in writing", person=case.person(one.person).name),
            "remedy-notice",
        )
        for one in decided
        if not case.past(one.notified_on)
    ]
    return _step([one.notified_on for one in decided], owed, case)


def _admonitions(case: AdjustmentCase) -> Step:
    found = [one for one in case.admonitions if one.sort is AdmonitionKind.ADMONITION]
    owed = [
        _owed(
            case,
            one.person,
            say("对{person}进行诫勉期满考核", "review {person} at the end", person=case.person(one.person).name),
            "admonition-review",
            admonition_end(case, one).over_on,
        )
        for one in found
        if not case.past(one.reviewed_on)
    ]
    days = [*(one.reviewed_on for one in found), *(one.talked_on for one in found)]
    return _step(days, owed, case)


def _standby(case: AdjustmentCase) -> Step:
    owed = [
        _owed(
            case,
            one.person,
            say("考察{person}的待岗情况", "review the standby of {person}", person=case.person(one.person).name),
            "standby-review",
            standby_end(case, one).over_on,
        )
        for one in case.standbys
        if not case.past(one.inspected_on)
    ]
    days = [*(one.inspected_on for one in case.standbys), *(one.since for one in case.standbys)]
    return _step(days, owed, case)


def _follow_up(case: AdjustmentCase) -> Step:
    done = {one.adjustment for one in case.follow_ups}
    owed = [
        _owed(
            case,
            one.person,
            say("跟踪考察{person}", "follow up on {person}", person=case.person(one.person).name),
            "follow-up-form",
        )
        for one in case.adjustments.values()
        if case.decided(one) and one.id not in done
    ]
    return _step([one.on for one in case.follow_ups], owed, case)
