"""What the papers around a secondment are about: calls to meetings, house rules, branches, cases, villages, money."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness, Selector
from cadre_docs.documents.occasions.secondment import POSTING, about_posting
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import cases_of, tasks_of
from cadre_docs.procedures.secondment.support import (
    branches,
    contacts,
    contracts,
    incidents,
    projects,
    regulations,
    statements,
    trainings,
    village_decisions,
)
from cadre_docs.records.secondment_conduct import SecondmentMeeting
from cadre_docs.records.secondment_support import SecondmentTask


def of_call(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each meeting that people were called to, whether or not it has been held."""
    for one in case.records.of(SecondmentMeeting, exercise=case.exercise.id):
        if one.notified_on is not None and one.notified_on <= case.as_of:
            host = case.unit(one.host) if one.host else None
            key = f"{one.meeting.value}-{one.on:%Y%m%d}-{one.host or 'all'}"
            yield Occasion(one.notified_on, key, one.meeting.label, {"meeting": one, "host": host}, (one,))


def of_commendation(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each meeting that commends people by a decision."""
    for one in case.meetings:
        if one.commended and one.decided_on is not None and one.decided_on <= case.as_of:
            yield Occasion(one.decided_on, f"{one.on:%Y%m%d}", one.meeting.label, {"meeting": one}, (one,))


def of_training(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each training before the post that people were called to."""
    for one in trainings(case):
        if one.before_post and one.notified_on is not None and one.notified_on <= case.as_of:
            yield Occasion(one.notified_on, f"{one.since:%Y%m%d}", one.name, {"training": one}, (one,))


def of_regulation(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each paper of house rules."""
    for number, one in enumerate(regulations(case), start=1):
        key = f"{one.regulation.value}-{number}"
        yield Occasion(one.on, key, one.regulation.label, {"regulation": one}, (one,))


def of_branch(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each temporary branch that is approved."""
    for one in branches(case):
        if one.approved_on is not None:
            host = case.unit(one.host)
            yield Occasion(one.approved_on, one.host, host.label, {"branch": one, "host": host}, (one, host))


def of_check(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each check of the whole work."""
    for one in case.visits:
        if one.posting is None:
            yield Occasion(one.on, f"{one.on:%Y%m%d}", one.visit.label, {"visit": one}, (one,))


def of_statement(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each year's statement, as of the last day of that year or the case's date."""
    for one in statements(case):
        day = min(date(one.year, 12, 31), case.as_of)
        yield Occasion(day, str(one.year), f"{one.year}年度", {"statement": one}, (one,))


def of_agreement(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each agreement of two units to manage a secondee together."""
    for key, posting in case.postings.items():
        if posting.agreement_on is not None and posting.agreement_on <= case.as_of:
            facts = about_posting(case, posting)
            yield Occasion(posting.agreement_on, key, facts["person"].name, facts, (posting, facts["person"]))


def of_contacts(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each secondee with whom, or about whom, there has been a contact."""
    for key, posting in case.postings.items():
        own = tuple(one for one in contacts(case) if one.posting == key)
        if own:
            facts = about_posting(case, posting)
            yield Occasion(own[-1].on, key, facts["person"].name, {**facts, "contacts": own}, (posting, *own))


def of_duties(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each secondee with a line of work, as of the last task given or done."""
    for key, posting in case.postings.items():
        if posting.line:
            facts, own = about_posting(case, posting), tasks_of(case, posting)
            day = _last_day(case, own) or posting.notified_on or posting.since
            yield Occasion(day, key, facts["person"].name, facts, (posting, *own))


def _last_day(case: SecondmentCase, tasks: tuple[SecondmentTask, ...]) -> date | None:
    """The last day so far on which one of the tasks was given or done."""
    days = [day for one in tasks for day in (one.given_on, one.done_on) if day is not None and day <= case.as_of]
    return max(days, default=None)


def _numbered(
    name: str, found: Callable[[SecondmentCase], tuple[Any, ...]], day: Callable[[Any], date | None]
) -> Selector:
    """A selector of records about postings that come several at a time; ``name`` is what templates call one."""

    def select(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
        counts: dict[str, int] = {}
        for one in found(case):
            on, posting = day(one), case.postings[one.posting]
            counts[posting.id] = counts.get(posting.id, 0) + 1
            if on is not None and on <= case.as_of:
                facts = about_posting(case, posting) | {name: one}
                key = f"{posting.id}-{counts[posting.id]}"
                yield Occasion(on, key, facts["person"].name, facts, (one, posting, facts["person"]))

    return select


def posted(case: SecondmentCase) -> Readiness | None:
    """Somebody has been sent."""
    postings = tuple(case.postings.values())
    days = [one.notified_on or one.since for one in postings]
    return Readiness(max(days), postings) if days else None


def contracted(case: SecondmentCase) -> Readiness | None:
    """There is a case that somebody is to see through."""
    found = cases_of(case)
    return Readiness(_last_day(case, found) or found[-1].given_on, found) if found else None


_SELECTORS: Mapping[str, tuple[Selector, tuple[str, ...]]] = {
    "secondment-call": (of_call, ("meeting", "host")),
    "secondment-commendation": (of_commendation, ("meeting",)),
    "secondment-training": (of_training, ("training",)),
    "secondment-regulation": (of_regulation, ("regulation",)),
    "secondment-branch": (of_branch, ("branch", "host")),
    "secondment-work-check": (of_check, ("visit",)),
    "secondment-statement": (of_statement, ("statement",)),
    "secondment-agreement": (of_agreement, POSTING),
    "secondment-contacts": (of_contacts, (*POSTING, "contacts")),
    "secondment-duties": (of_duties, POSTING),
    "secondment-contract": (_numbered("contract", contracts, lambda one: one.signed_on), (*POSTING, "contract")),
    "secondment-village-decision": (
        _numbered("decision", village_decisions, lambda one: one.card_on),
        (*POSTING, "decision"),
    ),
    "secondment-incident": (_numbered("incident", incidents, lambda one: one.reported_on), (*POSTING, "incident")),
    "secondment-project": (_numbered("project", projects, lambda one: one.arranged_on), (*POSTING, "project")),
    "secondment-survey": (
        _numbered("survey", lambda case: case.surveys, lambda one: one.decided_on or one.on),
        (*POSTING, "survey"),
    ),
}

OCCASIONS = Occasions(
    selectors={name: selector for name, (selector, _) in _SELECTORS.items()},
    facts={name: facts for name, (_, facts) in _SELECTORS.items()},
    ready={"secondment-posted": posted, "secondment-cases": contracted},
)
