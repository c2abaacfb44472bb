"""From a document tree to the bytes of a file: Word, PDF, web fragment, Excel and plain text.

``RENDERERS`` is the one table of what can be written. Each entry imports its module when it is first used.
"""

from cadre_docs.renderers.renderer import Renderer, RenderError, RendererUnavailableError

RENDERERS: dict[str, Renderer] = {
    "word": Renderer(
        module="cadre_docs.renderers.word",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "pdf": Renderer(module="cadre_docs.renderers.pdf", suffix=".pdf", media_type="application/pdf"),
    "html": Renderer(module="cadre_docs.renderers.html", suffix=".html", media_type="text/html"),
    "xlsx": Renderer(
        module="cadre_docs.renderers.xlsx",
        suffix=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "text": Renderer(module="cadre_docs.renderers.text", suffix=".txt", media_type="text/plain"),
}

__all__ = ["RENDERERS", "RenderError", "Renderer", "RendererUnavailableError"]
