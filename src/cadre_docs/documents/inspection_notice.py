"""考察通知: those inspected and the units that are told."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The rows in the order of the record, and each unit concerned once."""
    people = [subject.person(key) for key in subject.fact("inspection").people]
    units = {one.unit: subject.unit(one.unit) for one in people if one.unit}
    names = [unit.party_group or unit.name for unit in units.values()]
    return {
        "rows": [
            {
                "name": one.name,
                "unit": units[one.unit].name if one.unit else "原单位",
                "post": one.current_post,
            }
            for one in people
        ],
        "origins": names or [subject.fact("unit").name],
    }
