"""The lawful small office of the sheets on training as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.terms import TrainingTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "training" / "base.yaml"
TERMS: dict[str, Any] = {"rotation_months": 36, "coverage": "1", "appointment_months": 12}
PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-training",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def trained(as_of: str = "2014-06-30", terms: dict[str, Any] | None = None, **changed: Any) -> TrainingCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {key: many for key, many in raw.items() if key not in ("as_of", "policies")} | changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    made = TrainingTerms.model_validate(TERMS | (terms or {}))
    return TrainingCase(records, records.get(Exercise, "lx"), made, china(), date.fromisoformat(as_of))


def course(person: str, ends: str, sort: str = "rotation") -> dict[str, Any]:
    """A course of one day that somebody attended."""
    return {"person": person, "course": f"班{ends}", "sort": sort, "starts": ends, "ends": ends, "hours": 8}
