"""资格审查表: every condition, what was found, and whether it is met."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.eligibility import eligibility

_NAMES = {
    "education": "学历",
    "age": "年龄",
    "level": "职务层次",
    "grassroots": "基层经历",
}
_MET = {True: "符合", False: "不符合", None: "待核"}


def view(subject: Subject) -> Mapping[str, object]:
    """A row for each condition, and the verdict on all."""
    found = subject.compute(eligibility, subject.fact("person").id)
    rows = []
    for check in found.checks:
        name, asked = _NAMES.get(check.name, ""), check.asked.text("zh").replace(" ", "")
        rows.append(
            {
                "asked": f"{name}：{asked}" if name else asked,
                "found": check.found.text("zh").replace(" ", ""),
                "met": _MET[check.met],
            }
        )
    return {"rows": rows, "on": found.on, "verdict": _MET[found.met]}
