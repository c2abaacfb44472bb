"""What a renderer is, and how it says that it cannot."""

from dataclasses import dataclass
from importlib import import_module

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office


class RenderError(Exception):
    """A document that cannot be written as it stands; ``message`` says why, in both languages.

    ``hint`` says what to do and ``position`` where, as far as that is known.
    """

    code = "cannot-render"

    def __init__(self, message: Message, hint: Message | None = None, position: Position | None = None) -> None:
        super().__init__(message.text("en"))
        self.message = message
        self.hint = hint
        self.position = position

    def diagnostic(self, subject: str = "") -> Diagnostic:
        """The same as a finding about a record or document (``kind:id``)."""
        return Diagnostic(
            code=self.code,
            severity=Severity.ERROR,
            message=self.message,
            hint=self.hint,
            position=self.position,
            subject=subject,
        )


class RendererUnavailableError(RenderError):
    """Something that must be installed is missing; other formats can still be written."""

    code = "renderer-unavailable"


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: the module that writes it, its file suffix and its media type.

    The module has a function ``render(document, office) -> bytes``.
    """

    module: str
    suffix: str
    media_type: str

    def render(self, document: Document, office: Office) -> bytes:
        """The bytes of the document in this format; the same input yields the same bytes.

        Raises RenderError where the document cannot be written, RendererUnavailableError where something must be
        installed first.
        """
        written: bytes = import_module(self.module).render(document, office)
        return written
