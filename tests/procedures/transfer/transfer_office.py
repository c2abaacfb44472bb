"""The lawful small office of the sheets on transfers as a case, on any day and with records changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.terms import TransferTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "transfer" / "base.yaml"
TERMS: dict[str, Any] = {
    "approvers": ["party-group", "establishment-office", "city-civil-service"],
    "bound_free_methods": ["open-selection"],
    "staffing_order": ["proposed", "party-group", "establishment", "declared", "approved", "formalities"],
    "borrow_months": 2,
    "borrow_reminder_days": 15,
    "handover_days": 10,
    "file_months": 2,
    "exam_weight": "0.6",
}
PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-transfer",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def transfers(as_of: str, terms: dict[str, Any] | None = None, **changed: Any) -> TransferCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {key: many for key, many in raw.items() if key not in ("as_of", "policies")} | changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    made = TransferTerms.model_validate(TERMS | (terms or {}))
    return TransferCase(records, records.get(Exercise, "tr"), made, china(), date.fromisoformat(as_of))
