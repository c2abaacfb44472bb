"""Markdown to HTML for the site: no raw HTML, no images."""

import importlib.metadata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@lru_cache(maxsize=2048)
def to_html(text: str, *, deeper: int = 0, keep_lines: bool = False) -> Markup:
    """The HTML of a Markdown text, its headings so many levels deeper; HTML in it is shown, not obeyed.

    ``keep_lines``: a new line in the text is one on the page too.
    """
    markdown, tokens = parsed(text, keep_lines=keep_lines)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + deeper, 6)}"
    html = markdown.renderer.render(tokens, markdown.options, {})
    return Markup(html)


def parsed(text: str, *, keep_lines: bool = False) -> "tuple[MarkdownIt, list[Token]]":
    """A Markdown text as tokens, with what renders them."""
    markdown = _markdown(keep_lines)
    return markdown, markdown.parse(text)


@cache
def parser() -> str:
    """The version of the parser: another one may make something else of a text."""
    return importlib.metadata.version("markdown-it-py")


@cache
def _markdown(keep_lines: bool) -> "MarkdownIt":
    # Imported here: only pages written in Markdown pay for it.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": keep_lines}).enable("table").disable("image")
