"""What the documents of a secondment are about: plans, people, recommendations, postings and what happens in them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from cadre_docs.calendar import months_after
from cadre_docs.documents.occasion import Occasion, Occasions, Readiness, Selector
from cadre_docs.procedures.secondment.afterwards import prospects
from cadre_docs.procedures.secondment.archive import archive_of
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.grading import shares
from cadre_docs.procedures.secondment.money import calculations_of, months_served
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_conduct import AppraisalKind, MeasureKind, VisitKind

POSTING = ("posting", "person", "sender", "host")
"""What every document about a posting knows."""


def about_posting(case: SecondmentCase, posting: SecondmentPosting) -> dict[str, Any]:
    """The facts of ``POSTING``."""
    return {
        "posting": posting,
        "person": case.seconded(posting),
        "sender": case.unit(posting.sender),
        "host": case.unit(posting.host),
    }


def of_plan(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each year's plan."""
    for plan in case.plans:
        day = plan.decided_on or case.exercise.starts
        yield Occasion(day, str(plan.year), f"{plan.year}年度", {"plan": plan}, (plan,))


def of_preview(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each preview."""
    posts = tuple(case.posts.values())
    for preview in case.previews:
        yield Occasion(preview.on, f"{preview.on:%Y%m%d}", "", {"preview": preview, "posts": posts}, (preview, *posts))


def of_application(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each application."""
    for key, application in case.applications.items():
        person = case.person(key)
        post = case.posts.get(application.post) if application.post else None
        facts = {"application": application, "person": person, "unit": case.unit(application.unit), "post": post}
        yield Occasion(application.on, key, person.name, facts, (application, person))


def of_candidate(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each candidate whose circumstances are on record and who has applied, or is sent."""
    sent = {one.person for one in case.postings.values()}
    for key, profile in case.profiles.items():
        application = case.applications.get(key)
        if application is None and key not in sent:
            continue
        person = case.person(key)
        day = application.on if application else case.exercise.starts
        facts = {"profile": profile, "person": person, "unit": case.unit(person.unit)}
        yield Occasion(day, key, person.name, facts, (profile, person))


def of_medical(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each candidate who has been examined."""
    for key, profile in case.profiles.items():
        if profile.examined_on is not None and profile.examined_on <= case.as_of:
            person = case.person(key)
            facts = {"profile": profile, "person": person, "unit": case.unit(person.unit)}
            yield Occasion(profile.examined_on, key, person.name, facts, (profile, person))


def of_recommendation(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each unit's recommendation, once it is reported."""
    for key, one in case.recommendations.items():
        if one.reported_on is not None:
            unit = case.unit(key)
            facts = {"recommendation": one, "unit": unit}
            yield Occasion(one.reported_on, key, unit.label, facts, (one, unit))


def of_shortlist(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each preliminary list."""
    for one in case.shortlists:
        yield Occasion(one.on, f"{one.on:%Y%m%d}", "", {"shortlist": one}, (one,))


def of_decision(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision."""
    for one in case.decisions:
        yield Occasion(one.on, f"{one.on:%Y%m%d}", "", {"decision": one}, (one,))


def of_announcement(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision that is made known, with the postings that follow from it."""
    for one in case.decisions:
        if one.published_on is not None and one.published_on <= case.as_of:
            yield Occasion(one.published_on, f"{one.on:%Y%m%d}", "", {"decision": one}, (one,))


def of_archive(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each merit archive in which a paper is filed."""
    for posting in case.postings.values():
        days = [paper.on for line in archive_of(case, posting).lines for paper in line.filed]
        if days:
            person = case.seconded(posting)
            yield Occasion(max(days), posting.id, person.name, about_posting(case, posting), (posting, person))


def of_meeting(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each meeting held."""
    for number, one in enumerate(case.meetings, start=1):
        key = f"{one.meeting.value}-{one.on:%Y%m%d}-{one.host or number}"
        host = case.unit(one.host) if one.host else None
        yield Occasion(one.on, key, one.meeting.label, {"meeting": one, "host": host}, (one,))


def _postings(day: Callable[[SecondmentCase, SecondmentPosting], date | None]) -> Selector:
    """A selector of the postings that have a day, if it has come."""

    def select(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
        for key, posting in case.postings.items():
            on = day(case, posting)
            if on is not None and on <= case.as_of:
                person = case.seconded(posting)
                yield Occasion(on, key, person.name, about_posting(case, posting), (posting, person))

    return select


def _records(
    name: str, found: Callable[[SecondmentCase], tuple[Any, ...]], day: Callable[[Any], date | None]
) -> Selector:
    """A selector of records about postings; ``name`` is what templates call one."""

    def select(case: SecondmentCase, slug: str, ready: str) -> Iterator[Occasion]:
        for one in found(case):
            on, posting = day(one), case.postings.get(one.posting)
            if on is not None and posting is not None and on <= case.as_of:
                facts = {**about_posting(case, posting), name: one}
                person = facts["person"]
                yield Occasion(on, f"{posting.id}-{_tail(one, on)}", person.name, facts, (one, posting, person))

    return select


def _tail(record: Any, on: date) -> str:
    kinds = (getattr(record, name, None) for name in ("report", "visit", "appraisal", "measure"))
    kind = next((one.value for one in kinds if one), "")
    end = getattr(record, "until", on)
    return f"{kind}-{end:%Y%m%d}".strip("-")


def _certified(case: SecondmentCase, posting: SecondmentPosting) -> date | None:
    """The first day on which a nomination is open."""
    months = case.terms.nomination_months
    return months_after(posting.since, months) if months and prospects(case, posting).nominable else None


def _calculated(case: SecondmentCase, posting: SecondmentPosting) -> date | None:
    """The last whole month of a secondee to whom something is owed."""
    return months_after(posting.since, months_served(case, posting)) if calculations_of(case, posting) else None


def _ended(case: SecondmentCase, posting: SecondmentPosting) -> date | None:
    return case.over_on(posting) if case.over(posting) else None


def stepped(case: SecondmentCase) -> Readiness | None:
    """At least one step of the selection is on record."""
    return Readiness(case.steps[-1].on, case.steps) if case.steps else None


def graded(case: SecondmentCase) -> Readiness | None:
    """At least one appraisal has a grade."""
    found = tuple(one for one in case.appraisals if one.grade is not None)
    return Readiness(found[-1].on, found) if found and shares(case) else None


_SELECTORS: Mapping[str, tuple[Selector, tuple[str, ...]]] = {
    "secondment-plan": (of_plan, ("plan",)),
    "secondment-preview": (of_preview, ("preview", "posts")),
    "secondment-application": (of_application, ("application", "person", "unit", "post")),
    "secondment-candidate": (of_candidate, ("profile", "person", "unit")),
    "secondment-medical": (of_medical, ("profile", "person", "unit")),
    "secondment-recommendation": (of_recommendation, ("recommendation", "unit")),
    "secondment-shortlist": (of_shortlist, ("shortlist",)),
    "secondment-decision": (of_decision, ("decision",)),
    "secondment-announcement": (of_announcement, ("decision",)),
    "secondment-meeting": (of_meeting, ("meeting", "host")),
    "secondment-posting": (_postings(lambda case, one: one.notified_on or one.since), POSTING),
    "secondment-start": (_postings(lambda case, one: one.reported_on or one.since), POSTING),
    "secondment-end": (_postings(_ended), POSTING),
    "secondment-pledge": (_postings(lambda case, one: one.pledged_on), POSTING),
    "secondment-mentors": (_postings(lambda case, one: one.since if one.mentors else None), POSTING),
    "secondment-certificate": (_postings(_certified), POSTING),
    "secondment-payments": (_postings(_calculated), POSTING),
    "secondment-archive": (of_archive, POSTING),
    "secondment-leave": (
        _records("leave", lambda case: case.leaves, lambda one: one.applied_on or one.since),
        (*POSTING, "leave"),
    ),
    "secondment-report": (
        _records("report", lambda case: case.reports, lambda one: one.handed_in_on),
        (*POSTING, "report"),
    ),
    "secondment-visit": (
        _records(
            "visit",
            lambda case: tuple(one for one in case.visits if one.visit is not VisitKind.FINAL_INSPECTION),
            lambda one: one.on,
        ),
        (*POSTING, "visit"),
    ),
    "secondment-final-inspection": (
        _records(
            "visit",
            lambda case: tuple(one for one in case.visits if one.visit is VisitKind.FINAL_INSPECTION),
            lambda one: one.on,
        ),
        (*POSTING, "visit"),
    ),
    "secondment-appraisal": (
        _records(
            "appraisal",
            lambda case: tuple(one for one in case.appraisals if one.appraisal is not AppraisalKind.FINAL),
            lambda one: one.on,
        ),
        (*POSTING, "appraisal"),
    ),
    "secondment-evaluation": (
        _records(
            "appraisal",
            lambda case: tuple(one for one in case.appraisals if one.appraisal is AppraisalKind.FINAL),
            lambda one: one.on,
        ),
        (*POSTING, "appraisal"),
    ),
    "secondment-advice": (
        _records("advice", lambda case: tuple(case.advices.values()), lambda one: one.on),
        (*POSTING, "advice"),
    ),
    **{
        f"secondment-{kind.value}": (
            _records(
                "measure",
                lambda case, kind=kind: tuple(one for one in case.measures if one.measure is kind),  # type: ignore[misc]
                lambda one: one.on,
            ),
            (*POSTING, "measure"),
        )
        for kind in MeasureKind
    },
}

OCCASIONS = Occasions(
    selectors={name: selector for name, (selector, _) in _SELECTORS.items()},
    facts={name: facts for name, (_, facts) in _SELECTORS.items()},
    ready={"secondment-steps": stepped, "secondment-graded": graded},
)
