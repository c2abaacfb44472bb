"""The lawful small office of the sheets on grassroots service as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.terms import GrassrootsServiceTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "grassroots_service" / "base.yaml"
TERMS: dict[str, Any] = {
    "experience_tests": ["short", "little-before-hiring"],
    "total_months": 24,
    "short_months": 12,
    "months_before_hiring": 24,
    "lookback_months": 36,
    "within_months": 36,
    "min_months": 12,
    "max_months": 24,
    "kept_relations": ["administrative", "wages"],
    "grades": ["qualified", "unqualified"],
    "signers": ["sender", "host"],
    "reminder_months": 2,
}
PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-grassroots-service",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def service(as_of: str, terms: dict[str, Any] | None = None, **changed: Any) -> GrassrootsServiceCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {key: many for key, many in raw.items() if key not in ("as_of", "policies")} | changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    made = GrassrootsServiceTerms.model_validate(TERMS | (terms or {}))
    return GrassrootsServiceCase(records, records.get(Exercise, "gs"), made, china(), date.fromisoformat(as_of))
