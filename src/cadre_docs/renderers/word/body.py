"""The body of a Word file: every section of the tree, as one string of XML."""

from collections.abc import Iterator

from cadre_docs.documents.tree import Document, Page, PageBreak, Section, Table
from cadre_docs.renderers.flow import Line, flow
from cadre_docs.renderers.heads import imprint_rows, is_letter
from cadre_docs.renderers.profile import text_width, word_pitch
from cadre_docs.renderers.whole import near_ends
from cadre_docs.renderers.word.imprint import imprint_table
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import paragraph, tiny
from cadre_docs.renderers.word.sections import FooterReferences, section_properties
from cadre_docs.renderers.word.tables import table


def body(document: Document, references: FooterReferences, media: Media) -> tuple[str, str]:
    """The blocks of all sections, and the properties of the last section, which stand at the very end."""
    sections = document.sections or (Section(()),)
    parts: list[str] = []
    for number, section in enumerate(sections, 1):
        properties = section_properties(section.page, section.profile, references, first=number == 1)
        parts += _blocks(section, media, document)
        if number < len(sections):
            parts.append(tiny(properties))
    if document.imprint:
        if document.imprint.even:
            parts.append(tiny(properties))
            properties = section_properties(Page(), "notice", references, begins="evenPage")
            parts.append(tiny())
        letter = is_letter(document)
        parts.append(imprint_table(imprint_rows(document.imprint, letter=letter), media, lines=not letter))
        parts.append(tiny())
    return "".join(parts), properties


def _blocks(section: Section, media: Media, document: Document) -> Iterator[str]:
    points = text_width(section.page) * 72 / 25.4
    form = section.profile == "form"
    break_pending = after_table = False
    for item in flow(section, document):
        match item:
            case Line():
                line = near_ends(item, document.names, points / word_pitch(item.size))
                yield paragraph(line, media, new_page=break_pending, widow_control=document.widow_control)
                break_pending = after_table = False
            case Table():
                if break_pending or after_table:
                    yield tiny(new_page=break_pending)
                yield table(item, text_width(section.page), media, form=form)
                break_pending, after_table = False, True
            case PageBreak():
                break_pending = True
    if after_table or break_pending:
        yield tiny(new_page=break_pending)
