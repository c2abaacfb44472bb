"""Inline content: text, line breaks, emphasis and pictures, from elements and from text with values in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cadre_docs.diagnostics import Message, say
from cadre_docs.documents.compiler import attributes
from cadre_docs.documents.compiler.disguise import reveal
from cadre_docs.documents.compiler.elements import Element
from cadre_docs.documents.compiler.faults import TemplateFaultError
from cadre_docs.documents.pictures import PictureRefusedError, picture_of, printable
from cadre_docs.documents.tree import Align, Image, Inline, LineBreak, Paragraph, Role, Run

Pictures = Callable[[str], bytes]
"""The bytes of a picture by its file name; FileNotFoundError where there is none."""

_SPACE = re.compile(r"[ \t\n]+")
_LATIN = re.compile(r"[A-Za-z0-9]")


def runs(
    text: str, role: Role | None = None, bold: bool = False, underline: bool = False, size: float | None = None
) -> Iterator[Inline]:
    """Text as runs, the values in it put back; a newline in a value is a line break."""
    for number, line in enumerate(reveal(text).split("\n")):
        if number:
            yield LineBreak()
        if line:
            yield Run(line, role, bold, underline, size)


def unfolded(text: str) -> str:
    """Text of a template with its own line ends and indentation taken out; a space stays between Latin words."""
    return _SPACE.sub(lambda found: _gap(text, found), text)


def phrase(element: Element, pictures: Pictures) -> tuple[Inline, ...]:
    """What an element says, without the spaces at its ends."""
    return trimmed(_walk(element, pictures, Run("")))


def trimmed(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Inlines without the spaces before the first and after the last of them, runs of one look in one."""
    found: list[Inline] = []
    for inline in inlines:
        before = found[-1] if found else None
        if isinstance(inline, Run) and isinstance(before, Run) and replace(before, text=inline.text) == inline:
            found[-1] = replace(before, text=before.text + inline.text)
        else:
            found.append(inline)
    return stripped(found)


def stripped(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Inlines without the spaces before the first and after the last of them."""
    found = list(inlines)
    _strip(found, 0, str.lstrip)
    _strip(found, -1, str.rstrip)
    return tuple(found)


def paragraphs(element: Element, align: Align, indent: float, pictures: Pictures) -> Iterator[Paragraph]:
    """The paragraph of a ``<p>`` element."""
    yield Paragraph(
        phrase(element, pictures),
        align=attributes.align(element, align),
        indent=attributes.number(element, "indent", indent) or 0,
        hang=attributes.number(element, "hang", 0) or 0,
        size=attributes.number(element, "size"),
        line=attributes.number(element, "line"),
        role=attributes.role(element, "body"),
        keep_with_next=attributes.flag(element, "keep"),
    )


def _strip(inlines: list[Inline], end: int, strip: Callable[[str, str], str]) -> None:
    while inlines and isinstance(run := inlines[end], Run):
        text = strip(run.text, " ")
        if text:
            if text != run.text:
                inlines[end] = replace(run, text=text)
            return
        inlines.pop(end)


def _walk(element: Element, pictures: Pictures, look: Run) -> Iterator[Inline]:
    for child in element.children:
        if isinstance(child, str):
            yield from runs(unfolded(child), look.role, look.bold, look.underline, look.size)
            continue
        match child.tag:
            case "br":
                yield LineBreak()
            case "b":
                yield from _walk(child, pictures, Run("", look.role, True, look.underline, look.size))
            case "u":
                yield from _walk(child, pictures, Run("", look.role, look.bold, True, look.size))
            case "span":
                role = attributes.role(child, look.role)
                size = attributes.number(child, "size", look.size)
                yield from _walk(child, pictures, Run("", role, look.bold, look.underline, size))
            case "img":
                yield _image(child, pictures)
            case _:
                message = say("<{tag}> 不能放在文字中", "<{tag}> cannot stand in a text", tag=child.tag)
                raise child.fault("misplaced-element", message)


def _image(element: Element, pictures: Pictures) -> Image:
    name = element.attributes.get("src", "")
    alt = element.attributes.get("alt", "")
    width, height = attributes.length(element, "width"), attributes.length(element, "height")
    if not (name and alt and width and height):
        raise element.fault(
            "bad-attribute", say("<img> 须有 src、alt、width、height", "<img> needs src, alt, width and height")
        )
    try:
        data = pictures(name)
        size = picture_of(data).within(width, height)
        return Image(printable(data), alt, *size)
    except PictureRefusedError as refused:
        raise _unusable(name, refused) from None
    except FileNotFoundError:
        raise element.fault(
            "picture-not-found",
            say("没有图片“{name}”", "there is no picture {name}", name=name),
            say("把图片放在 content/photos 文件夹内", "put the picture into the folder content/photos"),
        ) from None


def _unusable(name: str, refused: PictureRefusedError) -> TemplateFaultError:
    """The fault belongs to the record that names the picture, so that it has no place in the template."""
    why = refused.message
    message = Message(f"{why.zh}（{{file}}）", f"{why.en} ({{file}})", (*why.values, ("file", name)))
    hint = say("另存为 10 MB 以内的 JPEG 或 PNG，换掉这个文件", "save it as a JPEG or PNG below 10 MB, in its place")
    return TemplateFaultError(refused.code, message, hint)


def _gap(text: str, found: re.Match[str]) -> str:
    """What a stretch of white space becomes: one space within a line, none at a fold between Chinese characters."""
    if "\n" not in found.group():
        return " " if found.group() == "\t" else found.group()
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    return " " if _LATIN.match(before) and _LATIN.match(after) else ""
