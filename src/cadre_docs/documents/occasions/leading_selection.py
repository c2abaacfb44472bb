"""What the documents of a selection of leading cadres are about, up to the decision."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import valid_until
from cadre_docs.records.leading_inspection import InspectionObject
from cadre_docs.records.leading_recommendation import RecommendationKind
from cadre_docs.records.leading_selection import DecidingBody, ListStage
from cadre_docs.records.model import Record

_BY_BALLOT = (RecommendationKind.MEETING, RecommendationKind.MASS)
_IN_WRITING = (RecommendationKind.LEADER, RecommendationKind.SELF, RecommendationKind.PUBLIC_FIGURE)


def of_post(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post on which a step has begun, dated when the last one of them did."""
    for position in case.positions:
        records = tuple(one for one in case.steps if one.position == position)
        if records:
            yield _of_post(case, position, records[-1].on, position, "", {}, records)


def of_recommended_post(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post with a recommendation that is summarised, dated when the last one was."""
    for position in case.positions:
        found = tuple(one for one in case.recommendations if one.position == position)
        days = [day for one in found if (day := one.summarised_on) and day <= case.as_of]
        if days:
            yield _of_post(case, position, max(days), position, "", {"recommendations": found}, found)


def of_inspected_post(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post with people to be inspected."""
    for position in case.positions:
        found = case.objects_of(position)
        if found:
            facts = {"objects": found, "inspection": case.inspection(position)}
            yield _of_post(case, position, found[-1].on, position, "", facts, found)


def of_post_notice(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each post notice."""
    for one in case.notices.values():
        yield _of_post(case, one.position, one.on, one.position, "", {"notice": one}, (one,))


def of_job_description(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each job description."""
    for one in case.descriptions.values():
        yield _of_post(case, one.position, one.on, one.position, "", {"description": one}, (one,))


def of_ballot_recommendation(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each recommendation by ballot."""
    yield from _of_recommendations(case, _BY_BALLOT)


def of_talk_recommendation(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each recommendation by talks."""
    yield from _of_recommendations(case, (RecommendationKind.TALK,))


def of_democratic_recommendation(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each recommendation by many people."""
    yield from _of_recommendations(case, (*_BY_BALLOT, RecommendationKind.TALK))


def of_written_recommendation(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person in each recommendation in writing."""
    for one in case.recommendations:
        for each in one.people if one.sort in _IN_WRITING else ():
            person = case.person(each.person)
            facts = {"recommendation": one, "person": person}
            yield _of_post(case, one.position, one.on, f"{one.id}.{person.id}", person.name, facts, (one,))


def of_recommendation_talk(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each talk."""
    for one in case.recommendations:
        for talk in case.talks(one.id):
            facts = {"recommendation": one, "talk": talk}
            key = f"{one.id}.{talk.number}"
            yield _of_post(case, one.position, talk.on, key, f"第{talk.number}人", facts, (talk, one))


def of_result_letter(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each letter that was sent: to one person, about nobody else."""
    for one in case.recommendations:
        for each in one.people:
            letter = case.letter(one.id, each.person)
            if letter is not None:
                person = case.person(each.person)
                facts = {"letter": letter, "recommendation": one, "person": person}
                yield _of_post(
                    case, one.position, letter.on, f"{one.id}.{person.id}", person.name, facts, (letter, one)
                )


def of_validity(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each democratic recommendation whose result runs out some day."""
    for one in case.recommendations:
        end = valid_until(case, one)
        if one.sort.democratic and end is not None:
            facts = {"recommendation": one, "ends": end}
            yield _of_post(case, one.position, one.on, one.id, one.sort.label, facts, (one,))


def of_selection_list(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each list of people, the reports of party groups excepted."""
    for (position, stage), one in case.lists.items():
        if stage is not ListStage.PARTY_REPORT:
            key = f"{position}.{stage.value}"
            yield _of_post(case, position, one.on, key, stage.label, {"people_list": one}, (one,))


def of_party_report(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each report in which a party group names whom it recommends."""
    for (position, stage), one in case.lists.items():
        if stage is ListStage.PARTY_REPORT:
            yield _of_post(case, position, one.on, position, "", {"people_list": one}, (one,))


def of_inspection_object(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person to be inspected."""
    for one in case.objects:
        yield _of_object(case, one)


def of_matters_check(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person to be inspected whose report on personal matters was checked."""
    for one in case.objects:
        if one.matters is not None and one.matters.on <= case.as_of:
            yield _of_object(case, one)


def of_standard(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each standard made public."""
    for one in case.standards.values():
        yield _of_post(case, one.position, one.on, one.position, "", {"standard": one}, (one,))


def of_object_notice(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each inspection of which notice was given."""
    for position in case.positions:
        one = case.inspection(position)
        if one is not None and one.preview_on is not None and one.preview_on <= case.as_of:
            yield _of_post(case, position, one.preview_on, position, "", {"inspection": one}, (one,))


def of_inspection_meeting(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each meeting of an inspection group about one person."""
    for one in case.meetings:
        person = case.person(one.person)
        key = f"{one.position}.{person.id}.{one.sort.value}.{one.on:%Y%m%d}"
        facts = {"meeting": one, "person": person}
        yield _of_post(case, one.position, one.on, key, f"{person.name}，{one.sort.label}", facts, (one,))


def of_survey(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each survey by forms."""
    for one in case.surveys:
        key = f"{one.position}.{one.on:%Y%m%d}"
        yield _of_post(case, one.position, one.on, key, "", {"survey": one}, (one,))


def of_decision(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each decision."""
    for one in case.decisions:
        key = f"{one.position}.{one.sort.value}"
        yield _of_post(case, one.position, one.on, key, one.sort.label, {"decision": one}, (one,))


def of_submission(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each set of papers that went to the full committee."""
    for one in case.decisions:
        if one.sort is DecidingBody.FULL_COMMITTEE and one.materials_on is not None:
            publicity = next(
                (each for each in case.publicities if any(who.position == one.position for who in each.nominees)), None
            )
            facts = {"decision": one, "publicity": publicity}
            yield _of_post(case, one.position, one.materials_on, one.position, "", facts, (one,))


def of_integrity(case: LeadingSelectionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each talk on integrity."""
    for one in case.integrity.values():
        if one.talked_on is not None and one.talked_on <= case.as_of:
            person = case.person(one.person)
            facts = {"talk": one, "person": person, "unit": case.unit(person.unit)}
            yield Occasion(one.talked_on, person.id, person.name, facts, (one, person))


def _of_recommendations(case: LeadingSelectionCase, kinds: tuple[RecommendationKind, ...]) -> Iterator[Occasion]:
    for one in case.recommendations:
        if one.sort in kinds:
            facts = {"recommendation": one, "talks": case.talks(one.id)}
            yield _of_post(case, one.position, one.on, one.id, one.sort.label, facts, (one,))


def _of_object(case: LeadingSelectionCase, one: InspectionObject) -> Occasion:
    person = case.person(one.person)
    facts = {"chosen": one, "person": person}
    return _of_post(case, one.position, one.on, f"{one.position}.{person.id}", person.name, facts, (one, person))


def _of_post(
    case: LeadingSelectionCase,
    position: str,
    day: date,
    key: str,
    label: str,
    facts: Mapping[str, Any],
    records: tuple[Record, ...],
) -> Occasion:
    post = case.positions[position]
    unit = case.unit(post.unit)
    named = f"{unit.label}{post.name}"
    title = f"{named}，{label}" if label else named
    return Occasion(day, key, title, {**facts, "position": post, "unit": unit}, (*records, post))


_POST = ("position", "unit")

OCCASIONS = Occasions(
    selectors={
        "selection-post": of_post,
        "recommended-post": of_recommended_post,
        "inspected-post": of_inspected_post,
        "post-notice": of_post_notice,
        "job-description": of_job_description,
        "ballot-recommendation": of_ballot_recommendation,
        "talk-recommendation": of_talk_recommendation,
        "democratic-recommendation": of_democratic_recommendation,
        "written-recommendation": of_written_recommendation,
        "recommendation-talk": of_recommendation_talk,
        "result-letter": of_result_letter,
        "recommendation-validity": of_validity,
        "selection-list": of_selection_list,
        "party-report": of_party_report,
        "inspection-object": of_inspection_object,
        "checked-object": of_matters_check,
        "inspection-standard": of_standard,
        "object-notice": of_object_notice,
        "inspection-meeting": of_inspection_meeting,
        "opinion-survey": of_survey,
        "leading-decision": of_decision,
        "submission": of_submission,
        "integrity-talk": of_integrity,
    },
    facts={
        "selection-post": _POST,
        "recommended-post": (*_POST, "recommendations"),
        "inspected-post": (*_POST, "objects", "inspection"),
        "post-notice": (*_POST, "notice"),
        "job-description": (*_POST, "description"),
        "ballot-recommendation": (*_POST, "recommendation", "talks"),
        "talk-recommendation": (*_POST, "recommendation", "talks"),
        "democratic-recommendation": (*_POST, "recommendation", "talks"),
        "written-recommendation": (*_POST, "recommendation", "person"),
        "recommendation-talk": (*_POST, "recommendation", "talk"),
        "result-letter": (*_POST, "letter", "recommendation", "person"),
        "recommendation-validity": (*_POST, "recommendation", "ends"),
        "selection-list": (*_POST, "people_list"),
        "party-report": (*_POST, "people_list"),
        "inspection-object": (*_POST, "chosen", "person"),
        "checked-object": (*_POST, "chosen", "person"),
        "inspection-standard": (*_POST, "standard"),
        "object-notice": (*_POST, "inspection"),
        "inspection-meeting": (*_POST, "meeting", "person"),
        "opinion-survey": (*_POST, "survey"),
        "leading-decision": (*_POST, "decision"),
        "submission": (*_POST, "decision", "publicity"),
        "integrity-talk": ("talk", "person", "unit"),
    },
    ready={},
)
