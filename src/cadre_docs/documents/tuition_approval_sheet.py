"""学费资助审批表: the calculation step by step, and what has been granted before."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.tuition.calculation import calculation, granted_levels, money
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.records.tuition import TuitionApplication

BASIS = ("graduate_rate", "higher_rate", "cap", "cap_applies_to", "rounding")
"""The values that the calculation leans on."""


def view(subject: Subject) -> Mapping[str, object]:
    """The steps in Chinese, the amount, and earlier grants in any batch."""
    application = subject.fact("application")
    key = (application.person, application.degree)
    found = subject.compute(_calculated, *key)
    return {
        "steps": [step.text("zh") for step in found.steps],
        "amount": money(found.amount),
        "approved": money(application.approved) if application.approved is not None and _decided(subject) else "",
        "decided": _decided(subject),
        "basis": list(dict.fromkeys(clause for name in BASIS if (clause := subject.cite(name)) is not None)),
        "earlier": list(subject.compute(_earlier, *key)),
    }


def _decided(subject: Subject) -> bool:
    decided = subject.fact("application").decided_on
    return decided is not None and decided <= subject.day


def _calculated(case: TuitionCase, person: str, degree: str) -> object:
    return calculation(case, _application(case, person, degree))


def _earlier(case: TuitionCase, person: str, degree: str) -> tuple[str, ...]:
    """Grants for other applications, as the form lists them."""
    this = _application(case, person, degree)
    return tuple(
        f"{one.decided_on.isoformat()}　{level.label}　{money(one.approved)}元"
        for level, one in granted_levels(case, person).items()
        if one is not this and one.decided_on is not None and one.approved is not None
    )


def _application(case: TuitionCase, person: str, degree: str) -> TuitionApplication:
    return next(one for one in case.applications if (one.person, one.degree) == (person, degree))
