"""What a document is about, as its view and its template see it: through the guard of its audience."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from cadre_docs.diagnostics import Citation
from cadre_docs.documents.guard import Guard
from cadre_docs.procedures.procedure import Case
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.model import Record
from cadre_docs.records.person import Person
from cadre_docs.records.position import Position
from cadre_docs.records.unit import Unit


class Subject:
    """One document's subject. Everything it gives is guarded; what a procedure sees is not, but its result is.

    ``day`` is the date on the document, ``as_of`` the date of the judgement, both inclusive.
    """

    def __init__(self, case: Case, guard: Guard, facts: Mapping[str, Any], day: date) -> None:
        self._case = case
        self._facts = facts
        self.guard = guard
        self.day = day
        self.as_of = case.as_of
        self.terms: Terms | None = getattr(case, "terms", None)
        self.cited: list[Citation] = []

    @cached_property
    def _case_on_the_day(self) -> Any:
        case: Any = self._case
        return replace(case, as_of=self.day) if self.day < self.as_of else case

    @property
    def office(self) -> Any:
        """The office's profile."""
        return self.guard.show(self._case.records.office)

    @property
    def exercise(self) -> Any:
        """The exercise."""
        return self.guard.show(self._case.exercise)

    def fact(self, name: str) -> Any:
        """What the document is about, by the names that its selector gives (``position``, ``ballot``, …)."""
        return self.guard.show(self._facts[name])

    def person(self, key: str) -> Any:
        """A person by id."""
        return self.guard.show(self._case.records.get(Person, key))

    def unit(self, key: str) -> Any:
        """A unit by id."""
        return self.guard.show(self._case.records.get(Unit, key))

    def position(self, key: str) -> Any:
        """A post by id."""
        return self.guard.show(self._case.records.get(Position, key))

    def positions(self) -> Any:
        """The posts of the exercise, in their order."""
        return self.all_of(Position, exercise=self._case.exercise.id)

    def all_of(self, model: type[Record], **fields: Any) -> Any:
        """The records of one kind whose fields have these values."""
        return self.guard.show(self._case.records.of(model, **fields))

    def compute(self, procedure: Callable[..., Any], *arguments: Any) -> Any:
        """The result of ``procedure(case, *arguments)`` on the document's day: what came later is not in it.

        A document that has been published therefore says the same ever after.
        """
        return self.guard.show(procedure(self._case_on_the_day, *arguments))

    def cite(self, name: str) -> Citation | None:
        """The clause that sets a term; None where no policy does. Remembered for the document's provenance."""
        clause = self.terms.cite(name) if self.terms is not None else None
        if clause is not None and clause not in self.cited:
            self.cited.append(clause)
        return clause

    def context(self) -> dict[str, object]:
        """What every template sees."""
        shown = {name: self.guard.show(value) for name, value in self._facts.items()}
        return shown | {
            "office": self.office,
            "exercise": self.exercise,
            "day": self.day,
            "as_of": self.as_of,
            "terms": self.terms,
            "cite": self.cite,
            "person_of": self.person,
            "unit_of": self.unit,
            "position_of": self.position,
        }


CONTEXT = frozenset({"office", "exercise", "day", "as_of", "terms", "cite", "person_of", "unit_of", "position_of"})
"""The names that every template knows besides its facts."""
