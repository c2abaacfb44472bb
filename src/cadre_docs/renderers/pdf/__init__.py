"""PDF files: the document tree as HTML and CSS of the profile, set by WeasyPrint with free fonts."""

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office


def render(document: Document, office: Office) -> bytes:
    """The document as the bytes of a PDF.

    Raises RendererUnavailableError where Pango or a font is not installed, RenderError where the document cannot be
    written.
    """
    from cadre_docs.renderers.pdf.press import write

    return write(document)
