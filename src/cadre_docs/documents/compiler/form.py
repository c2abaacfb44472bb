"""``form.html``: from a form's HTML to sections on pages of their own measures."""

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler import attributes
from cadre_docs.documents.compiler.elements import Element, parse
from cadre_docs.documents.compiler.lines import Marked
from cadre_docs.documents.compiler.markdown import Body
from cadre_docs.documents.compiler.phrases import Pictures, paragraphs, phrase
from cadre_docs.documents.compiler.table import table
from cadre_docs.documents.tree import Block, Page, PageBreak, Section, text_of


def compile_form(marked: Marked, pictures: Pictures) -> Body:
    """The sections of a rendered form. Raises TemplateFaultError for elements out of place."""
    body = Body()
    for element in parse(marked).elements():
        match element.tag:
            case "h1":
                body.title = text_of(phrase(element, pictures))
                body.show_title = not attributes.flag(element, "hidden")
            case "section":
                body.sections.append(_section(element, pictures))
            case _:
                message = say(
                    "form.html 的最外层只有 <h1> 和 <section>",
                    "form.html has <h1> and <section> at its top, nothing else",
                )
                raise element.fault("misplaced-element", message)
    return body


def _section(element: Element, pictures: Pictures) -> Section:
    landscape = attributes.flag(element, "landscape")
    page = Page(
        top=attributes.length(element, "top", 20) or 0,
        right=attributes.length(element, "right", 20) or 0,
        bottom=attributes.length(element, "bottom", 20) or 0,
        left=attributes.length(element, "left", 20) or 0,
        landscape=landscape,
        numbered=not attributes.flag(element, "unnumbered"),
    )
    blocks: list[Block] = []
    for child in element.elements():
        match child.tag:
            case "table":
                blocks.append(table(child, pictures))
            case "p":
                blocks += paragraphs(child, "justify", 0, pictures)
            case "hr":
                blocks.append(PageBreak())
            case _:
                message = say("<{tag}> 不能直接放在 <section> 内", "<{tag}> cannot stand in a <section>", tag=child.tag)
                raise child.fault("misplaced-element", message)
    return Section(tuple(blocks), page, attributes.profile(element))
