"""培训通知: the units called and whom of each."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """The people of a course with their units, and the units in order."""
    people = [subject.person(key) for key in subject.fact("course").people]
    rows = [
        {"name": one.name, "sex": one.sex, "unit": subject.unit(one.unit).label, "post": one.current_post}
        for one in people
    ]
    return {"rows": rows, "units": list(dict.fromkeys(subject.unit(one.unit).name for one in people))}
