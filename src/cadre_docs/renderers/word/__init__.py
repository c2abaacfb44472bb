"""Word files: a letterhead the office can edit, filled with a body that keeps to its named styles."""

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office


def render(document: Document, office: Office) -> bytes:
    """The document as the bytes of a .docx. Raises RenderError where it cannot be written."""
    from cadre_docs.renderers.word.document import write

    return write(document, office)
