"""The lawful small office of the rules' sheets as an assessment, on any day and with records and terms changed."""

from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.terms import AssessmentTerms
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

BASE = Path(__file__).parents[2] / "policy" / "assessment" / "base.yaml"

TERMS: dict[str, Any] = {
    "grades": ["excellent", "competent", "basically-competent", "incompetent"],
    "steps": ["summary", "democratic-review", "verification", "evaluation", "decision", "feedback"],
    "parts": ["qualitative", "quantitative", "survey"],
    "excellent_share": "15/100",
    "excellent_share_approved": "1/5",
    "unfit_share": "1/2",
    "excellent_preferred": "yes",
    "basic_admonished": "yes",
    "incompetent_demoted": "yes",
    "incompetent_without_bonus": "yes",
    "dismissal_years": 2,
}

PROFILE = OfficeProfile(
    name="办公室",
    short_name="办公室",
    city="安禾市",
    issuer="办公室",
    policies=("anhe-assessment",),
    contact=Contact(department="干部科", address="某路", phone="0"),
    site=SiteProfile(title="站"),
)


def assessment(as_of: str = "2015-02-10", terms: dict[str, Any] | None = None, **changed: Any) -> AssessmentCase:
    """The office on a day; ``changed`` are lists of records in place of its own."""
    raw = read(BASE.read_text("utf-8"), file="base.yaml").value
    assert isinstance(raw, dict)
    raw = {plural: many for plural, many in raw.items() if plural not in ("as_of", "policies")} | changed
    lists: dict[str, list[Any]] = {plural: list(many) for plural, many in raw.items() if isinstance(many, list)}
    records = Records(PROFILE, [kinds()[plural].model_validate(one) for plural, many in lists.items() for one in many])
    held = AssessmentTerms.model_validate(TERMS | (terms or {}))
    return AssessmentCase(records, records.get(Exercise, "kh"), held, china(), date.fromisoformat(as_of))


def leaders(*shares: tuple[int, int]) -> list[dict[str, Any]]:
    """Appraisals of the first people as leaders, each with so many votes of 不称职 of all."""
    return [
        {
            "exercise": "kh",
            "person": f"k{number}",
            "pool": "daj-pool",
            "year": 2014,
            "leader": True,
            "unfit_votes": unfit,
            "votes": votes,
        }
        for number, (unfit, votes) in enumerate(shares, 1)
    ]
