"""Documents about a whole exercise that any procedure may have."""

from cadre_docs.documents.occasion import Occasions, Readiness, published_on
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.position import Position


def scheduled(case: Case) -> Readiness | None:
    """There is a schedule and the exercise has begun."""
    exercise = case.exercise
    return Readiness(exercise.starts, (), firm=False) if exercise.schedule and exercise.starts <= case.as_of else None


def announced(case: Case) -> Readiness | None:
    """There are posts, and their announcement is published, or the exercise has begun and it can be drawn up."""
    exercise = case.exercise
    posts = case.records.of(Position, exercise=exercise.id)
    step = next((step.ends for step in exercise.steps_on(case.as_of) if step.stage == "announcement"), None)
    opening = exercise.applications.first_day if exercise.applications else exercise.starts
    begun = exercise.starts <= case.as_of or published_on(case, "vacancy-announcement") is not None
    return Readiness(step or opening, posts, firm=False) if posts and begun else None


OCCASIONS = Occasions(selectors={}, facts={}, ready={"scheduled": scheduled, "announced": announced})
