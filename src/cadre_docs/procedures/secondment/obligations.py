"""What is due in the course of a secondment: reports, visits, appraisals and meetings, period by period."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import due_on
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.rhythm import Period, Rhythm, periods
from cadre_docs.records.choice import Choice
from cadre_docs.records.model import Record
from cadre_docs.records.secondment import SecondmentPosting


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something due by ``by`` (inclusive) for a period. ``record`` did it, on ``done_on``; None: not so far.

    ``posting`` is None for what concerns all; ``host`` is the receiving unit where each owes it for itself.
    """

    posting: SecondmentPosting | None
    host: str
    what: Choice
    period: Period
    by: date
    record: Record | None
    done_on: date | None

    def late(self, as_of: date) -> bool:
        """Whether it was done after its day, or is not done by a date beyond it."""
        return (self.done_on or as_of) > self.by

    def missing(self, as_of: date) -> bool:
        """Whether its day is past and it is not done."""
        return self.done_on is None and as_of > self.by


def reports_due(case: SecondmentCase) -> tuple[Obligation, ...]:
    """Every report of every secondee, past and future, by posting and period.

    A report counts for the period in which what it covers ends; it may be handed in later, and is late then.
    """
    found = case.reports
    return tuple(
        _obligation(
            posting,
            rhythm.what,
            period,
            period.until + timedelta(days=case.terms.report_days),
            (one for one in found if one.posting == posting.id and one.report is rhythm.what),
            lambda one: one.until,
            lambda one: one.handed_in_on,
        )
        for posting, rhythm, period in _each(case, case.terms.reports)
    )


def visits_due(case: SecondmentCase) -> tuple[Obligation, ...]:
    """Every visit or inspection of every secondee."""
    return tuple(
        _obligation(
            posting,
            rhythm.what,
            period,
            period.until,
            (one for one in case.visits if one.posting == posting.id and one.visit is rhythm.what),
            lambda one: one.on,
            lambda one: one.on,
        )
        for posting, rhythm, period in _each(case, case.terms.visits)
    )


def appraisals_due(case: SecondmentCase) -> tuple[Obligation, ...]:
    """Every appraisal of every secondee."""
    return tuple(
        _obligation(
            posting,
            rhythm.what,
            period,
            period.until,
            (one for one in case.appraisals if one.posting == posting.id and one.appraisal is rhythm.what),
            lambda one: one.on,
            lambda one: one.on,
        )
        for posting, rhythm, period in _each(case, case.terms.appraisals)
    )


def checks_due(case: SecondmentCase) -> tuple[Obligation, ...]:
    """Every inspection of the whole work, from the first day of the first secondment to the last of the last one."""
    return tuple(
        _obligation(
            None,
            rhythm.what,
            period,
            period.until,
            (one for one in case.visits if one.visit is rhythm.what),
            lambda one: one.on,
            lambda one: one.on,
        )
        for rhythm in case.terms.checks
        for period in _of_all(case, rhythm, tuple(case.postings.values()))
    )


def meetings_due(case: SecondmentCase) -> tuple[Obligation, ...]:
    """Every meeting for all, and every meeting of each receiving unit for its own secondees."""
    return (*_meetings_of_all(case), *_meetings_of_hosts(case))


def every_obligation(case: SecondmentCase) -> tuple[Obligation, ...]:
    """All of them."""
    return (
        *reports_due(case),
        *visits_due(case),
        *appraisals_due(case),
        *checks_due(case),
        *meetings_due(case),
    )


def due_dates(case: SecondmentCase) -> tuple[DueDate, ...]:
    """All of them, and the end of each secondment, as dated things of the office."""
    ends = tuple(_end(case, posting) for posting in case.postings.values())
    return (*(_due(case, one) for one in every_obligation(case)), *ends)


def obligation_name(case: SecondmentCase, one: Obligation) -> Message:
    """Whose it is and what: ``张示一季度工作报告（第 2 期）``."""
    whose = case.seconded(one.posting).name if one.posting else case.unit(one.host).label if one.host else ""
    return say(
        "{whose}{what}（第 {number} 期）",
        "{whose_en}{what}, period {number}",
        whose=whose,
        whose_en=f"{whose}: " if whose else "",
        what=one.what.label,
        number=one.period.number,
    )


def _each(
    case: SecondmentCase, rhythms: Iterable[Rhythm[Any]]
) -> Iterator[tuple[SecondmentPosting, Rhythm[Any], Period]]:
    for posting in case.postings.values():
        for rhythm in rhythms:
            for period in periods(rhythm, posting.since, case.over_on(posting)):
                yield posting, rhythm, period


def _of_all(case: SecondmentCase, rhythm: Rhythm[Any], postings: tuple[SecondmentPosting, ...]) -> tuple[Period, ...]:
    if not postings:
        return ()
    since = min(posting.since for posting in postings)
    return periods(rhythm, since, max(case.over_on(posting) for posting in postings))


def _meetings_of_all(case: SecondmentCase) -> Iterator[Obligation]:
    for rhythm in case.terms.meetings:
        found = tuple(one for one in case.meetings if one.meeting is rhythm.what)
        for period in _of_all(case, rhythm, tuple(case.postings.values())):
            yield _obligation(None, rhythm.what, period, period.until, found, lambda one: one.on, lambda one: one.on)


def _meetings_of_hosts(case: SecondmentCase) -> Iterator[Obligation]:
    hosts: dict[str, list[SecondmentPosting]] = {}
    for posting in case.postings.values():
        hosts.setdefault(posting.host, []).append(posting)
    for host, postings in hosts.items():
        for rhythm in case.terms.host_meetings:
            found = tuple(one for one in case.meetings if one.meeting is rhythm.what and one.host == host)
            for period in _of_all(case, rhythm, tuple(postings)):
                yield _obligation(
                    None, rhythm.what, period, period.until, found, lambda one: one.on, lambda one: one.on, host
                )


def _obligation(
    posting: SecondmentPosting | None,
    what: Choice,
    period: Period,
    by: date,
    records: Iterable[Any],
    belongs: Callable[[Any], date],
    done: Callable[[Any], date],
    host: str = "",
) -> Obligation:
    """The obligation of a period, done by the first of the records that belong into it."""
    found = min((one for one in records if period.has(belongs(one))), key=done, default=None)
    return Obligation(posting, host, what, period, by, found, done(found) if found else None)


def _due(case: SecondmentCase, one: Obligation) -> DueDate:
    whose = one.posting.id if one.posting else one.host or "all"
    return DueDate(
        id=f"{case.exercise.id}/{whose}/{one.what.value}/{one.period.number}",
        day=one.by,
        title=obligation_name(case, one),
        status=due_on(one.by, case.as_of, case.calendar, one.done_on).status,
        exercise=case.exercise.id,
        units=(one.posting.host,) if one.posting else (one.host,) if one.host else (),
        done_on=one.done_on,
    )


def _end(case: SecondmentCase, posting: SecondmentPosting) -> DueDate:
    name = case.seconded(posting).name
    done_on = posting.ended_on if posting.ended_on and posting.ended_on <= case.as_of else None
    return DueDate(
        id=f"{case.exercise.id}/{posting.id}/over",
        day=posting.until,
        title=say("{name}挂职期满", "the secondment of {name} is over", name=name),
        status=due_on(posting.until, case.as_of, case.calendar, done_on).status,
        exercise=case.exercise.id,
        units=(posting.host,),
        done_on=done_on,
    )
