"""干部任免审批表 as it is measured: both prescribed forms, plain, with many relatives, and with long résumés."""

from dataclasses import dataclass, replace
from typing import Any

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import Composed, compose
from cadre_docs.documents.composing import compile_document
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.records.person import Person
from running import ROOT

PROVINCIAL = "appointment-form/provincial/form.html"
ENTRY = "安禾市发展和改革局国民经济综合科副科长、科长，党支部书记，兼市重点项目建设办公室副主任"
LENGTHS = {14: 6, 13: 11, 12: 12, 11: 13, 10: 15, 9: 16, 8: 18}
"""How many entries of that length bring the résumé to which size of type."""


@dataclass(frozen=True)
class Forms:
    """The first appointment form of the sample office, to be made with another person or on another form."""

    found: Composed
    case: Any

    def made(self, *, template: str = "", **fields: Any) -> Document:
        """The document with some fields of the person changed."""
        planned = self.found.planned
        facts = dict(planned.occasion.facts or {})
        facts["person"] = Person.model_validate(facts["person"].model_dump(mode="json") | fields)
        one = replace(planned.type, template=template or planned.type.template)
        changed = replace(planned, type=one, occasion=replace(planned.occasion, facts=facts))
        return compile_document(changed, self.case, Office(ROOT))


def forms() -> Forms:
    """The form that the others are made from."""
    assessment = assess(Office(ROOT))
    found = compose(assessment, "appointment-form").documents[0]
    return Forms(found, assessment.judgement.cases[found.planned.exercise])


def relatives(count: int) -> list[dict[str, str]]:
    """So many relatives, each with a post that takes two lines."""
    work = "安禾市某某区某某街道办事处经济发展办公室工作人员（退休）"
    return [
        {"relation": "兄弟", "name": f"亲属{n}", "birth": "1970-01", "party": "群众", "work": f"{work}{n}"}
        for n in range(1, count + 1)
    ]


def resume(count: int) -> list[dict[str, Any]]:
    """So many entries, each of more than a line, the last one open and with studies meanwhile."""
    entries: list[dict[str, Any]] = [
        {"since": f"{1990 + n}-07", "until": f"{1991 + n}-07", "text": f"{ENTRY}{n}"} for n in range(count - 1)
    ]
    return [*entries, {"since": f"{1990 + count}-07", "text": ENTRY, "meanwhile": ["1999.09--2002.07在职学习" * 3]}]


def documents() -> dict[str, Document]:
    """By name."""
    made = forms().made
    return {
        "form": made(),
        "form-13": made(relatives=relatives(13)),
        "form-40": made(relatives=relatives(40)),
        "provincial": made(template=PROVINCIAL),
        "provincial-40": made(template=PROVINCIAL, relatives=relatives(40)),
        "provincial-long": made(template=PROVINCIAL, resume=resume(14)),
        **{f"resume-{size}": made(resume=resume(count)) for size, count in LENGTHS.items()},
    }
