"""``form.html``: from a form's HTML to sections on pages of their own measures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cadre_docs.diagnostics import say
from cadre_docs.documents.compiler import attributes
from cadre_docs.documents.compiler.disguise import parted
from cadre_docs.documents.compiler.elements import Element, parse
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.compiler.lines import Marked
from cadre_docs.documents.compiler.markdown import Body
from cadre_docs.documents.compiler.moulds import PhraseMould, paragraph_mould, phrase_mould
from cadre_docs.documents.compiler.phrases import Pictures, paragraphs, phrase
from cadre_docs.documents.compiler.shapes import (
    Known,
    TablePlan,
    cut,
    no_pictures,
    parse_shape,
    shape_of,
    table_of,
    table_plan,
)
from cadre_docs.documents.compiler.slots import UnfitError, Values, apart, revealed, slotted
from cadre_docs.documents.compiler.table import Outline, filled, outline
from cadre_docs.documents.tree import Block, Page, PageBreak, Paragraph, Section, Table, text_of

MOST_PLANNED = 1000
"""Values of the largest form that is planned as a whole; of a larger one, each row is looked up by itself."""
Part = Block | Callable[[Values], Paragraph] | Outline


@dataclass(frozen=True, slots=True)
class _SectionShape:
    parts: tuple[Part, ...]
    page: Page
    profile: Literal["notice", "form"]

    def section(self, values: Values, table: Callable[[Outline], Table]) -> Section:
        blocks = (_block(part, values, table) for part in self.parts)
        return Section(tuple(blocks), self.page, self.profile)


@dataclass(slots=True)
class _FormShape:
    """A form without the rows of its tables."""

    sections: list[_SectionShape]
    title: PhraseMould | None = None
    show_title: bool = True

    def body(self, values: Values, table: Callable[[Outline], Table]) -> Body:
        """The form with its values, and its tables as ``table`` makes them of their outlines."""
        return Body(
            title=text_of(self.title.cast(values)) if self.title else "",
            show_title=self.show_title,
            sections=[section.section(values, table) for section in self.sections],
        )


@dataclass(frozen=True, slots=True)
class _Plan:
    """A form of which all is known but its values; ``outer`` are the numbers of those outside its tables' rows."""

    shape: _FormShape
    outer: tuple[int, ...]
    tables: tuple[TablePlan, ...]

    def body(self, values: Values) -> Body:
        """The form with its values. Raises UnfitError."""
        tables = iter(self.tables)
        return self.shape.body([values[number] for number in self.outer], lambda outline: next(tables).table(values))


def compile_form(marked: Marked, pictures: Pictures) -> Body:
    """The sections of a rendered form. Raises TemplateFaultError for elements out of place."""
    try:
        return _by_shape(marked, pictures)
    except (UnfitError, TemplateFaultError):
        return _as_a_whole(marked, pictures)


def _as_a_whole(marked: Marked, pictures: Pictures) -> Body:
    return _form_shape(parse(marked), pictures).body((), lambda outline: filled(outline, pictures))


def _by_shape(marked: Marked, pictures: Pictures) -> Body:
    """The same by shapes. Raises UnfitError or TemplateFaultError where only the whole can tell what is there."""
    texts, disguised = parted(marked.rendered)
    plan = _plan(texts) if len(disguised) <= MOST_PLANNED else None
    if plan is not None:
        return plan.body(revealed(disguised))
    parts = cut(marked.rendered)
    shape, values = shape_of(parts.outer, _known_shape)
    if shape is None:
        shape, values = _form_shape(parse(Marked(parts.outer, "")), pictures), []
    groups = iter(parts.groups)
    body = shape.body(values, lambda outline: table_of(outline, groups, pictures))
    if next(groups, None) is not None:
        raise UnfitError
    return body


@lru_cache(maxsize=256)
def _plan(texts: tuple[str, ...]) -> _Plan | None:
    """The plan of a form between whose values these texts stand; None where only its values can tell."""
    try:
        parts = cut(slotted(texts, {}))
        outer, numbers = apart(parts.outer)
        shape = _known_shape(outer, ())
        if isinstance(shape, tuple) or shape is None:
            return None
        groups = iter(parts.groups)
        outlines = [part for section in shape.sections for part in section.parts if isinstance(part, Outline)]
        tables = [table_plan(outline, groups) for outline in outlines]
    except (UnfitError, TemplateFaultError):
        return None
    return _Plan(shape, tuple(numbers), tuple(tables)) if next(groups, None) is None else None


@lru_cache(maxsize=512)
def _known_shape(parts: tuple[str, ...], known: Known) -> _FormShape | tuple[int, ...] | None:
    """The shape of a form's outer text; None where it shows pictures, which are read each time."""
    root = parse_shape(parts, known)
    if isinstance(root, tuple):
        return root
    try:
        return _form_shape(root, no_pictures)
    except UnfitError:
        return None


def _form_shape(root: Element, pictures: Pictures) -> _FormShape:
    shape = _FormShape([])
    for element in root.elements():
        match element.tag:
            case "h1":
                shape.title = phrase_mould(phrase(element, pictures))
                shape.show_title = not attributes.flag(element, "hidden")
            case "section":
                shape.sections.append(_section(element, pictures))
            case _:
                message = say(
                    "form.html 的最外层只有 <h1> 和 <section>",
                    "form.html has <h1> and <section> at its top, nothing else",
                )
                raise element.fault("misplaced-element", message)
    return shape


def _section(element: Element, pictures: Pictures) -> _SectionShape:
    landscape = attributes.flag(element, "landscape")
    page = Page(
        top=attributes.length(element, "top", 20) or 0,
        right=attributes.length(element, "right", 20) or 0,
        bottom=attributes.length(element, "bottom", 20) or 0,
        left=attributes.length(element, "left", 20) or 0,
        landscape=landscape,
        numbered=not attributes.flag(element, "unnumbered"),
    )
    return _SectionShape(tuple(_parts(element, pictures)), page, attributes.profile(element))


def _parts(element: Element, pictures: Pictures) -> Iterator[Part]:
    for child in element.elements():
        match child.tag:
            case "table":
                yield outline(child)
            case "p":
                yield from (paragraph_mould(one) or one for one in paragraphs(child, "justify", 0, pictures))
            case "hr":
                yield PageBreak()
            case _:
                message = say("<{tag}> 不能直接放在 <section> 内", "<{tag}> cannot stand in a <section>", tag=child.tag)
                raise child.fault("misplaced-element", message)


def _block(part: Part, values: Values, table: Callable[[Outline], Table]) -> Block:
    if isinstance(part, Outline):
        return table(part)
    return part(values) if callable(part) else part
