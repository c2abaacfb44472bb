"""The lawful small list of the rules' sheets as a case under the real pack, on any day and with records changed."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.office import Office
from cadre_docs.policy import Policy, load_policy
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.terms import ReserveTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

ROOT = Path(__file__).parents[3]
BASE = ROOT / "tests" / "policy" / "reserve" / "base.yaml"

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("deployment-2009",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


@cache
def packs() -> Policy:
    return load_policy(Office(ROOT))


def reserve(as_of: str = "2014-06-30", **changed: Any) -> ReserveCase:
    """The list on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    lists: dict[str, Any] = {plural: many for plural, many in raw.items() if plural not in ("as_of", "policies")}
    lists |= changed
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    terms = packs().terms(ReserveTerms, "deployment-2009", date(2014, 6, 30)).terms
    assert terms is not None
    return ReserveCase(records, records.get(Exercise, "hb"), terms, china(), date.fromisoformat(as_of))
