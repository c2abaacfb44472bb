"""The body of a Word file: every section of the tree, as one string of XML."""

from collections.abc import Iterator

from cadre_docs.documents.tree import Document, PageBreak, Section, Table
from cadre_docs.renderers.flow import Line, flow
from cadre_docs.renderers.profile import text_width
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.paragraphs import paragraph, tiny
from cadre_docs.renderers.word.sections import FooterReferences, section_properties
from cadre_docs.renderers.word.tables import table


def body(document: Document, references: FooterReferences, media: Media) -> tuple[str, str]:
    """The blocks of all sections, and the properties of the last section, which stand at the very end."""
    sections = document.sections or (Section(()),)
    parts: list[str] = []
    for number, section in enumerate(sections, 1):
        properties = section_properties(section.page, section.profile, references)
        parts += _blocks(section, media)
        if number < len(sections):
            parts.append(tiny(properties))
    return "".join(parts), properties


def _blocks(section: Section, media: Media) -> Iterator[str]:
    form = section.profile == "form"
    break_pending = after_table = False
    for item in flow(section):
        match item:
            case Line():
                yield paragraph(item, media, new_page=break_pending)
                break_pending = after_table = False
            case Table():
                if break_pending or after_table:
                    yield tiny(new_page=break_pending)
                yield from table(item, text_width(section.page), media, form=form)
                break_pending, after_table = False, True
            case PageBreak():
                break_pending = True
    if after_table or break_pending:
        yield tiny(new_page=break_pending)
