"""The lawful small office of the sheets on tuition support as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.tuition.case import TuitionCase
from cadre_docs.procedures.tuition.terms import TuitionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "tuition" / "base.yaml"
TERMS: dict[str, Any] = {
    "graduate_rate": "0.20",
    "higher_rate": "0.30",
    "cap": "10000",
    "cap_applies_to": ["graduate", "higher"],
    "levels_per_person": 1,
    "places": 2,
    "rounding": "half-up",
}
PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-tuition",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def support(as_of: str = "2014-06-30", terms: dict[str, Any] | None = None, **changed: Any) -> TuitionCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {key: many for key, many in raw.items() if key not in ("as_of", "policies")} | changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    made = TuitionTerms.model_validate(TERMS | (terms or {}))
    return TuitionCase(records, records.get(Exercise, "xf"), made, china(), date.fromisoformat(as_of))


def applied(degree: str, tuition: str, **fields: Any) -> dict[str, Any]:
    """An application of one person."""
    base = {"exercise": "xf", "person": "p01", "school": "安禾大学", "applied_on": "2014-03-10"}
    return base | {"degree": degree, "tuition": tuition} | fields
