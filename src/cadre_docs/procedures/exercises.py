"""Which computation belongs to which kind of exercise: the one table that upper layers need.

It is gathered from the packages of this one: each with a module ``procedure`` that defines ``PROCEDURE``; a package
without one only computes for others.
"""

import importlib
import importlib.util
import pkgutil
from collections.abc import Mapping
from datetime import date

import cadre_docs.procedures
from cadre_docs.calendar import WorkingCalendar
from cadre_docs.procedures.procedure import Case, Procedure
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.records.records import Records


def _gathered() -> dict[ExerciseKind, Procedure]:
    found: dict[ExerciseKind, Procedure] = {}
    for package in pkgutil.iter_modules(cadre_docs.procedures.__path__):
        name = f"cadre_docs.procedures.{package.name}.procedure"
        if package.ispkg and importlib.util.find_spec(name) is not None:
            made = importlib.import_module(name).PROCEDURE
            if not isinstance(made, Procedure) or made.kind in found:
                raise TypeError(f"{package.name} must define the one PROCEDURE of its kind")
            found[made.kind] = made
    return found


EXERCISES: Mapping[ExerciseKind, Procedure] = _gathered()
"""Every kind of exercise."""


def case_of(records: Records, exercise: Exercise, terms: Terms | None, calendar: WorkingCalendar, as_of: date) -> Case:
    """An exercise as of a date (inclusive). TypeError where its kind needs terms and other ones, or none, are given."""
    return EXERCISES[exercise.sort].case(records, exercise, terms, calendar, as_of)


def status_of(case: Case) -> ExerciseStatus:
    """Where an exercise stands."""
    return EXERCISES[case.exercise.sort].status(case)


__all__ = ["EXERCISES", "Case", "Procedure", "case_of", "status_of"]
