"""What no line ends within: names, dates, numbers with their units, numbers of documents (GB/T 9704-2012, 7.3.3).

A PDF gets a word joiner (U+2060) at every place within such a piece: its fonts show none, and none is read out of it.
A web page marks the pieces and leaves the rest to CSS. A Word file is searched and edited by people, so it gets Word's
own no-width non break (U+200D) only where the end of a line is near, by our measure of the line.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise

from cadre_docs.documents.making import quick
from cadre_docs.documents.tree import (
    AttachmentNote,
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    Note,
    Paragraph,
    Recipients,
    Run,
)
from cadre_docs.documents.widths import widths_of
from cadre_docs.renderers.flow import Line, with_inlines
from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START, PDF_JOINER, width_of

WORD_JOINER = "\u200d"
JOINERS = re.compile(f"[{PDF_JOINER}{WORD_JOINER}]")
HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
UNITS = (
    "个百分点|个工作日|个自然日|个月|平方米|平方公里|公里|千米|厘米|毫米|米|公斤|千克|克|吨|亩|公顷|升|万元|亿元|元"
    "|万人次|人次|万人|人|万名|名|万户|户|万|亿|小时|分钟|学时|课时|周岁|周年|年度|年|月份|月|日|时|点|分|秒|岁|票"
    "|个|位|次|天|届|期|份|页|号|周|项|条|款|级|类|家|所|间|台|套|件|辆|册|篇|字|场|批|组|倍|成|折|%|％|‰|℃|°C|kg|km|m²|㎡"
)
NUMERALS = "〇零一二三四五六七八九十百千万两"
NUMBER = r"\d+(?:[,.:：—～~\-/]\d+)*"
NUMBERED = rf"(?:(?<=[，。、；：（“《\s])[{HAN}]{{1,8}}|[{HAN}]{{0,3}})〔\d{{4}}〕\d+号"
COUNTED = (
    r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日"
    rf"|\d{{1,2}}[时点]\d{{1,2}}分|第{NUMBER}(?:{UNITS})|{NUMBER}[余多]?(?:{UNITS})?"
)
SHARE = rf"[百千万]分之[{NUMERALS}点]+|[{NUMERALS}]+分之[{NUMERALS}]+"
WHOLE = re.compile(f"{NUMBERED}|{COUNTED}|{SHARE}")
"""Numbers of documents, dates, numbers with what they count."""
ONLY_COUNTED = re.compile(rf"(?=[\d第])(?:{COUNTED})")
"""The same in a text without 〔 and 分之, of which the others have one: it need not look at every character twice."""
LONGEST = 14
"""Characters beyond which a piece is no longer kept whole: it would leave half a line empty."""
SLACK = 2.0
SLACK_PER_LINE = 0.5
"""Characters by which another program's line may end elsewhere than ours, and what each line adds to it."""
NAME_LENGTHS = range(2, 13)
Piece = tuple[int, int]
_run = quick(Run)


def names_in(document: Document, known: Collection[str]) -> tuple[str, ...]:
    """Those of the known names that stand in the running text or the title of a document, sorted."""
    texts = [document.title]
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, (Paragraph, Heading, Recipients)):
                texts.append(block.text)
    known = frozenset(known)
    lengths = sorted({len(name) for name in known} & set(NAME_LENGTHS))
    found = set[str]()
    for text in texts:
        for length in lengths:
            found |= {text[at : at + length] for at in range(len(text) - length + 1)} & known
    return tuple(sorted(found))


def kept_whole(document: Document) -> Document:
    """The document with word joiners within the pieces of its running text; tables and headings stay as they are."""
    names = frozenset(document.names)
    sections = tuple(
        replace(section, blocks=tuple(_kept_block(block, names) for block in section.blocks))
        for section in document.sections
    )
    return replace(document, sections=sections)


def _kept_block(block: Block, names: frozenset[str]) -> Block:
    match block:
        case Paragraph(align="justify" | "left"):
            inlines = _kept_inlines(block.inlines, pieces(_text(block.inlines), names), PDF_JOINER)
            return replace(block, inlines=inlines)
        case Recipients() | Note():
            return replace(block, text=_kept_text(block.text, names))
        case AttachmentNote():
            return replace(block, names=tuple(_kept_text(name, names) for name in block.names))
        case _:
            return block


def _kept_text(text: str, names: frozenset[str]) -> str:
    (run,) = _kept_inlines((Run(text),), pieces(text, names), PDF_JOINER)
    return run.text if isinstance(run, Run) else text


def near_ends(line: Line, names: Collection[str], room: float) -> Line:
    """A line of Word with joiners in those pieces near which one of its lines ends; ``room`` is in characters."""
    if line.align in ("center", "right") or not line.inlines:
        return line
    text = _text(line.inlines)
    fits = room - SLACK
    if len(text) + line.indent <= fits or (
        len(text) / 2 + line.indent <= fits and width_of(text) + line.indent <= fits
    ):
        return line
    found = pieces(text, frozenset([name for name in names if name in text]))
    if not found:
        return line
    ends = tuple(enumerate(line_ends(text, found, room - line.hang - line.right, line.indent - line.hang)))
    places = [place for piece in found if _is_near(piece, ends) for place in _inner(text, piece)]
    return with_inlines(line, tuple(_joined(line.inlines, places, WORD_JOINER))) if places else line


@lru_cache(maxsize=4096)
def pieces(text: str, names: frozenset[str]) -> tuple[Piece, ...]:
    """The pieces of a text that are kept whole: begin and end, in order, none within another."""
    patterns = WHOLE if "〔" in text or "分之" in text else ONLY_COUNTED
    found = [one.span() for one in patterns.finditer(text)]
    if names:
        for name in names:
            at = text.find(name)
            while at >= 0:
                found.append((at, at + len(name)))
                at = text.find(name, at + 1)
        found.sort(key=lambda piece: (piece[0], -piece[1]))
    merged: list[Piece] = []
    last = 0
    for begin, end in found:
        length = end - begin
        if length > 1 and begin >= last and (length <= LONGEST or width_of(text[begin:end]) <= LONGEST):
            merged.append((begin, end))
            last = end
    return tuple(merged)


def _text(inlines: tuple[Inline, ...]) -> str:
    """The characters of the inlines, one for each break and picture."""
    if len(inlines) == 1 and isinstance(inlines[0], Run):
        return inlines[0].text
    return "".join(one.text if isinstance(one, Run) else "\n" if isinstance(one, LineBreak) else "□" for one in inlines)


def _inner(text: str, piece: Piece) -> Iterator[int]:
    """The places within a piece at which a line could end; digits and letters hold together by themselves."""
    for place in range(piece[0] + 1, piece[1]):
        before, after = text[place - 1], text[place]
        if not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum()):
            yield place


def _is_near(piece: Piece, ends: Iterable[tuple[int, int]]) -> bool:
    begin, end = piece
    for number, place in ends:
        slack = SLACK + SLACK_PER_LINE * number
        if begin < place + slack and place - slack < end:
            return True
    return False


def line_ends(text: str, found: Collection[Piece], room: float, first: float) -> Iterator[int]:
    """Where the lines of a text end in a room of so many characters, pieces and marks kept as they should be."""
    within = {place for begin, end in found for place in range(begin + 1, end)}
    begin, used = 0, first
    for part in text.split("\n"):
        widths = [0.0, *accumulate(widths_of(part))]
        start = 0
        while (beyond := bisect_right(widths, room + 0.01 - used + widths[start])) < len(widths):
            end = beyond - 1 if used else max(beyond - 1, start + 1)
            while end > start + 1 and _is_held(text, begin + end, within):
                end -= 1
            yield begin + end
            start, used = end, 0.0
        begin, used = begin + len(part) + 1, 0.0


def _is_held(text: str, place: int, within: Collection[int]) -> bool:
    return place in within or text[place] in NO_LINE_START or text[place - 1] in NO_LINE_END


def _kept_inlines(inlines: tuple[Inline, ...], found: Collection[Piece], joiner: str) -> tuple[Inline, ...]:
    text = _text(inlines)
    places = sorted({place for piece in found for place in _inner(text, piece)})
    return tuple(_joined(inlines, places, joiner)) if places else inlines


def _joined(inlines: tuple[Inline, ...], places: Sequence[int], joiner: str) -> Iterator[Inline]:
    at = 0
    for inline in inlines:
        if not isinstance(inline, Run):
            at += 1
            yield inline
            continue
        ends = (0, *(place - at for place in places if at <= place < at + len(inline.text)), len(inline.text))
        text = joiner.join([inline.text[begin:end] for begin, end in pairwise(ends)])
        yield _run(text, inline.role, inline.bold, inline.underline, inline.size, inline.revision, inline.apart)
        at += len(inline.text)
