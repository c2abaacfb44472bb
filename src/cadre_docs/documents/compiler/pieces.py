"""Pieces: what Markdown is made of, block by block, with slots where its values stand.

A piece is made once for all documents in which the same text stands around other values.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler.blocks import add_block_rules
from cadre_docs.documents.compiler.disguise import reveal
from cadre_docs.documents.compiler.elements import only, parse
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.compiler.lines import Marked
from cadre_docs.documents.compiler.moulds import PhraseMould, phrase_mould, row_mould
from cadre_docs.documents.compiler.phrases import Pictures, runs, trimmed, unfolded
from cadre_docs.documents.compiler.slots import UnfitError, Values, Writer, writer
from cadre_docs.documents.compiler.table import shares_of, table
from cadre_docs.documents.tree import Align, Cell, Inline, LineBreak, Paragraph, Role, Row, Table

TURNED_OFF = ("code", "fence", "blockquote", "reference", "html_block", "lheading", "list")
TURNED_OFF_INLINE = ("link", "image", "autolink", "html_inline", "backticks", "linkify")
_TAG = re.compile(r"</?[A-Za-z][^>]{0,40}>?")
_ALIGNS: dict[str, Align] = {"left": "left", "right": "right", "center": "center"}


@dataclass(frozen=True, slots=True)
class HeadingPiece:
    """A line of ``#``."""

    line: int
    level: int
    phrase: PhraseMould


@dataclass(frozen=True, slots=True)
class ParagraphPiece:
    """A paragraph."""

    line: int
    phrase: PhraseMould


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table, by what makes it."""

    line: int
    table: Callable[[Values, Pictures], Table]


@dataclass(frozen=True, slots=True)
class BreakPiece:
    """``---``."""

    line: int


@dataclass(frozen=True, slots=True)
class ContainerPiece:
    """A ``:::name argument``, its argument as written in the template and as a title with its values, and its lines."""

    line: int
    name: str
    argument: str
    title: Writer
    lines: tuple[Writer, ...]


Piece = HeadingPiece | ParagraphPiece | TablePiece | BreakPiece | ContainerPiece


def pieces(marked: Marked) -> Iterator[Piece]:
    """The pieces of a text, with slots or with values in disguise. Raises TemplateFaultError."""
    return _Reader(marked).pieces()


def pipe_rows(marked: Marked) -> list[Row]:
    """The rows of a text that is a table written with ``|``, the last of them as wide as the head.

    Raises UnfitError where it is anything else, TemplateFaultError where a row has too many cells.
    """
    reader = _Reader(marked)
    tokens = iter(reader.tokens())
    if next(tokens).type != "table_open":
        raise UnfitError
    rows = list(reader.rows(tokens))
    if next(tokens, None) is not None or reader.width() != len(rows[0].cells):
        raise UnfitError
    return rows


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").disable([*TURNED_OFF, *TURNED_OFF_INLINE], True)
    add_block_rules(parser)
    return parser


class _Reader:
    """Makes pieces of the tokens of one text."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.lines = marked.text.split("\n")
        self.line = 1

    def tokens(self) -> list[Token]:
        return _parser().parse(self.marked.text, {"marked": self.marked})

    def pieces(self) -> Iterator[Piece]:
        tokens = iter(self.tokens())
        for token in tokens:
            self.line = token.map[0] + 1 if token.map else self.line
            yield self._piece(token, tokens)

    def _piece(self, token: Token, tokens: Iterator[Token]) -> Piece:
        line = self.line
        match token.type:
            case "heading_open":
                piece: Piece = HeadingPiece(line, int(token.tag[1:]), phrase_mould(self._inlines(next(tokens))))
                next(tokens)
            case "paragraph_open":
                piece = ParagraphPiece(line, phrase_mould(self._inlines(next(tokens))))
                next(tokens)
            case "table_open":
                piece = TablePiece(line, self._pipes(tokens))
            case "html_table":
                piece = TablePiece(line, self._elements(token))
            case "hr":
                piece = BreakPiece(line)
            case "container":
                lines = tuple(self._text(text) for text in token.meta["lines"] if text.strip())
                title = self._text(token.content) if token.info == "annex" else _constant("")
                piece = ContainerPiece(line, token.info, token.content, title, lines)
            case _:
                raise self._fault("unknown-markup", say("不支持的写法", "this is not supported"))
        return piece

    def _elements(self, token: Token) -> Callable[[Values, Pictures], Table]:
        first, end = token.map or [0, 0]
        element = only(parse(self.marked, first + 1, end))
        return lambda values, pictures: table(element, pictures)

    def _pipes(self, tokens: Iterator[Token]) -> Callable[[Values, Pictures], Table]:
        rows = [row_mould(row) for row in self.rows(tokens)]
        return lambda values, pictures: piped(tuple(cast(values) for cast in rows))

    def rows(self, tokens: Iterator[Token]) -> Iterator[Row]:
        first: int | None = None
        cells: list[Cell] = []
        for token in tokens:
            match token.type:
                case "tr_open":
                    cells = []
                    self.line = token.map[0] + 1 if token.map else self.line
                case "th_open" | "td_open":
                    inlines = self._inlines(next(tokens))
                    align = _ALIGNS.get(str(token.attrGet("style") or "").removeprefix("text-align:"), "center")
                    blocks = (Paragraph(inlines, align=align, indent=0),) if inlines else ()
                    cells.append(Cell(blocks, header=token.tag == "th"))
                case "tr_close":
                    self._check_width(len(cells) if first is None else first)
                    yield Row(tuple(cells), header=first is None)
                    first = len(cells) if first is None else first
                case "table_close":
                    break

    def _check_width(self, columns: int) -> None:
        """Markdown would drop the cells beyond the header's; nothing may be dropped silently."""
        if self.width() > columns:
            message = say("此行的单元格多于表头", "this row has more cells than the table's head")
            raise self._fault("bad-table", message)

    def width(self) -> int:
        """How many cells the current line holds."""
        return len(escapedSplit(self.lines[self.line - 1].strip().removeprefix("|").removesuffix("|")))

    def _inlines(self, token: Token) -> tuple[Inline, ...]:
        if token.map:
            self.line = token.map[0] + 1
        return trimmed(self._spans(token.children or []))

    def _spans(self, tokens: list[Token]) -> Iterator[Inline]:
        bold, role = 0, None
        for number, token in enumerate(tokens):
            match token.type:
                case "text" | "text_special":
                    self._check_text(token.content)
                    yield from runs(token.content, role, bold > 0)
                case "softbreak":
                    after = tokens[number + 1].content if number + 1 < len(tokens) else ""
                    yield from runs(unfolded(f"{tokens[number - 1].content[-1:]}\n{after[:1]}")[1:-1], role, bold > 0)
                case "hardbreak":
                    yield LineBreak()
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    role = _role(token)
                case _:
                    raise self._fault("unknown-markup", say("不支持的写法", "this is not supported"))

    def _text(self, line: str) -> Writer:
        self._check_text(line)
        text = reveal(line.strip(" \t"))
        return writer(text) or _constant(text)

    def _check_text(self, text: str) -> None:
        found = _TAG.search(text)
        if found:
            message = say("段落内不支持 {tag}", "a paragraph cannot hold {tag}", tag=found.group())
            raise self._fault("unknown-markup", message, say("HTML 只能写成独立的表格", "HTML may only be a table"))

    def _fault(self, code: str, message: Message, hint: Message | None = None) -> TemplateFaultError:
        return TemplateFaultError(code, message, hint, self.marked.place(self.line))


def piped(rows: tuple[Row, ...]) -> Table:
    """The table of rows written with ``|``."""
    return Table(rows, shares=shares_of(rows, len(rows[0].cells)))


def _role(token: Token) -> Role | None:
    return "kai" if token.nesting == 1 else None


def _constant(text: str) -> Writer:
    return lambda values: text
