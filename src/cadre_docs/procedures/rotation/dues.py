"""Who is due to move, since when and why; who need not, and what has been decided (S2-26 to S2-30, S0-39, N-T1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.service import MID_LEVELS, since_in_post, since_in_section
from cadre_docs.procedures.rotation.terms import Modal
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.level import Level
from cadre_docs.records.person import Sex
from cadre_docs.records.rotation import RotationDecision, RotationOutcome
from cadre_docs.records.tenure import Tenure


class Basis(StrEnum):
    """Why somebody is due to move."""

    SECTION = "section"
    KEY_POST = "key-post"
    SUPERVISION = "supervision"
    PAIR = "pair"
    LEADING_POST = "leading-post"
    ADJUSTMENT = "adjustment"

    @property
    def label(self) -> Message:
        """The reason in both languages."""
        return _LABELS[self]


_LABELS = {
    Basis.SECTION: say("在同一科室（单位）任职", "in one section"),
    Basis.KEY_POST: say("在关键岗位任职", "in a key post"),
    Basis.SUPERVISION: say("由同一领导分管", "under one supervisor"),
    Basis.PAIR: say("正副职在同一科室共事", "head and deputy together in one section"),
    Basis.LEADING_POST: say("在同一领导职位任职", "in one leading post"),
    Basis.ADJUSTMENT: say("班子成员在同一职位任职", "in one post of a team"),
}


class DueState(StrEnum):
    """What is to be done about somebody who is due."""

    SOON = "soon"
    OVER = "over"
    DECIDED = "decided"
    EXEMPT = "exempt"
    POSTPONED = "postponed"

    @property
    def label(self) -> Message:
        """The state in both languages."""
        return _STATES[self]


_STATES = {
    DueState.SOON: say("即将届满", "soon"),
    DueState.OVER: say("已届满，待安排", "over, to be arranged"),
    DueState.DECIDED: say("已决定", "decided"),
    DueState.EXEMPT: say("可不轮岗", "exempt"),
    DueState.POSTPONED: say("经批准暂缓", "postponed"),
}


@dataclass(frozen=True, slots=True)
class RotationDue:
    """One reason for one person to move: so many years from ``since`` are full on ``on``.

    ``other`` is the supervisor or the deputy whom it concerns besides; ``decision`` what was decided, of either of a
    pair; ``exempt_age`` the age from which somebody like this need not move, where he or she has reached it.
    """

    tenure: Tenure
    basis: Basis
    modal: Modal
    since: date
    years: int
    on: date
    state: DueState
    other: str = ""
    decision: RotationDecision | None = None
    exempt_age: int | None = None

    @property
    def person(self) -> str:
        """Who."""
        return self.tenure.person


def dues(case: RotationCase) -> tuple[RotationDue, ...]:
    """Everybody whose years are full, or will be within the time of reminding; by day, then in the order of records."""
    horizon = months_after(case.as_of, case.terms.remind_months or 0)
    found = (due for tenure in case.current for due in _of_tenure(case, tenure))
    return tuple(sorted((due for due in found if due.on <= horizon), key=lambda due: due.on))


def over(case: RotationCase, basis: Basis) -> tuple[RotationDue, ...]:
    """Those who are due for one reason and of whom nothing valid has been decided."""
    return tuple(due for due in dues(case) if due.basis is basis and due.state is DueState.OVER)


def exempt_age(case: RotationCase, tenure: Tenure) -> int | None:
    """The age from which the holder of a mid-level post need not move; None where the policy gives none."""
    if tenure.level not in MID_LEVELS:
        return None
    male = case.person(tenure.person).sex is Sex.MALE
    return case.terms.exempt_age_male if male else case.terms.exempt_age_female


def is_exempt(case: RotationCase, tenure: Tenure, on: date) -> bool:
    """Whether the holder has reached that age by a day; the month of birth counts as reached."""
    age = exempt_age(case, tenure)
    birth: YearMonth = case.person(tenure.person).birth
    return age is not None and birth.age_on(on.year, on.month) >= age


def _of_tenure(case: RotationCase, tenure: Tenure) -> Iterator[RotationDue]:
    terms, mid = case.terms, tenure.level in MID_LEVELS
    if mid and not tenure.key_post:
        by_post = terms.section_counts == "post"
        since = since_in_post(case, tenure) if by_post else since_in_section(case, tenure)
        yield from _due(case, tenure, Basis.SECTION, since, terms.section_years, terms.section_modal)
    if tenure.key_post:
        since = since_in_post(case, tenure)
        yield from _due(case, tenure, Basis.KEY_POST, since, terms.key_post_years, terms.key_post_modal)
    if tenure.level is Level.SECTION_HEAD and tenure.supervisor and tenure.supervised_since:
        since, other = tenure.supervised_since, tenure.supervisor
        yield from _due(case, tenure, Basis.SUPERVISION, since, terms.supervision_years, Modal.IN_PRINCIPLE, other)
    if tenure.level is Level.SECTION_HEAD:
        for deputy in _deputies(case, tenure):
            since = max(since_in_section(case, tenure), since_in_section(case, deputy))
            yield from _due(case, tenure, Basis.PAIR, since, terms.pair_years, Modal.IN_PRINCIPLE, deputy.person)
    if tenure.level.leading:
        since = since_in_post(case, tenure)
        yield from _due(case, tenure, Basis.LEADING_POST, since, terms.leading_post_years, Modal.MUST)
        yield from _due(case, tenure, Basis.ADJUSTMENT, since, terms.adjustment_years, Modal.IN_PRINCIPLE)


def _deputies(case: RotationCase, head: Tenure) -> Iterator[Tenure]:
    for one in case.current:
        same = (one.unit, one.section) == (head.unit, head.section)
        if same and one.level is Level.SECTION_DEPUTY and one.person != head.person:
            yield one


def _due(
    case: RotationCase, tenure: Tenure, basis: Basis, since: date, years: int | None, modal: Modal, other: str = ""
) -> Iterator[RotationDue]:
    if years is None:
        return
    on = months_after(since, 12 * years)
    people = (tenure.person, other) if basis is Basis.PAIR else (tenure.person,)
    decided = [case.decisions[person] for person in people if person in case.decisions]
    exempt = is_exempt(case, tenure, case.as_of)
    state, decision = _state(case, basis, on, decided, exempt=exempt)
    age = exempt_age(case, tenure) if exempt else None
    yield RotationDue(tenure, basis, modal, since, years, on, state, other, decision, age)


def _state(
    case: RotationCase, basis: Basis, on: date, decided: list[RotationDecision], *, exempt: bool
) -> tuple[DueState, RotationDecision | None]:
    for one in decided:
        if one.outcome is RotationOutcome.MOVED:
            return DueState.DECIDED, one
        if one.outcome is RotationOutcome.DIVISION_CHANGED and basis is Basis.SUPERVISION:
            return DueState.DECIDED, one
    if exempt:
        return DueState.EXEMPT, next(iter(decided), None)
    for one in decided:
        if one.outcome is RotationOutcome.EXEMPTED and one.approver and not one.by_age:
            return DueState.EXEMPT, one
        if one.outcome is RotationOutcome.POSTPONED and one.approver and one.until and case.as_of <= one.until:
            return DueState.POSTPONED, one
    return DueState.OVER if on <= case.as_of else DueState.SOON, next(iter(decided), None)
