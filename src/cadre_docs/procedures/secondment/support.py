"""The records around a secondment as of the case's date: trainings, contacts, tasks, contracts, house rules, money."""

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_support import (
    ProjectSupport,
    SecondmentContact,
    SecondmentIncident,
    SecondmentPayment,
    SecondmentRegulation,
    SecondmentStatement,
    SecondmentTask,
    SecondmentTraining,
    TargetContract,
    TemporaryBranch,
    VillageDecision,
)


def trainings(case: SecondmentCase) -> tuple[SecondmentTraining, ...]:
    """The trainings that are called or have begun, by day."""
    return case.dated(SecondmentTraining, lambda one: one.notified_on or one.since, exercise=case.exercise.id)


def contacts(case: SecondmentCase) -> tuple[SecondmentContact, ...]:
    """The contacts so far, by day."""
    return case.of_postings(SecondmentContact, lambda one: one.on)


def contracts(case: SecondmentCase) -> tuple[TargetContract, ...]:
    """The contracts on targets signed so far, by day."""
    return case.of_postings(TargetContract, lambda one: one.signed_on)


def village_decisions(case: SecondmentCase) -> tuple[VillageDecision, ...]:
    """The major decisions of villages so far, by day."""
    return case.of_postings(VillageDecision, lambda one: one.on)


def incidents(case: SecondmentCase) -> tuple[SecondmentIncident, ...]:
    """The budding incidents found so far, by day."""
    return case.of_postings(SecondmentIncident, lambda one: one.found_on)


def projects(case: SecondmentCase) -> tuple[ProjectSupport, ...]:
    """The projects of the secondees; one counts from the day on which money is arranged, if that is known."""
    return case.of_postings(ProjectSupport, lambda one: one.arranged_on)


def payments(case: SecondmentCase) -> tuple[SecondmentPayment, ...]:
    """The payments so far, by day."""
    return case.of_postings(SecondmentPayment, lambda one: one.paid_on)


def tasks(case: SecondmentCase) -> tuple[SecondmentTask, ...]:
    """The tasks given so far, by day."""
    return case.dated(SecondmentTask, lambda one: one.given_on, exercise=case.exercise.id)


def regulations(case: SecondmentCase) -> tuple[SecondmentRegulation, ...]:
    """The house rules issued so far, by day."""
    return case.dated(SecondmentRegulation, lambda one: one.on, exercise=case.exercise.id)


def branches(case: SecondmentCase) -> tuple[TemporaryBranch, ...]:
    """The temporary party branches; one counts from its approval, if that is known."""
    return case.dated(TemporaryBranch, lambda one: one.approved_on, exercise=case.exercise.id)


def statements(case: SecondmentCase) -> tuple[SecondmentStatement, ...]:
    """What the office states of its secondees, by year."""
    found = case.records.of(SecondmentStatement, exercise=case.exercise.id)
    return tuple(sorted((one for one in found if one.year <= case.as_of.year), key=lambda one: one.year))
