"""The text of one of the office's own pages, read once: what it looks like, asks for, leads to and is found by.

Parsing Markdown costs more than all else that is done to such a page. So plain texts are read without a parser, and
what planning needs of a text is kept by the text.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cadre_docs.site.markdown import parsed
from cadre_docs.site.plain_markdown import plain
from cadre_docs.site.search import Words, words_of

if TYPE_CHECKING:
    from markdown_it.token import Token

K = TypeVar("K")
V = TypeVar("V")
_BLOCK = re.compile(r":::[ \t]*([^\s:=]+)[ \t]*(.*?)[ \t]*")
_INLINE = re.compile(r"\[\[([^\[\]:：]+)[:：]([^\[\]]+)\]\]")
_SLOT = "\0"
"""Where a directive stands in the HTML; no text of a page can hold it, since Markdown has no NUL."""
_MOST = 20_000
"""Gists that are kept; ``serve`` sees many versions of a page."""
_MOST_PARSED = 5_000
"""Texts of which all is kept, those that are not plain: their HTML takes more room than anything else of a site."""


class Asked(NamedTuple):
    """A directive as written: its name, what follows it, and on which line of the page's text it stands."""

    name: str
    argument: str
    line: int


class Written(NamedTuple):
    """A link as a page writes it, and on which line of the page's text."""

    link: str
    line: int


class OwnText(NamedTuple):
    """What a text comes to: pieces of HTML, the directives that stand between them, the links, the words to find."""

    html: tuple[str, ...]
    asked: tuple[Asked, ...]
    links: tuple[Written, ...]
    words: str


class Gist(NamedTuple):
    """What planning a site needs of a text; its HTML is not needed before its page is made."""

    asked: tuple[Asked, ...]
    links: tuple[Written, ...]
    words: Words


class Read(NamedTuple):
    """What came of reading a text: its gist and, unless it is plain, all of it, which took a parser."""

    gist: Gist
    parsed: OwnText | None = None


_ALL_STAND: frozenset[str] = frozenset()
_PARSED: dict[tuple[str, frozenset[str]], OwnText] = {}
_GISTS: dict[str, Gist] = {}


def own_text(text: str, left_out: frozenset[str] = _ALL_STAND) -> OwnText:
    """What a page's text comes to. Of links (as they are written) that are left out only the words stay."""
    known = _PARSED.get((text, left_out))
    found = None if known or left_out else plain(text)
    if found:
        return OwnText((found.html,), (), tuple(Written(*one) for one in found.links), found.words)
    if known is None:
        known = _parsed(text, left_out)
        _keep(_PARSED, (text, left_out), known, _MOST_PARSED)
    return known


def gist(text: str) -> Gist:
    """What planning needs of a text."""
    known = _GISTS.get(text)
    if known is None:
        found = own_text(text)
        known = Gist(found.asked, found.links, words_of(found.words))
        keep(text, Read(known))
    return known


def has_gist(text: str) -> bool:
    """Whether a text has been read."""
    return text in _GISTS


def read(text: str) -> Read:
    """What comes of reading a text, for another process to keep."""
    return Read(gist(text), _PARSED.get((text, _ALL_STAND)))


def keep(text: str, found: Read) -> None:
    """Keep what another process, or another build, has read."""
    _keep(_GISTS, text, found.gist, _MOST)
    if found.parsed:
        _keep(_PARSED, (text, _ALL_STAND), found.parsed, _MOST_PARSED)


def _keep(kept: dict[K, V], key: K, value: V, most: int) -> None:
    """Enter something; the oldest gives way."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = value


def _parsed(text: str, left_out: frozenset[str]) -> OwnText:
    markdown, tokens = parsed(text)
    links, words = tuple(_links(tokens)), _words(tokens)
    asked: list[Asked] = []
    found: list[Token] = []
    for token in tokens:
        if token.type == "inline":
            line = (token.map or [0])[0] + 1
            if token.content.startswith(":::") and len(found) and found[-1].type == "paragraph_open":
                found[-1].hidden = True
                rows = enumerate(token.content.split("\n"))
                token.children = [part for number, row in rows for part in _row(row, line + number, asked)]
            else:
                _unlink(token.children or [], left_out)
                token.children = [part for child, at in _by_line(token) for part in _parts(child, at, asked)]
        if token.type == "paragraph_close" and _opening(found).hidden:
            token.hidden = True
        found.append(token)
    html: str = markdown.renderer.render(found, markdown.options, {})
    return OwnText(tuple(html.split(_SLOT)), tuple(asked), links, words)


def _by_line(token: "Token") -> Iterator[tuple["Token", int]]:
    """The pieces of a run of text, each with the line of the page's text on which it stands."""
    line = (token.map or (0, 0))[0] + 1
    for child in token.children or ():
        yield child, line
        line += child.type in ("softbreak", "hardbreak")


def _links(tokens: list["Token"]) -> Iterator[Written]:
    pieces = (piece for token in tokens for piece in _by_line(token))
    return (Written(str(child.attrs["href"]), line) for child, line in pieces if child.type == "link_open")


def _words(tokens: list["Token"]) -> str:
    """The text as search knows it: without its directives, and without the marks of Markdown."""
    found = []
    for token in tokens:
        if token.type == "inline" and not token.content.startswith(":::"):
            parts = (" " if child.type.endswith("break") else child.content for child in token.children or ())
            found.append(_INLINE.sub("", "".join(parts)))
        elif token.type in ("fence", "code_block"):
            found.append(token.content)
    return "\n".join(found)


def _unlink(children: list["Token"], left_out: frozenset[str]) -> None:
    inside = False
    for child in children:
        if child.type == "link_open":
            inside = child.attrs["href"] in left_out
        child.hidden = child.hidden or (inside and child.type in ("link_open", "link_close"))


def _opening(tokens: list["Token"]) -> "Token":
    return next(token for token in reversed(tokens) if token.type == "paragraph_open")


def _row(row: str, line: int, asked: list[Asked]) -> Iterator["Token"]:
    match = _BLOCK.fullmatch(row)
    yield _slot(Asked(match[1], match[2], line) if match else Asked("", row, line), asked)


def _parts(child: "Token", line: int, asked: list[Asked]) -> Iterator["Token"]:
    """The pieces of a run of text, with a slot for each ``[[…]]``."""
    if child.type != "text" or "[[" not in child.content:
        yield child
        return
    end = 0
    for match in _INLINE.finditer(child.content):
        yield child.copy(content=child.content[end : match.start()])
        yield _slot(Asked(f"[[{match[1].strip()}", match[2].strip(), line), asked)
        end = match.end()
    yield child.copy(content=child.content[end:])


def _slot(one: Asked, asked: list[Asked]) -> "Token":
    from markdown_it.token import Token

    asked.append(one)
    return Token("html_inline", "", 0, content=_SLOT)
