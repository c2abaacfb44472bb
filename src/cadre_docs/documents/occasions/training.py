"""What the papers on training are about: courses, people, tests, and the progress of the rotation."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.posts import integrity_steps


def of_course(case: TrainingCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each course that has been announced."""
    for one in case.courses:
        yield Occasion(one.notified_on, one.id, one.name, {"course": one}, (one,))


def of_trained(case: TrainingCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person on the roster who has attended something."""
    for key, entry in case.roster.items():
        found = case.trainings.get(key, ())
        if found:
            person = case.person(key)
            facts = {"person": person, "unit": case.unit(person.unit), "trainings": found}
            yield Occasion(max(one.ends for one in found), key, person.name, facts, (entry, *found))


def of_integrity_test(case: TrainingCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each person newly promoted who has been tested."""
    for step in integrity_steps(case):
        if step.record is not None and step.tested_on is not None:
            person = case.person(step.duty.person)
            facts = {"test": step.record, "duty": step.duty, "person": person, "unit": case.unit(person.unit)}
            key = f"{person.id}-{step.duty.since}"
            yield Occasion(step.tested_on, key, person.name, facts, (step.record, step.duty))


def rotating(case: TrainingCase) -> Readiness | None:
    """A policy asks for rotation training, and somebody is on the roster. The table is of the day it is printed."""
    if case.terms.rotation_months is None or not case.roster:
        return None
    trainings = (one for person in case.roster for one in case.trainings.get(person, ()))
    return Readiness(case.as_of, (*case.roster.values(), *trainings))


OCCASIONS = Occasions(
    selectors={"training-course": of_course, "trained-person": of_trained, "integrity-test": of_integrity_test},
    facts={
        "training-course": ("course",),
        "trained-person": ("person", "unit", "trainings"),
        "integrity-test": ("test", "duty", "person", "unit"),
    },
    ready={"rotation-training": rotating},
)
