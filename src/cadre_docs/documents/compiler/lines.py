"""Which line of which template each line of a rendered text comes from.

The extension ends every line of a template's own text with a mark; ``Marked`` takes the marks out again before
anything is parsed, so that a fault in the rendered text can be told by the template's line.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from cadre_docs.documents.compiler.faults import Place

MARK = "\ue000[^\ue001]*\ue001"
_MARK = re.compile("\ue000([^\ue001]*)\ue001")


class LineMarks(Extension):
    """Marks the ends of lines in the text between the tags."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, those of text with marks."""
        held: Token | None = None
        for token in stream:
            if held is not None:
                yield _marked(held, stream.name)
            held = token if token.type == "data" else None
            if held is None:
                yield token
        if held is not None:
            yield _marked(held, stream.name, last=True)


def _marked(token: Token, name: str | None, *, last: bool = False) -> Token:
    """A token of text whose lines are marked; the last one too where the template ends with it."""
    *lines, rest = token.value.split("\n")
    marked = [f"{line}{_mark(name, token.lineno + number)}" for number, line in enumerate(lines)]
    if last and rest:
        rest += _mark(name, token.lineno + len(lines))
    return Token(token.lineno, token.type, "\n".join((*marked, rest)))


def _mark(name: str | None, line: int) -> str:
    return f"\ue000{name}:{line}\ue001"


class Marked:
    """A rendered text, with its marks and without, and where its lines come from."""

    def __init__(self, rendered: str, template: str) -> None:
        self.rendered = rendered
        self.template = template

    @cached_property
    def text(self) -> str:
        """The text without its marks."""
        return _MARK.sub("", self.rendered)

    def place(self, line: int) -> Place:
        """Where a line of the text, counted from 1, comes from."""
        return self._places[min(max(line, 1), len(self._places)) - 1]

    @cached_property
    def _places(self) -> list[Place]:
        place = Place(self.template, 1)
        places = []
        for line in self.rendered.split("\n"):
            found = _MARK.findall(line)
            if found:
                name, _, number = found[-1].rpartition(":")
                place = Place(f"templates/{name}", int(number))
            places.append(place)
        return places
