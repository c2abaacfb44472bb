"""Whether a letterhead has a place and a style for all that a document holds: nothing may be dropped silently."""

import re
from collections.abc import Iterator, Mapping

from cadre_docs.diagnostics import Position, say
from cadre_docs.documents.tree import Document
from cadre_docs.renderers.flow import shows_title
from cadre_docs.renderers.heads import is_letter, marks_above, masthead
from cadre_docs.renderers.profile import STYLES
from cadre_docs.renderers.renderer import RenderError
from cadre_docs.renderers.word.styles import style_id
from cadre_docs.renderers.word.template import DOCUMENT, Letterhead

USED = re.compile(r'<w:pStyle w:val="(Cadre[A-Za-z0-9]+)"')
NAMES = {style_id(style): style.name for style in STYLES.values()} | {
    "CadreMark": "发文机关标志",
    "CadrePageNumber": "公文页码",
}
"""Every style that we write, by what Word calls it."""


def check_letterhead(document: Document, letterhead: Letterhead, filled: Mapping[str, str]) -> None:
    """Raises RenderError for the first tag or style that the letterhead lacks and the document needs."""
    path = f"templates/letterheads/{document.letterhead}.docx"
    for tag in _needed(document):
        if tag not in letterhead.words:
            raise RenderError(
                say(
                    "信头模板 {path} 没有标记 {tag}：在 Word 中加上，或照随附的信头重做",
                    "the letterhead {path} has no tag {tag}: add it in Word, or begin again from ours",
                    path=path,
                    tag=tag,
                ),
                position=Position(path),
            )
    if letterhead.consistent and letterhead.styles.issuperset(NAMES):
        return
    for used in dict.fromkeys(USED.findall(filled[DOCUMENT])):
        if used not in letterhead.styles:
            raise RenderError(
                say(
                    "信头模板 {path} 没有样式“{name}”：用 Word 的管理样式从随附的信头复制过来",
                    "the letterhead {path} has no style {name}: copy it from ours with Word's style organizer",
                    path=path,
                    name=NAMES.get(used, used),
                ),
                position=Position(path),
            )


def _needed(document: Document) -> Iterator[str]:
    """The tags without which something of this document would not be printed."""
    head = masthead(document)
    if shows_title(document):
        yield "title"
    if document.number:
        yield "letter_lines" if is_letter(document) else "number"
    if head and not is_letter(document):
        if marks_above(document.marks):
            yield "above_mark"
        if document.marks.signers:
            yield "signed_number"
