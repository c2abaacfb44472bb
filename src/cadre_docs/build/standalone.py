"""A document as a web page of its own, to be opened from a folder: for the papers that are not on the site."""

from html import escape

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS

STYLE = "site/styles/document.css"


def standalone(document: Document, office: Office, fragment: str = "") -> bytes:
    """A complete page: the document's fragment with its style inside, so that the one file is all there is to keep.

    ``fragment`` is the document's where it has been written already.
    """
    fragment = fragment or RENDERERS["html"].render(document, office).decode()
    style = office.read_text(STYLE).replace("</", "<\\/")
    return (
        f'<!doctype html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        'img-src data:">\n'
        f"<title>{escape(document.subject or document.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{fragment}</body>\n</html>\n"
    ).encode()
