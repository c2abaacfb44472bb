"""The stage machine of a selection of leading cadres: the steps in the order of its policy, then the probation."""

from collections.abc import Iterable, Iterator
from datetime import date

from cadre_docs.diagnostics import say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import chosen
from cadre_docs.procedures.leading_selection.due_dates import due_dates
from cadre_docs.procedures.leading_selection.probation import reports_owed
from cadre_docs.procedures.leading_selection.recommending import letters_due
from cadre_docs.procedures.leading_selection.steps import carried_out, over
from cadre_docs.procedures.stage import Earliest, ExerciseStatus, Owed, PositionStage, Stage, StageState, Step, walk
from cadre_docs.records.leading_selection import SelectionStepKind

_ENGLISH = {
    SelectionStepKind.MOTION: "Motion",
    SelectionStepKind.PRE_NOTICE: "Post notice",
    SelectionStepKind.RECOMMENDATION: "Recommendation",
    SelectionStepKind.INSPECTION_OBJECT: "People to be inspected",
    SelectionStepKind.INSPECTION: "Inspection",
    SelectionStepKind.DELIBERATION: "Deliberation",
    SelectionStepKind.DECISION: "Decision",
    SelectionStepKind.PUBLICITY: "Publicity",
    SelectionStepKind.COMMITTEE_VOTE: "Vote of the full committee",
    SelectionStepKind.APPOINTMENT: "Appointment",
}
_TERMS: dict[SelectionStepKind, tuple[str, ...]] = {
    SelectionStepKind.RECOMMENDATION: ("validity_months",),
    SelectionStepKind.INSPECTION_OBJECT: ("checklist", "look_back_years"),
    SelectionStepKind.INSPECTION: ("proposed_per_opening",),
    SelectionStepKind.DELIBERATION: ("differential",),
    SelectionStepKind.DECISION: ("deciding_bodies", "finalists_per_opening"),
    SelectionStepKind.PUBLICITY: ("publicity_min_days", "publicity_calendar"),
}
_DOCUMENTS = {
    SelectionStepKind.PRE_NOTICE: "post-notice",
    SelectionStepKind.RECOMMENDATION: "recommendation-report",
    SelectionStepKind.INSPECTION_OBJECT: "inspection-object-statement",
    SelectionStepKind.INSPECTION: "inspection-object-notice",
    SelectionStepKind.DELIBERATION: "difference-table",
    SelectionStepKind.DECISION: "decision-minutes",
    SelectionStepKind.PUBLICITY: "publicity-notice",
    SelectionStepKind.COMMITTEE_VOTE: "vote-table",
    SelectionStepKind.APPOINTMENT: "appointment-notice",
}
_PUBLIC = (SelectionStepKind.PRE_NOTICE, SelectionStepKind.PUBLICITY)

STEP_STAGES = {
    kind: Stage(kind.value, say(kind.label, _ENGLISH[kind]), _TERMS.get(kind, ()), public_dates=kind in _PUBLIC)
    for kind in SelectionStepKind
}
"""The stage of each step."""

PROBATION = Stage("probation", say("试用期", "Probation"), ("probation_months", "report_months"))

STAGES = (*STEP_STAGES.values(), PROBATION)
"""All stages; a policy names those that it asks for, and their order."""


def stages(case: LeadingSelectionCase) -> tuple[StageState, ...]:
    """Every stage as of the case's date, in the order of the policy."""
    steps = [(STEP_STAGES[kind], _step(case, kind, case.positions)) for kind in case.terms.steps]
    return walk(case.exercise, case.as_of, [*steps, (PROBATION, _probation(case))])


def status(case: LeadingSelectionCase) -> ExerciseStatus:
    """Where the selection stands, and where each post does."""
    posts = tuple(position_stage(case, position) for position in case.positions)
    return ExerciseStatus(case.exercise, case.as_of, stages(case), posts, due_dates(case))


def position_stage(case: LeadingSelectionCase, position: str) -> PositionStage:
    """Where one post stands."""
    found = walk(
        case.exercise, case.as_of, [(STEP_STAGES[kind], _step(case, kind, [position])) for kind in case.terms.steps]
    )
    current = next((state for state in found if not state.status.settled), None)
    return PositionStage(position, current, cancelled=False, applicants=0, qualified=0, stages=found)


def _step(case: LeadingSelectionCase, kind: SelectionStepKind, positions: Iterable[str]) -> Step:
    """A step is done when it is over for every post."""
    posts = tuple(positions)
    ended = {position: over(case, position, kind) for position in posts}
    left = [position for position, day in ended.items() if day is None]
    days = [day for day in ended.values() if day]
    owed = [_owed(case, kind, position) for position in left]
    if kind is SelectionStepKind.RECOMMENDATION:
        owed += _letters(case, posts)
    started = any(kind in carried_out(case, position) for position in posts)
    return Step(
        complete=bool(posts) and not left,
        started=started,
        done_on=max(days, default=None) if not left else None,
        earliest=_earliest(case, kind, left),
        owed=tuple(owed),
    )


def _owed(case: LeadingSelectionCase, kind: SelectionStepKind, position: str) -> Owed:
    message = say("{post}：{step}", "{post}: {kind}", post=case.post(position), step=kind.label, kind=kind.value)
    return Owed(message, _DOCUMENTS.get(kind, ""), position=position)


def _letters(case: LeadingSelectionCase, positions: tuple[str, ...]) -> Iterator[Owed]:
    for record, person in letters_due(case):
        if record.position in positions and case.letter(record.id, person) is None:
            message = say(
                "以信函告知{person}推荐结果（{post}）",
                "tell {person} the result of the recommendation for {post} by letter",
                person=case.person(person).name,
                post=case.post(record.position),
            )
            yield Owed(message, "result-letter", position=record.position, person=person)


def _earliest(case: LeadingSelectionCase, kind: SelectionStepKind, positions: list[str]) -> Earliest | None:
    """A step may begin on the last day of the one ahead of it, of the post that is latest."""
    place = case.terms.steps.index(kind)
    if place == 0 or not positions:
        return None
    ahead = case.terms.steps[place - 1]
    days: list[date | None] = [over(case, position, ahead) for position in positions]
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return Earliest(
            None, say("{ahead}尚未完成", "the step before it is not over ({en})", ahead=ahead.label, en=ahead)
        )
    day = max(known)
    return Earliest(
        day, say("{ahead} {day} 完成", "{en} was over on {day}", ahead=ahead.label, en=ahead.value, day=day)
    )


def _probation(case: LeadingSelectionCase) -> Step:
    """Over when everybody's probation is assessed; nobody is on one while nobody is appointed."""
    decided = any(chosen(case, position) for position in case.positions)
    records = case.probations
    left = [one for one in records if not (one.assessed_on and one.assessed_on <= case.as_of)]
    owed = tuple(
        Owed(
            say("{person}试用期满考核", "assess {person}'s probation", person=case.person(one.person).name),
            "probation-appraisal",
            position=one.position,
            person=one.person,
            by=one.until,
        )
        for one in left
        if one.until <= case.as_of
    )
    owed += tuple(reports_owed(case))
    days = [one.assessed_on for one in records if one.assessed_on]
    return Step(
        complete=bool(records) and not left,
        started=bool(records),
        needed=bool(records) or not decided or not case.appointments,
        done_on=max(days, default=None),
        owed=owed,
    )
