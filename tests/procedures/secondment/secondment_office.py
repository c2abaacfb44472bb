"""The lawful small office of the rules' sheets as a secondment, on any day, with other terms and more records."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.terms import SecondmentTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "secondment" / "base.yaml"

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-secondment",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def secondment(
    as_of: str = "2015-01-20",
    terms: dict[str, Any] | None = None,
    replaced: dict[str, list[dict[str, Any]]] | None = None,
    **added: list[dict[str, Any]],
) -> SecondmentCase:
    """The office on a day under these terms; ``added`` records join its own, ``replaced`` stand in their place."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    raw = {plural: list(many) for plural, many in raw.items() if plural not in ("as_of", "policies")}
    raw |= replaced or {}
    for plural, many in added.items():
        raw[plural] = [*raw.get(plural, []), *many]
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in raw.items() for one in many])
    held = SecondmentTerms.model_validate(terms or {})
    return SecondmentCase(records, records.get(Exercise, "gz"), held, china(), date.fromisoformat(as_of))
