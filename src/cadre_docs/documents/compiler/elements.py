"""HTML as templates may use it: a small tree of elements that know their lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler.disguise import reveal
from cadre_docs.documents.compiler.faults import Place, TemplateFaultError, near
from cadre_docs.documents.compiler.lines import Marked

VOID = frozenset({"br", "col", "hr", "img"})

CELL = frozenset(
    {"colspan", "rowspan", "valign", "align", "size", "line", "indent", "hang", "role", "padding", "plain"}
)
ATTRIBUTES: dict[str, frozenset[str]] = {
    "section": frozenset({"top", "right", "bottom", "left", "landscape", "unnumbered", "profile"}),
    "h1": frozenset({"hidden"}),
    "p": frozenset({"align", "indent", "hang", "size", "line", "role", "keep"}),
    "table": frozenset({"size", "line", "outer", "inner", "padding", "caption", "align", "role"}),
    "col": frozenset({"width"}),
    "thead": frozenset(),
    "tbody": frozenset(),
    "tr": frozenset({"height", "exact", "header"}),
    "td": CELL,
    "th": CELL,
    "br": frozenset(),
    "hr": frozenset(),
    "b": frozenset(),
    "u": frozenset(),
    "span": frozenset({"role", "size"}),
    "img": frozenset({"src", "alt", "width", "height"}),
}
"""The elements and their attributes; anything else is a fault."""


@dataclass
class Element:
    """An element: its attributes as written, its children in order, and where it begins."""

    tag: str
    attributes: dict[str, str]
    place: Place
    children: list["Element | str"] = field(default_factory=list)

    def elements(self) -> Iterator["Element"]:
        """The children that are elements. Raises TemplateFaultError for text between them."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
            elif child.strip():
                raise self.fault("stray-text", _stray(child.strip(), self.tag))

    def fault(self, code: str, message: Message, hint: Message | None = None) -> TemplateFaultError:
        """A fault of this element."""
        return TemplateFaultError(code, message, hint, self.place)


def parse(marked: Marked, first_line: int = 1, last_line: int | None = None) -> Element:
    """The elements of a rendered text, or of some of its lines, under a root without a name."""
    lines = marked.text.split("\n")[first_line - 1 : last_line]
    reader = _Reader(marked, first_line)
    reader.feed("\n".join(lines))
    reader.close()
    if len(reader.open) > 1:
        raise reader.open[-1].fault(
            "element-not-closed", say("<{tag}> 没有结束", "<{tag}> is not closed", tag=reader.open[-1].tag)
        )
    return reader.open[0]


def only(root: Element) -> Element:
    """The one element that a root has. Raises TemplateFaultError where others follow it."""
    found, *others = root.elements()
    for other in others:
        message = say("<{tag}> 应另起一行", "<{tag}> must begin a line of its own", tag=other.tag)
        raise other.fault("misplaced-element", message)
    return found


class _Reader(HTMLParser):
    """Collects elements; refuses whatever templates do not need."""

    def __init__(self, marked: Marked, first_line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.marked = marked
        self.lines_before = first_line - 1
        self.open = [Element("", {}, marked.place(first_line))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: reveal(value or "") for name, value in attrs}
        element = Element(tag, attributes, self._here())
        _check(element)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise TemplateFaultError(
                "element-not-closed",
                say(
                    "</{tag}> 与 <{open}> 不配对",
                    "</{tag}> does not close <{open}>",
                    tag=tag,
                    open=self.open[-1].tag or "—",
                ),
                place=self._here(),
            )
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_decl(self, decl: str) -> None:
        raise _unsupported(f"<!{decl}>", self._here())

    def unknown_decl(self, data: str) -> None:
        raise _unsupported(f"<![{data}", self._here())

    def handle_pi(self, data: str) -> None:
        raise _unsupported(f"<?{data}>", self._here())

    def _here(self) -> Place:
        return self.marked.place(self.lines_before + self.getpos()[0])


def _check(element: Element) -> None:
    known = ATTRIBUTES.get(element.tag)
    if known is None:
        raise _unsupported(f"<{element.tag}>", element.place)
    for name in element.attributes:
        if name not in known:
            message = say("<{tag}> 没有属性“{name}”", "<{tag}> has no attribute {name}", tag=element.tag, name=name)
            raise element.fault("unknown-attribute", message, near(name, known))


def _unsupported(what: str, place: Place) -> TemplateFaultError:
    return TemplateFaultError(
        "unknown-element",
        say("模板不支持 {what}", "templates do not support {what}", what=what),
        say("可用的元素：{names}", "the elements are: {names}", names=", ".join(sorted(ATTRIBUTES))),
        place,
    )


def _stray(text: str, tag: str) -> Message:
    shown = reveal(text)[:20]
    return say("<{tag}> 内不能直接写文字“{text}”", "no text may stand directly in <{tag}>: {text}", tag=tag, text=shown)
