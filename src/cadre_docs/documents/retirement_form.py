"""退休审批表: the retirement of one person, with the month that the formula gives."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.retiring import category_of, retirement_of


def view(subject: Subject) -> Mapping[str, object]:
    """The reckoned month (None where the policy has no age) and the category that it goes by."""
    person = subject.fact("person").id
    return {"reckoned": subject.compute(retirement_of, person), "category": subject.compute(category_of, person)}
