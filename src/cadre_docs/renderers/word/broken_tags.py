"""What is wrong with the tags of a letterhead, told at the paragraph in which Word shows them."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from cadre_docs.diagnostics import Message, Position, say
from cadre_docs.renderers.renderer import RenderError
from cadre_docs.renderers.word.xml import W

TAG = re.compile(r"\{%[a-z]*-?\s*(\w+)[^%]*%\}")
OPENING = ("if", "for")


def broken(error: Exception, sources: Sequence[str]) -> RenderError:
    """A letterhead that cannot be used, with the paragraph at fault where one is.

    ``sources`` are its parts as XML. The file is added by who knows it.
    """
    found = _undefined(error, sources) or _unbalanced(sources)
    message, hint, number = found or (
        say("信头模板有错：{error}", "the letterhead is broken: {error}", error=error),
        say("照随附的信头重做", "begin again from ours"),
        1,
    )
    return RenderError(message, hint, Position("", number))


def _undefined(error: Exception, sources: Sequence[str]) -> tuple[Message, Message, int] | None:
    named = re.search(r"'(\w+)' is undefined", str(error))
    if named is None:
        return None
    tag = re.compile(rf"\{{[{{%][^}}]*\b{named[1]}\b")
    return (
        say("信头模板有错：没有标记“{name}”", "the letterhead is broken: there is no tag {name}", name=named[1]),
        say("照随附的信头核对标记", "look at the tags of ours"),
        next((number for number, text in _paragraphs(sources) if tag.search(text)), 1),
    )


def _unbalanced(sources: Sequence[str]) -> tuple[Message, Message, int] | None:
    """The first tag that has no partner."""
    opened: list[tuple[str, int]] = []
    for number, text in _paragraphs(sources):
        for tag in TAG.findall(text):
            if tag in OPENING:
                opened.append((tag, number))
            elif tag.startswith("end"):
                if not opened:
                    return _unpaired(tag, number)
                if opened[-1][0] != tag.removeprefix("end"):
                    return _unpaired(*opened[-1])
                opened.pop()
    return _unpaired(*opened[-1]) if opened else None


def _unpaired(tag: str, number: int) -> tuple[Message, Message, int]:
    return (
        say(
            "信头模板有错：第 {number} 段的标记“{tag}”不成对",
            "the letterhead is broken: the tag {tag} of paragraph {number} has no partner",
            tag=tag,
            number=number,
        ),
        say("每个 if 配一个 endif，每个 for 配一个 endfor", "each if has an endif, each for an endfor"),
        number,
    )


def _paragraphs(sources: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The paragraphs of each part by number, their text as Word shows it, in however many runs it stands."""
    for source in sources:
        root = etree.fromstring(source.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
        for number, paragraph in enumerate(root.iter(f"{{{W}}}p"), 1):
            yield number, "".join(str(text) for text in paragraph.itertext(f"{{{W}}}t"))
