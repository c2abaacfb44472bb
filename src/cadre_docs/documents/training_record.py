"""培训情况登记: what somebody attended, with the hours of each year."""

from collections.abc import Mapping
from decimal import Decimal

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """Hours by year of the last day, and of all."""
    years: dict[int, Decimal] = {}
    for one in subject.fact("trainings"):
        years[one.ends.year] = years.get(one.ends.year, Decimal(0)) + one.hours
    return {"years": sorted(years.items()), "hours": sum(years.values(), Decimal(0))}
