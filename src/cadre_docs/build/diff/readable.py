"""A document as it is read: its passages (title, headings, paragraphs, table rows) in order, from its web page.

The web page is the one output that keeps the tree's structure, is written for every document, and can be read back
without the office, so both sides of a comparison are read from it: from a file of a build, or made from a tree.
"""

import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

CELLS = " ｜ "
"""Between the cells of a row."""
_BLOCKS = {"p": "paragraph", "h1": "title", "caption": "caption", "tr": "row"}
_HEADINGS = {"h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading"}
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading or table row; ``kind`` is ``title``, ``heading``, ``paragraph``, ``caption``, ``row``
    or ``page-break``."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Readable:
    """The passages of a document, and a digest of all it shows besides: alignment, typefaces, the grid of a table."""

    passages: tuple[Passage, ...]
    looks: str


def readable(page: str) -> Readable | None:
    """The document on a web page (or in a fragment); None where there is none."""
    start = page.find('<article class="document')
    if start < 0:
        return None
    reader = _Reader()
    reader.feed(page[start:])
    reader.close()
    return Readable(tuple(reader.passages), hashlib.sha256("".join(reader.shape).encode()).hexdigest())


@dataclass
class _Reader(HTMLParser):
    """Collects passages until the article ends."""

    passages: list[Passage] = field(default_factory=list)
    shape: list[str] = field(default_factory=list)
    _kind: str = ""
    _parts: list[str] = field(default_factory=list)
    _cells: int = 0
    _over: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """A passage begins, a cell begins, or something stands within a passage."""
        if self._over:
            return
        named = {name: value or "" for name, value in attributes}
        if tag != "article":
            self.shape.append(f"<{tag} {sorted((k, v) for k, v in named.items() if k not in ('src', 'alt'))}>")
        if tag in _BLOCKS or tag in _HEADINGS:
            self._begin(_BLOCKS.get(tag) or _HEADINGS[tag])
        elif tag in ("td", "th"):
            if self._cells:
                self._parts.append(CELLS)
            self._cells += 1
        elif tag == "br":
            self._parts.append("\n" if self._kind != "row" else "")
        elif tag == "img":
            picture = hashlib.sha256(named.get("src", "").encode()).hexdigest()[:8]
            self._parts.append(f"[{named.get('alt', '')} {picture}]")
        elif tag == "hr":
            self._end()
            self.passages.append(Passage("page-break", ""))

    def handle_endtag(self, tag: str) -> None:
        """A passage ends."""
        if tag == "article":
            self._end()
            self._over = True
        elif tag in _BLOCKS or tag in _HEADINGS:
            self._end()

    def handle_data(self, data: str) -> None:
        """Text of the passage."""
        if self._kind and not self._over:
            self._parts.append(_SPACES.sub(" ", data))

    def _begin(self, kind: str) -> None:
        self._end()
        self._kind, self._parts, self._cells = kind, [], 0

    def _end(self) -> None:
        text = "".join(self._parts).strip(" \n")
        if self._kind and text.replace(CELLS.strip(), "").strip():
            self.passages.append(Passage(self._kind, text))
        self._kind, self._parts = "", []
