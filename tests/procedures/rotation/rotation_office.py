"""The lawful small office of the rules' sheets as a case under real packs, on any day and with records changed."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.office import Office
from cadre_docs.policy import Policy, load_policy
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.terms import RotationTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

ROOT = Path(__file__).parents[3]
BASE = ROOT / "tests" / "policy" / "rotation" / "base.yaml"

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-rotation",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


@cache
def packs() -> Policy:
    return load_policy(Office(ROOT))


def terms(pack: str, on: str) -> RotationTerms:
    """The terms of a pack on a day."""
    found = packs().terms(RotationTerms, pack, date.fromisoformat(on)).terms
    assert found is not None
    return found


def office(as_of: str = "2014-12-26", found: RotationTerms | None = None, **changed: Any) -> RotationCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {plural: many for plural, many in raw.items() if plural not in ("as_of", "policies")}
    lists |= changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    own = found or terms("anhe-rotation", "2014-12-26")
    return RotationCase(records, records.get(Exercise, "lg"), own, china(), date.fromisoformat(as_of))
