"""退休时间计算表: the statutory month of one person, step by step."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.rotation.retiring import retirement_of


def view(subject: Subject) -> Mapping[str, object]:
    """The reckoning, its steps in Chinese, and the age reached in years and months."""
    found = subject.compute(retirement_of, subject.fact("person").id)
    years, months = found.age
    return {
        "reckoned": found,
        "steps": [step.text("zh") for step in found.steps],
        "age": f"{years}周岁" + (f"{months}个月" if months else ""),
    }
