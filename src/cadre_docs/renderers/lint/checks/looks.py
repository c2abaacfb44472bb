"""Fonts, sizes and bold of a paragraph against what its part asks for."""

import re
from collections.abc import Iterator

from cadre_docs.renderers.lint.fonts import NAMES, family
from cadre_docs.renderers.lint.paper import Paragraph, Run
from cadre_docs.renderers.profile import GRID_SIZE

CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
SIZE_TOLERANCE = 0.25
UNNAMED = "未指定的字体"
BODY_SIZE = GRID_SIZE


def chinese_runs(paragraph: Paragraph, end: int | None = None) -> Iterator[Run]:
    """The runs with Chinese characters, of the first ``end`` characters of the paragraph's words."""
    lead = len(paragraph.text) - len("".join(run.text for run in paragraph.runs))
    at = -(len(paragraph.text) - len(paragraph.text.lstrip())) + lead
    for run in paragraph.runs:
        shown = run.text if end is None else run.text[: max(0, end - max(at, 0))]
        if CHINESE.search(shown):
            yield run
        at += len(run.text)


def wrong_font(paragraph: Paragraph, wanted: str, end: int | None = None) -> str | None:
    """The first font of another family than ``wanted``."""
    for run in chinese_runs(paragraph, end):
        if family(run.east) != wanted:
            return run.east or UNNAMED
    return None


def wrong_size(paragraph: Paragraph, wanted: float, end: int | None = None) -> float | None:
    """The first size other than ``wanted``; 15.8 pt counts as 16, which is what the standard's grid comes to."""
    for run in chinese_runs(paragraph, end):
        if abs(run.size - wanted) > SIZE_TOLERANCE:
            return run.size
    return None


def other_looks(paragraph: Paragraph, wanted: str, size: float) -> str | None:
    """Font and size in words, where either departs."""
    font, points = wrong_font(paragraph, wanted), wrong_size(paragraph, size)
    if font is None and points is None:
        return None
    found = points if points is not None else size
    return f"{font or NAMES[wanted]} {found:.1f}".removesuffix(".0")
