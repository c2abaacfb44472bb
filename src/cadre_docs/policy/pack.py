"""A policy pack as it is written: the documents it stands for, their clauses, dated values and the rules switched on.

Every date is inclusive. Values are text here; the terms or the rule's parameters that need them give them a type.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import AliasChoices, Field, StringConstraints, field_validator, model_validator

from cadre_docs.diagnostics import Citation, Severity
from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Slug, Text

Scalar = str | tuple[str, ...] | None
"""A value as a pack writes it: text, a list of texts, or nothing where the source gives no number."""


class Span(Part):
    """A stretch of time; both ends inclusive, no ``until`` where the end is not known."""

    since: date = Field(
        validation_alias=AliasChoices("from", "自"), serialization_alias="from", title="自", description="首日（含）。"
    )
    until: date | None = F("至", "末日（含）；不填则仍然有效。", default=None, public=True)

    @model_validator(mode="after")
    def _in_order(self) -> "Span":
        if self.until is not None and self.until < self.since:
            raise ValueError("until-before-from")
        return self

    def holds(self, on: date) -> bool:
        """Whether the day lies within."""
        return self.since <= on and (self.until is None or on <= self.until)


class Dated(Span):
    """One value and the time for which it holds; without ``until``, to the day before the next value."""

    value: Scalar = F("取值", "来源没有给出数字时留空，不作推测。", public=True, default=None)


RowRange = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]*?\d+\.\.[A-Za-z0-9-]*?\d+$")]
"""Rows of the inventory, both ends inclusive: ``S4-01..S4-67``."""

History = tuple[Dated, ...]
"""The values of one name in the order in which they came into force; only ever added to."""


class SourceDocument(Part):
    """A document that clauses come from."""

    id: Slug = F("编号", public=True, default="main")
    title: Text = F("名称", public=True)
    short_title: Text = F("简称", public=True)
    issuer: Text | None = F("制定机关", public=True, default=None)
    number: Text | None = F("文号", public=True, default=None)
    issued: date | None = F("发布日期", public=True, default=None)
    in_force: Span = F("施行期间", public=True)
    succeeded_by: Slug | None = F("继任文件", "包内代替它的文件编号。", public=True, default=None)
    lapsed: Text | None = F("失效说明", "失效而没有文件代替的，写明缘由。", public=True, default=None)
    note: Text | None = F("说明", "出处和不确定之处。", public=True, default=None)


class Certainty(Choice):
    """Whether the wording of the clause was read at its source."""

    CERTAIN = "certain", "已核对原文"
    UNCERTAIN = "uncertain", "仅见转述，未核对原文"


class RuleSetting(Part):
    """A rule switched on: how much it weighs, which document types it forbids, and its own parameters."""

    severity: Severity = F("级别", public=True)
    gates: tuple[Slug, ...] = F("限制文种", "有此类错误时不得出具的文种代号。", public=True, many=True)
    parameters: dict[str, History] = F("参数", public=True, default={})


class Clause(Part):
    """One clause: where it stands, what it says in our own words, and what follows from it here."""

    id: Slug = F("编号", public=True)
    label: Text = F("条款号", public=True, example="三（二）1（3）")
    summary: Text = F("要点", "用自己的话概括，不抄原文。", public=True)
    document: Slug = F("文件", "包内文件编号；不填则为本包的主文件。", public=True, default="main")
    in_force: Span | None = F("施行期间", "与文件不同时填写。", public=True, default=None)
    succeeded_by: tuple[Text, ...] = F(
        "继任条款", "代替它的条款：编号，或“政策包/编号”。", public=True, many=True, example="publicity-2019"
    )
    lapsed: Text | None = F("失效说明", "失效而没有条款代替的，写明缘由。", public=True, default=None)
    status: Certainty = F("核对情况", public=True, default=Certainty.CERTAIN)
    note: Text | None = F("说明", public=True, default=None)
    rows: tuple[Slug, ...] = F("清单行号", public=True, many=True)
    documents: tuple[Slug, ...] = F("落实文种", public=True, many=True)
    deadline: Text | None = F("落实期限", public=True, default=None)
    target: Text | None = F("结构目标", "只统计、不限制的结构比例和人数。", public=True, default=None)
    recorded_only: Text | None = F("仅作登记的理由", public=True, default=None)
    values: dict[str, History] = F("取值", public=True, default={})
    rules: dict[str, RuleSetting] = F("规则", public=True, default={})


class PackSheet(Part):
    """A further file of a pack: more of its clauses, and documents that they come from."""

    documents: tuple[SourceDocument, ...] = F("其他文件", public=True, many=True)
    clauses: tuple[Clause, ...] = F("条款", public=True)


class Pack(Part):
    """A policy pack: one document (or, for the national pack, several) and what its clauses require."""

    id: Slug = F("编号", public=True)
    title: Text | None = F("名称", "包内有多个文件时的总名称；不填则为主文件的名称。", public=True, default=None)
    extends: tuple[Slug, ...] = F("上级政策包", public=True, many=True)
    inventory: tuple[RowRange, ...] = F("清单范围", "应逐行落实的清单行号。", public=True, many=True)
    document: SourceDocument = F("文件", public=True)
    documents: tuple[SourceDocument, ...] = F("其他文件", public=True, many=True)
    clauses: tuple[Clause, ...] = F("条款", public=True)

    @field_validator("extends", "inventory", mode="before")
    @classmethod
    def _one_or_several(cls, extends: object) -> object:
        return (extends,) if isinstance(extends, str) else extends

    def joined(self, sheets: Iterable[PackSheet]) -> "Pack":
        """The pack with the clauses and documents of its further files after its own."""
        documents, clauses = list(self.documents), list(self.clauses)
        for sheet in sheets:
            documents += sheet.documents
            clauses += sheet.clauses
        return self.model_copy(update={"documents": tuple(documents), "clauses": tuple(clauses)})

    @property
    def name(self) -> str:
        """The title of the pack or, where it has none of its own, of its document."""
        return self.title or self.document.title

    @property
    def sources(self) -> tuple[SourceDocument, ...]:
        """Its documents, the main one first."""
        return (self.document, *self.documents)

    def holds(self, on: date) -> bool:
        """Whether one of its documents is in force on a day."""
        return any(document.in_force.holds(on) for document in self.sources)

    def source(self, clause: Clause) -> SourceDocument:
        """The document of a clause; the pack's own where the clause names none that exists."""
        return next((document for document in self.documents if document.id == clause.document), self.document)

    def span(self, clause: Clause) -> Span:
        """The time for which a clause is in force."""
        return clause.in_force or self.source(clause).in_force

    def is_followed(self, clause: Clause) -> bool:
        """Whether the pack says what became of a clause: of itself, or with its whole document."""
        source = self.source(clause)
        return bool(clause.succeeded_by or clause.lapsed or source.succeeded_by or source.lapsed)

    def cite(self, clause: Clause) -> Citation:
        """The clause as diagnostics and documents cite it."""
        return Citation(self.source(clause).short_title, clause.label, clause.summary, self.id, clause.id)
