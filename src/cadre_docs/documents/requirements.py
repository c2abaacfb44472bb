"""What a post asks of an applicant, as tables of posts write it."""

from collections.abc import Iterator
from typing import Any

from cadre_docs.records.position import Education


def requirements_text(requirements: Any) -> str:
    """All requirements of a post in one text, or 不限. Age limits include the age itself."""
    return "；".join(_parts(requirements)) or "不限"


def education_text(requirements: Any) -> str:
    """The education and the degree asked for."""
    education: Education | None = requirements.education
    named = requirements.education_text or (f"{education.label}及以上" if education else "")
    return "，".join(part for part in (named, requirements.degree) if part) or "不限"


def majors_text(requirements: Any) -> str:
    """The majors asked for, undergraduate and postgraduate."""
    both = (("本科", requirements.majors), ("研究生", requirements.postgraduate_majors))
    given = [(level, text) for level, text in both if text]
    if len(given) == 2:
        return "；".join(f"{level}：{text}" for level, text in given)
    return given[0][1] if given else "不限"


def _parts(requirements: Any) -> Iterator[str]:
    if requirements.education or requirements.education_text or requirements.degree:
        yield f"{education_text(requirements)}学历" if not requirements.degree else education_text(requirements)
    if requirements.max_age:
        yield f"年龄{requirements.max_age}周岁及以下"
    if requirements.party_member:
        yield "中共党员"
    if requirements.min_work_years:
        yield f"工作满{requirements.min_work_years}年"
    if requirements.majors or requirements.postgraduate_majors:
        yield f"专业：{majors_text(requirements)}"
    if requirements.candidates:
        yield requirements.candidates
    if requirements.other:
        yield requirements.other
