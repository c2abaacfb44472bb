"""Markdown to HTML for the site: no raw HTML, no images; and the front matter of the office's own pages."""

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.office import Office
from cadre_docs.site.inputs import TextPage
from cadre_docs.source import Source, read

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FOLDER = "content/pages"
_FENCE = "---\n"
_KEYS = {
    "title": "title",
    "标题": "title",
    "order": "order",
    "排序": "order",
    "navigation": "navigation",
    "导航": "navigation",
}
_YES = {"true": True, "是": True, "false": False, "否": False}


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


def text_pages(office: Office) -> tuple[TextPage, ...]:
    """The pages under ``content/pages``, in the order that they ask for, then by address.

    A page may begin with front matter between two lines ``---``: title, order (a number) and navigation (yes or no).
    Without it the first heading is the title. Raises BrokenInputError with everything that is wrong with them.
    """
    found: list[TextPage] = []
    wrong: list[Diagnostic] = []
    for path in office.list(FOLDER, ".md", own=True):
        try:
            page = text_page(path, office.read_text(path))
            wrong += (_same_address(path, one.path) for one in found if one.slug == page.slug)
            found.append(page)
        except BrokenInputError as error:
            wrong += error.diagnostics
    if wrong:
        raise BrokenInputError(tuple(wrong))
    return tuple(sorted(found, key=lambda page: (page.order, page.slug)))


def text_page(path: str, written: str) -> TextPage:
    """One page from its file's text. Raises BrokenInputError for front matter that cannot be understood."""
    text = written.replace("\r\n", "\n")
    values: dict[str, str] = {}
    if text.startswith(_FENCE):
        front, fence, rest = text[len(_FENCE) :].partition("\n" + _FENCE)
        if not fence:
            raise BrokenInputError(
                (_fault(Position(path), say("页面开头的 --- 没有结束", "the front matter does not end")),)
            )
        values = _front(read("\n" + front, file=path))
        text = rest
    first, _, below = text.lstrip().partition("\n")
    if first.startswith("# "):
        values.setdefault("title", first.removeprefix("# ").strip())
        text = below
    slug = path.rsplit("/", 1)[-1].removesuffix(".md")
    return TextPage(
        slug=slug,
        title=values.get("title", slug),
        text=text,
        order=int(values.get("order", "100")),
        in_navigation=_YES[values.get("navigation", "false")],
        path=path.removeprefix(f"{FOLDER}/"),
        first_line=written.count("\n") - text.count("\n") + 1,
    )


def _same_address(path: str, other: str) -> Diagnostic:
    return Diagnostic(
        code="page-address-twice",
        severity=Severity.ERROR,
        message=say("与 {other} 用同一网址", "it has the same address as {other}", other=f"{FOLDER}/{other}"),
        hint=say("给其中一个文件改名", "rename one of the files"),
        position=Position(path),
    )


def _front(source: Source) -> dict[str, str]:
    wrong = list(source.diagnostics)
    values: dict[str, str] = {}
    given = source.value if isinstance(source.value, dict) else {}
    if not isinstance(source.value, dict) and not wrong:
        wrong.append(_fault(source.position(), say("页面开头应写成键和值", "front matter must be keys and values")))
    for key, value in given.items():
        name = _KEYS.get(key)
        if name is None:
            known = "、".join(_KEYS)
            message = say("未知的键 {key}，可用：{known}", "unknown key {key}; known: {known}", key=key, known=known)
            wrong.append(_fault(source.position((key,), key=True), message))
        elif not isinstance(value, str) or not _fits(name, value):
            message = say("{key} 的值不合要求：{value}", "{key} cannot be {value}", key=key, value=value)
            wrong.append(_fault(source.position((key,)), message))
        else:
            values[name] = value
    if wrong:
        raise BrokenInputError(tuple(wrong))
    return values


def _fits(name: str, value: str) -> bool:
    if name == "order":
        return value.isascii() and value.isdigit()
    return value in _YES if name == "navigation" else True


def _fault(position: Position, message: Message) -> Diagnostic:
    hint = say(
        "开头两行 --- 之间只写标题、排序、导航", "between the two lines --- give title, order and navigation only"
    )
    return Diagnostic(code="page-front-matter", severity=Severity.ERROR, message=message, hint=hint, position=position)


@cache
def _markdown(keep_lines: bool) -> "MarkdownIt":
    # Imported here: only pages written in Markdown pay for it.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": keep_lines}).enable("table").disable("image")
