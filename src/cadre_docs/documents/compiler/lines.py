"""Which line of which template each line of a rendered text comes from.

The extension ends every line of a template's own text with a mark; ``unmark`` takes the marks out again before
anything is parsed, so that a fault in the rendered text can be told by the template's line.
"""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from cadre_docs.documents.compiler.faults import Place

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
    """A rendered text without its marks, and where its lines come from."""

    def __init__(self, rendered: str, template: str) -> None:
        place = Place(template, 1)
        lines, places = [], []
        for line in rendered.split("\n"):
            found = _MARK.findall(line)
            if found:
                name, _, number = found[-1].rpartition(":")
                place = Place(f"templates/{name}", int(number))
                line = _MARK.sub("", line)
            lines.append(line)
            places.append(place)
        self.text = "\n".join(lines)
        self._places = places

    def place(self, line: int) -> Place:
        """Where a line of the text, counted from 1, comes from."""
        return self._places[min(max(line, 1), len(self._places)) - 1]
