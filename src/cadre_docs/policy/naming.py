"""How findings name posts, people and what they are about."""

from collections.abc import Iterable

from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.person import Person
from cadre_docs.records.unit import Unit


def post_name(case: CompetitionCase, position: str) -> str:
    """A post with its unit: ``发改局综合科科长``; the id of one that the exercise does not have."""
    post = case.positions.get(position)
    if post is None:
        return position
    unit = case.records.find(Unit, post.unit)
    return f"{unit.label if unit else post.unit}{post.name}"


def person_name(case: CompetitionCase, person: str) -> str:
    """A person's name; the id of one whom the records do not know."""
    found = case.records.find(Person, person)
    return found.name if found else person


def people_names(case: CompetitionCase, people: Iterable[str]) -> str:
    """Names in a row."""
    return "、".join(person_name(case, person) for person in people)


def about(*, position: str = "", person: str = "", unit: str = "", exercise: str = "") -> tuple[str, ...]:
    """Refs of what a finding is about, foremost first: a post, a person, a unit, the exercise."""
    named = (("position", position), ("person", person), ("unit", unit), ("exercise", exercise))
    return tuple(f"{kind}:{key}" for kind, key in named if key)
