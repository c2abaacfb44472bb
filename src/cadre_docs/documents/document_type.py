"""What is said of a document type in its ``type.yaml``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Severity, say
from cadre_docs.documents.guard import Guard
from cadre_docs.documents.tree import Engine
from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.records.model import Sensitivity
from cadre_docs.records.office_profile import DocumentHead, Format, PdfEngine
from cadre_docs.source import Source, read

Form = Literal["notice", "form", "table"]


def _kinds(value: Any) -> Any:
    return tuple(ExerciseKind) if value == "all" else value


class PdfSettings(BaseModel):
    """``pdf`` in a ``type.yaml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    engine: PdfEngine = Field(description="weasyprint or typst: what sets its PDF files, whatever the office says")


class Metadata(BaseModel):
    """``type.yaml``: every key that it may have."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1, description="文种名称")
    titles: Mapping[ExerciseKind, str] = Field(default={}, description="文种在某类工作中的另一名称")
    aliases: tuple[str, ...] = Field(default=(), description="政策对同一文种的其他叫法")
    description: str = Field(min_length=1, description="one line in English")
    audience: Sensitivity = Field(description="public, internal or confidential")
    about: str = Field(description="what one document is about: a name in documents/selectors.py")
    ready: str = Field(default="", description="of about: exercise, when there is one: a name in selectors.py")
    exercises: Annotated[tuple[ExerciseKind, ...], BeforeValidator(_kinds)] = Field(
        default=(ExerciseKind.COMPETITION,), description="for which kinds, or all"
    )
    basis: tuple[str, ...] = Field(description="rows of the inventory that it answers")
    formats: tuple[Format, ...] = Field(min_length=1, description="which kinds of file it makes sense as")
    form: Form = Field(description="how it is set")
    pdf: PdfSettings | None = Field(default=None, description="how its PDF files are made")
    letterhead: str = Field(default="notice", pattern=r"^[a-z][a-z0-9-]*$", description="which letterhead")
    stage: str = Field(default="", description="the stage of the procedure that it belongs to")
    publishes: frozenset[str] = Field(default=frozenset(), description="computed values it makes public: Class.field")


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of document: a folder of templates, and a module where it needs a view."""

    slug: str
    metadata: Metadata
    template: str
    """The template's path below ``templates/``."""
    view: Callable[[Any], Mapping[str, object]] | None = None
    pdf_engine: Engine = "weasyprint"
    """What sets its PDF files: as it says itself, else as the office does."""
    head: DocumentHead | None = None
    """The head that the office gives to its documents."""
    prescribed: str = ""
    """The path below ``templates/`` of the Word file that is prescribed for it; empty where none is."""

    @property
    def title(self) -> str:
        """The Chinese name."""
        return self.metadata.title

    def title_in(self, kind: ExerciseKind) -> str:
        """The Chinese name that it has in one kind of exercise."""
        return self.metadata.titles.get(kind, self.metadata.title)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a policy may ask for it, its own first."""
        return tuple(dict.fromkeys((self.title, *self.metadata.titles.values(), *self.metadata.aliases)))

    @property
    def audience(self) -> Sensitivity:
        """Who may read it."""
        return self.metadata.audience

    @property
    def formats(self) -> tuple[Format, ...]:
        """The kinds of file it makes sense as."""
        return self.metadata.formats

    @property
    def stage(self) -> str:
        """The stage of the procedure that it belongs to; empty where to none."""
        return self.metadata.stage

    @property
    def guard(self) -> Guard:
        """What its template and view may see."""
        return Guard(self.metadata.audience, self.metadata.publishes)


def read_metadata(text: str, file: str) -> Metadata:
    """The metadata in a ``type.yaml``. Raises BrokenInputError with every fault at its line."""
    source = read(text, file=file)
    if source.diagnostics:
        raise BrokenInputError(source.diagnostics)
    try:
        return Metadata.model_validate(source.value if source.value is not None else {})
    except ValidationError as error:
        raise BrokenInputError(tuple(_diagnostic(source, dict(fault)) for fault in error.errors())) from None


def _diagnostic(source: Source, fault: dict[str, Any]) -> Diagnostic:
    path = tuple(fault["loc"])
    name = ".".join(str(part) for part in path)
    unknown = fault["type"] == "extra_forbidden"
    hint: Message | None = None
    if unknown:
        hint = say("可用的键：{keys}", "the keys are: {keys}", keys=", ".join(Metadata.model_fields))
    return Diagnostic(
        code="unknown-key" if unknown else "bad-document-type",
        severity=Severity.ERROR,
        message=say("“{name}”：{reason}", "{name}: {reason}", name=name, reason=fault["msg"]),
        position=source.position(path, key=unknown),
        hint=hint,
    )
