"""The lawful small office of the rules' sheets as adjustments, on any day and with records and terms changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.terms import AdjustmentTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "adjustment" / "base.yaml"

TERMS: dict[str, Any] = {
    "standby_months": 6,
    "admonition_months": 12,
    "resignation_scope": "any-post",
    "resignation_days": 30,
    "resignation_leader_days": 90,
    "review_days": 30,
    "review_decision_days": 30,
    "appeal_after_review_days": 15,
    "appeal_days": 30,
    "appeal_decision_days": 60,
    "appeal_extension_days": 30,
    "exit_leader_years": 3,
    "exit_years": 2,
    "absence_running": 15,
    "absence_in_year": 30,
    "audit_months": 12,
}

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-adjustment",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def adjustment(as_of: str = "2014-12-26", terms: dict[str, Any] | None = None, **changed: Any) -> AdjustmentCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    raw = {plural: many for plural, many in raw.items() if plural not in ("as_of", "policies")} | changed
    lists: dict[str, list[Any]] = {plural: list(many) for plural, many in raw.items() if isinstance(many, list)}
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    held = AdjustmentTerms.model_validate(TERMS | (terms or {}))
    return AdjustmentCase(records, records.get(Exercise, "tz"), held, china(), date.fromisoformat(as_of))


def resignation(**fields: Any) -> dict[str, Any]:
    """A resignation of a deputy of a town, changed."""
    own = {
        "id": "cz-3",
        "exercise": "tz",
        "person": "a3",
        "sort": "voluntary",
        "post": "副镇长",
        "level": "township-deputy",
        "reason": "家庭原因",
        "applied_on": "2014-10-08",
    }
    return own | fields
