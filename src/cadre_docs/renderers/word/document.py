"""One Word file: the letterhead filled, the body put in, the package closed."""

from dataclasses import replace

from markupsafe import Markup

from cadre_docs.diagnostics import say
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.office.undisturbed import undisturbed
from cadre_docs.renderers.archive import archive, pack
from cadre_docs.renderers.flow import shows_title
from cadre_docs.renderers.legible import legible
from cadre_docs.renderers.measure import title_lines
from cadre_docs.renderers.renderer import RenderError
from cadre_docs.renderers.word.body import body
from cadre_docs.renderers.word.fitness import check_letterhead
from cadre_docs.renderers.word.heads import head_values, mark_run
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.prescribed import write_prescribed
from cadre_docs.renderers.word.properties import property_parts
from cadre_docs.renderers.word.template import Letterhead, open_letterhead
from cadre_docs.renderers.word.xml import text


def write(document: Document, office: Office) -> bytes:
    """The document as the bytes of a .docx."""
    if document.word is not None:
        return write_prescribed(document, document.word, office)
    path = f"templates/letterheads/{document.letterhead}.docx"
    try:
        return _written(document, _letterhead(path, office))
    except RenderError as error:
        if error.position is not None and not error.position.file:
            error.position = replace(error.position, file=path)
        raise


@undisturbed()
def _written(document: Document, letterhead: Letterhead) -> bytes:
    media = Media()
    content, last_section = body(document, letterhead.references, media)
    filled = letterhead.fill(
        {
            "title": _title(document),
            "number": legible(document.number),
            "issuer": legible(document.issuer),
            "mark": mark_run(document.issuer),
            "body": Markup(content),
            "last_section": Markup(last_section),
            **head_values(document, media),
        }
    )
    check_letterhead(document, letterhead, filled)
    parts = {name: part.encode() for name, part in filled.items()}
    own = parts | property_parts(document) | media.parts
    packed = (pack(name, data) for name, data in own.items())
    return archive((*letterhead.fixed, *letterhead.listing(media), *packed))


def _letterhead(path: str, office: Office) -> Letterhead:
    try:
        return open_letterhead(office.read_again(path))
    except FileNotFoundError:
        raise RenderError(say("没有信头模板 {path}", "there is no letterhead {path}", path=path)) from None


def _title(document: Document) -> Markup:
    if not shows_title(document):
        return Markup()
    lines = (text(line) for line in title_lines(document.title, document.title_names))
    return Markup('</w:t><w:br/><w:t xml:space="preserve">'.join(lines))
