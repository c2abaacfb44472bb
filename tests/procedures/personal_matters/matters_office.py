"""The lawful small office of the sheets on personal matters as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.terms import PersonalMattersTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "personal_matters" / "base.yaml"
TERMS: dict[str, Any] = {"scope_level": "staff", "annual_due": "01-31", "event_period": 1, "event_unit": "months"}
PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-personal-matters",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def raw_records(**changed: Any) -> dict[str, Any]:
    """The lists of the sheet's office, with some put in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    return {plural: many for plural, many in raw.items() if plural not in ("as_of", "policies")} | changed


def matters(as_of: str = "2014-06-30", terms: dict[str, Any] | None = None, **changed: Any) -> PersonalMattersCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    found = [kinds()[plural].model_validate(one) for plural, many in raw_records(**changed).items() for one in many]
    records = Records(PROFILE, found)
    made = PersonalMattersTerms.model_validate(TERMS | (terms or {}))
    return PersonalMattersCase(records, records.get(Exercise, "pm"), made, china(), date.fromisoformat(as_of))


def event(happened_on: str, **fields: Any) -> dict[str, Any]:
    """An event of somebody on the list."""
    return {"exercise": "pm", "person": "p03", "sort": "marriage", "happened_on": happened_on, "text": "事项"} | fields
