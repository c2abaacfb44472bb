"""What the papers on tuition support are about: applications, decisions, and the ledger of a batch."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.records.tuition import TuitionApplication


def of_application(case: TuitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each application."""
    for one in case.applications:
        person = case.person(one.person)
        yield Occasion(one.applied_on, _key(one), person.name, _facts(case, one), (one,))


def of_calculation(case: TuitionCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each application: dated with the decision or, before there is one, with the application."""
    for one in case.applications:
        person = case.person(one.person)
        yield Occasion(case.decided(one) or one.applied_on, _key(one), person.name, _facts(case, one), (one,))


def applied(case: TuitionCase) -> Readiness | None:
    """There is an application; the ledger bears the day of what was entered last."""
    found = case.applications
    if not found:
        return None
    days = [one.applied_on for one in found]
    days += [on for one in found if (on := case.decided(one))]
    days += [on for one in found if (on := case.paid(one))]
    return Readiness(max(days), found)


def _facts(case: TuitionCase, one: TuitionApplication) -> dict[str, object]:
    person = case.person(one.person)
    return {"application": one, "person": person, "unit": case.unit(person.unit)}


def _key(one: TuitionApplication) -> str:
    return f"{one.person}-{one.degree.value}"


OCCASIONS = Occasions(
    selectors={"tuition-application": of_application, "tuition-calculation": of_calculation},
    facts={
        "tuition-application": ("application", "person", "unit"),
        "tuition-calculation": ("application", "person", "unit"),
    },
    ready={"tuition-applied": applied},
)
