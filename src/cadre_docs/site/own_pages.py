"""The office's own pages, ``content/pages/*.md``: their front matter, and which of them cannot be published."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.office import Office
from cadre_docs.site.inputs import BrokenPage, TextPage
from cadre_docs.source import Source, read

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
_EXPECTED = {
    "title": say("写一行不空的文字", "give one line of text"),
    "order": say("写一个整数，小的在前", "give a whole number; small ones come first"),
    "navigation": say("写“是”或“否”（true、false）", "give true or false"),
}


class OwnPages(NamedTuple):
    """The pages that can be read, in their order, and those that cannot."""

    pages: tuple[TextPage, ...]
    broken: tuple[BrokenPage, ...]


def own_pages(office: Office) -> OwnPages:
    """The pages under ``content/pages``, in the order that they ask for, then by address.

    A page may begin with front matter between two lines ``---``: title, order (a number) and navigation (yes or no).
    Without it the first heading is the title. Of two files with one address neither can be published.
    """
    by_slug: dict[str, list[str]] = defaultdict(list)
    for path in office.list(FOLDER, ".md", own=True):
        by_slug[_slug(path).casefold()].append(path)
    pages: list[TextPage] = []
    broken: list[BrokenPage] = []
    for paths in by_slug.values():
        wrong = list(_same_address(paths))
        for path in paths:
            try:
                pages.append(text_page(path, office.read_text(path)))
            except BrokenInputError as error:
                wrong += error.diagnostics
        if wrong:
            pages = [page for page in pages if f"{FOLDER}/{page.path}" not in paths]
            broken.append(BrokenPage(_slug(paths[0]), tuple(wrong)))
    return OwnPages(tuple(sorted(pages, key=lambda page: (page.order, page.slug))), tuple(broken))


def text_page(path: str, written: str) -> TextPage:
    """One page from its file's text. Raises BrokenInputError for front matter that cannot be understood."""
    text = written.replace("\r\n", "\n")
    values: dict[str, str] = {}
    if text.startswith(_FENCE):
        front, fence, rest = text[len(_FENCE) - 1 :].partition("\n" + _FENCE)
        if not fence and not front.endswith("\n---"):
            message = say("页面开头的 --- 没有结束", "the front matter does not end")
            hint = say("在键和值之后另起一行写 ---", "put a line --- after the keys and values")
            raise BrokenInputError((_fault(Position(path), message, hint),))
        values = _front(read("\n" + front.removesuffix("\n---").removeprefix("\n"), file=path))
        text = rest
    first, _, below = text.lstrip().partition("\n")
    if first.startswith("# "):
        values.setdefault("title", first.removeprefix("# ").strip())
        text = below
    return TextPage(
        slug=_slug(path),
        title=values.get("title", _slug(path)),
        text=text,
        order=int(values.get("order", "100")),
        in_navigation=_YES[values.get("navigation", "false")],
        path=path.removeprefix(f"{FOLDER}/"),
        first_line=written.count("\n") - text.count("\n") + 1,
    )


def _slug(path: str) -> str:
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def _same_address(paths: Sequence[str]) -> Iterator[Diagnostic]:
    """One fault for each file after the first; letter case does not tell addresses apart on a shared drive."""
    for path in paths[1:]:
        yield Diagnostic(
            code="page-address-twice",
            severity=Severity.ERROR,
            message=say("与 {other} 用同一网址", "it has the same address as {other}", other=paths[0]),
            hint=say(
                "给其中一个文件改名；改正之前，这几页都不发布",
                "rename one of the files; none of them is published till then",
            ),
            position=Position(path),
        )


def _front(source: Source) -> dict[str, str]:
    wrong = list(source.diagnostics)
    values: dict[str, str] = {}
    given = source.value if isinstance(source.value, dict) else {}
    if given != source.value and source.value is not None and not wrong:
        message = say("页面开头应写成键和值", "front matter must be keys and values")
        wrong.append(_fault(source.position(), message, _known_keys()))
    for key, value in given.items():
        name = _KEYS.get(key)
        if name is None:
            message = say("页面开头没有“{key}”这个键", "front matter has no key {key}", key=key)
            wrong.append(_fault(source.position((key,), key=True), message, _near(key)))
        elif name in values:
            message = say("“{key}”已经写过一次", "{key} is given twice, in two languages", key=key)
            hint = say("只留一个", "keep one of them")
            wrong.append(_fault(source.position((key,), key=True), message, hint))
        elif not isinstance(value, str) or not _fits(name, value):
            shown = value if isinstance(value, str) else "—"
            message = say("“{key}”的值不合要求：{value}", "{key} cannot be {value}", key=key, value=shown)
            wrong.append(_fault(source.position((key,)), message, _EXPECTED[name]))
        else:
            values[name] = value
    if wrong:
        raise BrokenInputError(tuple(wrong))
    return values


def _near(key: str) -> Message:
    close = get_close_matches(key.casefold(), _KEYS, 1, 0.4)
    return say("是不是“{close}”？", "did you mean {close}?", close=close[0]) if close else _known_keys()


def _known_keys() -> Message:
    return say("可以写的键：{known}", "the keys are: {known}", known="、".join(_KEYS))


def _fits(name: str, value: str) -> bool:
    if name == "order":
        return value.isascii() and value.isdigit() and len(value) < 10
    return value in _YES if name == "navigation" else bool(value.strip())


def _fault(position: Position, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(code="page-front-matter", severity=Severity.ERROR, message=message, hint=hint, position=position)
