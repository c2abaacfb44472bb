"""A selection for one post, made in memory. All of it is fictional."""

from datetime import date
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.terms import LeadingSelectionTerms
from cadre_docs.records.kinds import kinds
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records

POST = "post"
TERMS: dict[str, Any] = {
    "steps": ["motion", "recommendation", "inspection", "decision", "publicity", "appointment"],
    "validity_months": 12,
    "checklist": ["poor-grade", "family-abroad", "sanction", "other"],
    "look_back_years": 3,
    "poor_grades": ["basically-competent", "incompetent"],
    "deciding_bodies": ["standing-committee", "full-committee"],
    "differential": True,
    "proposed_per_opening": 4,
    "finalists_per_opening": 2,
}
PROFILE = {
    "name": "办公室",
    "short_name": "办公室",
    "city": "安禾市",
    "issuer": "办公室",
    "policies": [],
    "contact": {"department": "干部科", "address": "某路", "phone": "0"},
    "site": {"title": "站"},
}


def selection(
    as_of: date = date(2014, 12, 26), terms: dict[str, Any] | None = None, **records: list[dict[str, Any]]
) -> LeadingSelectionCase:
    """The case of one post with these records besides; those about a post are about this one."""
    raw: dict[str, list[dict[str, Any]]] = {
        "exercises": [
            {
                "id": "x",
                "sort": "leading-selection",
                "name": "选任",
                "organiser": "市委组织部",
                "starts": "2014-09-15",
                "ends": "2014-12-31",
            }
        ],
        "units": [{"id": "u", "name": "安禾市教育局", "short_name": "教育局"}],
        "positions": [{"id": POST, "exercise": "x", "unit": "u", "name": "副局长"}],
        "people": [
            {"id": f"p{n}", "name": f"张例{n}", "sex": "male", "birth": "1978.03", "unit": "u", "current_post": "科长"}
            for n in range(1, 6)
        ],
    }
    for plural, found in records.items():
        raw[plural] = [*raw.get(plural, []), *found] if plural != "people" else found
    made = [_made(kinds()[plural], one) for plural, found in raw.items() for one in found]
    whole = LeadingSelectionTerms.model_validate(TERMS | (terms or {}))
    office = Records(OfficeProfile.model_validate(PROFILE), made)
    exercise = next(one for one in made if one.kind == "exercise")
    return LeadingSelectionCase(office, exercise, whole, china(), as_of)


def _made(model: Any, raw: dict[str, Any]) -> Any:
    known = {"exercise": "x", "position": POST}
    return model.model_validate({name: known[name] for name in known if name in model.model_fields} | raw)
