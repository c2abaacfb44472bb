"""PDF files, set with free fonts by the engine that the document names: WeasyPrint, or Typst where it is installed."""

from importlib import import_module

from cadre_docs.documents.tree import Document, Engine
from cadre_docs.office import Office

ENGINES: dict[Engine, str] = {
    "weasyprint": "cadre_docs.renderers.pdf.press",
    "typst": "cadre_docs.renderers.typst.press",
}
"""The module of each engine: it has a function ``write(document) -> bytes``."""


def render(document: Document, office: Office) -> bytes:
    """The document as the bytes of a PDF.

    Raises RendererUnavailableError where the engine or a font is not installed, RenderError where the document cannot
    be written.
    """
    written: bytes = import_module(ENGINES[document.pdf_engine]).write(document)
    return written
