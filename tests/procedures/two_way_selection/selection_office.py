"""The lawful small office of the rules' sheets as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.terms import TwoWaySelectionTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "two_way_selection" / "base.yaml"

TERMS: dict[str, Any] = {
    "max_preferences": 2,
    "demand_ratio": 2,
    "standby_months": 12,
    "relations": ["administrative", "wages", "party"],
    "balance_tolerance": 0,
    "report_days": 5,
}

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-2014",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def selection(as_of: str = "2015-01-20", leave_out: tuple[str, ...] = (), **changed: Any) -> TwoWaySelectionCase:
    """The office on a day, without the kinds left out; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    raw = {plural: many for plural, many in raw.items() if plural not in ("as_of", *leave_out)} | changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in raw.items() for one in many])
    terms = TwoWaySelectionTerms.model_validate(TERMS)
    return TwoWaySelectionCase(records, records.get(Exercise, "jg"), terms, china(), date.fromisoformat(as_of))
