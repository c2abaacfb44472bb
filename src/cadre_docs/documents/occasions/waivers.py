"""The register of an exercise's waivers: there is one as soon as one is asked for."""

from cadre_docs.documents.occasion import Occasions, Readiness
from cadre_docs.documents.references import references
from cadre_docs.procedures.procedure import Case
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Record
from cadre_docs.records.waiver import Waiver


def waivers_of(case: Case) -> tuple[Waiver, ...]:
    """The waivers about a record of the exercise, or about a person, post or unit that one of them names."""
    waivers = case.records.all(Waiver)
    if not waivers:
        return ()
    known = references(case.records, (case.exercise, *_records_of(case)))
    return tuple(waiver for waiver in waivers if waiver.subject in known)


def _records_of(case: Case) -> tuple[Record, ...]:
    return tuple(
        record
        for model in kinds().values()
        if "exercise" in model.model_fields
        for record in case.records.of(model, exercise=case.exercise.id)
    )


def waived(case: Case) -> Readiness | None:
    """There are waivers; the register is dated by the judgement."""
    found = waivers_of(case)
    return Readiness(case.as_of, found, firm=False) if found else None


OCCASIONS = Occasions(selectors={}, facts={}, ready={"waived": waived})
