"""A prescribed Word file filled in: one rendering for each of its parts with tags."""

import re
from collections.abc import Iterator, Mapping
from itertools import count

from jinja2 import nodes
from lxml import etree

from cadre_docs.diagnostics import BrokenInputError, say
from cadre_docs.documents.compiler.environment import fault_of
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError
from cadre_docs.documents.prescribed.environment import environment
from cadre_docs.documents.prescribed.grids import fit_grids
from cadre_docs.documents.prescribed.listing import listed
from cadre_docs.documents.prescribed.mending import mended, numbered_tree, paragraph_of
from cadre_docs.documents.prescribed.soundness import parser
from cadre_docs.documents.prescribed.template import DOCUMENT, Part, WordTemplate, open_template
from cadre_docs.documents.prescribed.whereabouts import in_paragraph, named
from cadre_docs.documents.tree import FilledWord
from cadre_docs.office import Office

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = re.compile(r'(<wp:docPr\b[^>]*?\bid=")[^"]*"')
FIRST_DRAWING = 1001
"""The number of the first drawing: copies of one in a loop are told apart by theirs."""


def fill(office: Office, path: str, values: Mapping[str, object]) -> FilledWord:
    """The prescribed file at this path of the office with its values in place.

    Raises TemplateFaultError, its place the paragraph at fault, counted from 1 within its part of the file.
    """
    template = opened(office, path)
    parts = tuple((part.name, _filled(part, path, values)) for part in template.parts)
    return FilledWord(path, template.digest, parts)


def opened(office: Office, path: str) -> WordTemplate:
    """The template at this path of the office, compiled. Raises TemplateFaultError with its place."""
    try:
        return open_template(office.read(path))
    except TemplateFaultError as fault:
        place = fault.place or Place(path, 1)
        raise TemplateFaultError(fault.code, fault.message, fault.hint, place._replace(file=path)) from None
    except BrokenInputError as error:
        first = error.diagnostics[0]
        raise TemplateFaultError(first.code, first.message, first.hint, Place(path, 1)) from None


def trees(office: Office, path: str) -> Iterator[nodes.Template]:
    """The syntax tree of each part with tags, whose lines are the paragraphs. Raises TemplateFaultError."""
    for part in opened(office, path).parts:
        yield numbered_tree(part.original)


def _filled(part: Part, path: str, values: Mapping[str, object]) -> str:
    """The XML of a part with its values."""
    try:
        xml = "".join(part.compiled.root_render_func(part.compiled.new_context(dict(values))))
    except Exception as error:
        _fail_again(part, path, values)
        raise fault_of(error, path, values) from error
    xml = listed(xml)
    is_document = part.name == DOCUMENT
    if not (part.soundness.balanced and (part.soundness.steady or not is_document)):
        xml = _parsed(xml, part, path, fit=is_document)
    if is_document and "<wp:docPr" in xml:
        numbers = count(FIRST_DRAWING)
        xml = DRAWING.sub(lambda found: f'{found[1]}{next(numbers)}"', xml)
    return DECLARATION + xml


def _parsed(xml: str, part: Part, path: str, *, fit: bool) -> str:
    """The part read as XML, which tells whether it is whole, with its grids as its rows need them."""
    try:
        root = etree.fromstring(xml, parser())
    except etree.XMLSyntaxError as error:
        zh, en = named(part.name)
        raise TemplateFaultError(
            "template-torn",
            say(
                f"{zh}里有标记跨过段落、单元格或行，填好后文件不完整：{{error}}",
                f"a tag of the {en} spans paragraphs, cells or rows, and the file, filled in, is torn: {{error}}",
                error=error.msg,
            ),
            say(
                "标记的开头和结尾须在同一段、同一格或同一行；跨段用 {{%p %}}，跨行用 {{%tr %}}",
                "a tag begins and ends in the same paragraph, cell or row; over several write {{%p %}} or {{%tr %}}",
            ),
            Place(path, 1),
        ) from None
    if fit:
        fit_grids(root)
    return etree.tostring(root, encoding="unicode")


def _fail_again(part: Part, path: str, values: Mapping[str, object]) -> None:
    """Raises the same fault with the paragraph in which it arises: that is known where each has a line of its own."""
    template = environment().from_string(mended(part.original, numbered=True))
    try:
        "".join(template.root_render_func(template.new_context(dict(values))))
    except Exception as error:
        fault = fault_of(error, path, values)
        raise in_paragraph(fault, part.name, paragraph_of(error, template), path) from error
