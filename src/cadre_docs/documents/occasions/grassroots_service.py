"""What the documents of grassroots service are about: recruits, postings, appraisals, decisions."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cadre_docs.calendar import months_after
from cadre_docs.documents.occasion import Occasion, Occasions, Readiness, published_on
from cadre_docs.procedures.grassroots_service.case import OPINION, GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import obliged
from cadre_docs.records.grassroots_service import GrassrootsPosting


def of_posting(case: GrassrootsServiceCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each recruit who has been sent, on the day of the letter."""
    for person, posting in case.postings.items():
        records = (posting, case.recruits[person])
        yield Occasion(posting.sent_on, person, case.person(person).name, _facts(case, posting), records)


def of_posting_ending(case: GrassrootsServiceCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each posting that is near its end: from so many months before it as the policy reminds."""
    for person, posting in case.postings.items():
        day = max(posting.sent_on, _reminded(case, posting))
        if day <= case.as_of:
            records = (posting, case.recruits[person])
            yield Occasion(day, person, case.person(person).name, _facts(case, posting), records)


def of_appraisal(case: GrassrootsServiceCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each appraisal of somebody who was sent."""
    for person, appraisal in case.appraisals.items():
        posting = case.postings.get(person)
        if posting is not None:
            facts = _facts(case, posting) | {"appraisal": appraisal}
            records = (appraisal, posting, case.recruits[person])
            yield Occasion(appraisal.on, person, case.person(person).name, facts, records)


def of_decision(case: GrassrootsServiceCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision about somebody who failed or stayed away."""
    for key, decision in case.decisions.items():
        recruit = case.recruits[key]
        person, unit = case.person(key), case.unit(recruit.unit)
        facts = {"decision": decision, "recruit": recruit, "person": person, "sender": unit}
        yield Occasion(decision.on, key, person.name, facts, (decision, recruit))


def opinion(case: GrassrootsServiceCase) -> Readiness | None:
    """The exercise has begun, or the opinion is published."""
    published = published_on(case, OPINION)
    if published is None and case.exercise.starts > case.as_of:
        return None
    return Readiness(published or case.exercise.starts, (), firm=False)


def roll(case: GrassrootsServiceCase) -> Readiness | None:
    """Somebody must go. It bears the day of the last thing that changed where somebody stands."""
    found = obliged(case)
    if not found or case.exercise.starts > case.as_of:
        return None
    days = [case.exercise.starts, *(one.recruit.hired_on for one in found)]
    days += [one.sent_on for one in case.postings.values()]
    days += [one.on for one in case.appraisals.values()]
    days += [one.on for one in case.decisions.values()]
    return Readiness(max(days), tuple(one.recruit for one in found))


def arranged(case: GrassrootsServiceCase) -> Readiness | None:
    """Somebody has been sent."""
    found = tuple(case.postings.values())
    return Readiness(max(one.sent_on for one in found), found) if found else None


def _reminded(case: GrassrootsServiceCase, posting: GrassrootsPosting) -> date:
    return months_after(posting.until, -(case.terms.reminder_months or 0))


def _facts(case: GrassrootsServiceCase, posting: GrassrootsPosting) -> dict[str, Any]:
    recruit = case.recruits[posting.person]
    return {
        "posting": posting,
        "recruit": recruit,
        "person": case.person(posting.person),
        "sender": case.unit(recruit.unit),
        "host": case.unit(posting.host),
    }


_POSTING = ("posting", "recruit", "person", "sender", "host")

OCCASIONS = Occasions(
    selectors={
        "grassroots-posting": of_posting,
        "grassroots-posting-ending": of_posting_ending,
        "grassroots-appraisal": of_appraisal,
        "grassroots-decision": of_decision,
    },
    facts={
        "grassroots-posting": _POSTING,
        "grassroots-posting-ending": _POSTING,
        "grassroots-appraisal": (*_POSTING, "appraisal"),
        "grassroots-decision": ("decision", "recruit", "person", "sender"),
    },
    ready={"grassroots-opinion": opinion, "grassroots-roll": roll, "grassroots-arranged": arranged},
)
