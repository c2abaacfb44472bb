"""Where lines end on paper and on a web page: marks stay with their words, names, dates and numbers in one piece."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from broken_lines import PIECES, marks_document, pieces_document
from playwright.sync_api import Browser
from printed_page import Page

from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START
from running import ROOT

pytestmark = pytest.mark.slow
IGNORES_JOINERS = (
    "LibreOffice 7.4 ends lines of Chinese by its lists of marks alone: in text marked as Chinese it honours neither "
    "U+200D nor U+2060 nor the lists of the file; Word documents its no-width non break, U+200D, for this very use"
)
HANGS = "LibreOffice 7.4 ignores w:overflowPunct=0 and lets a closing mark hang out of the type area"
OWN_LIST = "LibreOffice 7.4 knows its own list of marks alone, which has no dash"
DIVIDES = {"word": "…％", "pdf": "", "typst": ""}
"""What LibreOffice begins a line with though the file's list forbids it: it knows its own list alone."""
FORMS = ("word", "pdf", "typst")


def engines_only(reason: str) -> list[object]:
    """All forms, of which Word as LibreOffice prints it is known to fail."""
    return [pytest.param("word", marks=pytest.mark.xfail(strict=True, reason=reason)), "pdf", "typst"]


def lines_of(pages: list[Page]) -> list[str]:
    """The printed lines in order, without page numbers and without characters that have no width."""
    lines = ["".join(glyph.text for glyph in line) for page in pages for line in page.lines]
    return [re.sub("[\u200d\u2060]", "", line) for line in lines if not re.fullmatch(r"—\d+—", line)]


@pytest.mark.parametrize("form", FORMS)
def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark(
    form: str, printed: dict[str, dict[str, list[Page]]]
) -> None:
    lines = lines_of(printed["marks"][form])
    assert len(lines) > 150
    forbidden = set(NO_LINE_START) - set(DIVIDES[form])
    assert [line for line in lines if line[0] in forbidden] == []
    assert [line for line in lines if line[-1] in NO_LINE_END] == []


@pytest.mark.parametrize("form", engines_only(OWN_LIST))
def test_no_dash_is_divided(form: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    lines = lines_of(printed["marks"][form])
    assert "——" in "".join(lines)
    assert [one for one, other in pairwise(lines) if one[-1] == "—" and other[0] == "—"] == []


@pytest.mark.parametrize("form", engines_only(HANGS))
def test_no_line_hangs_out_of_the_type_area(form: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    right = max(glyph.right for page in printed["pieces"][form] for line in page.lines for glyph in line)
    assert right <= 184.6


@pytest.mark.parametrize("form", engines_only(IGNORES_JOINERS))
def test_names_dates_and_numbers_stand_on_one_line(form: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    lines = lines_of(printed["pieces"][form])
    torn = [f"{one}|{other}" for one, other in pairwise(lines) for piece in PIECES if is_torn(piece, one, other)]
    assert torn == []
    assert sum(piece in line for piece in PIECES for line in lines) >= sum(map(len, PIECES))


def is_torn(piece: str, line: str, following: str) -> bool:
    """Whether one line ends with the beginning of a piece and the next begins with its rest."""
    return any(line.endswith(piece[:at]) and following.startswith(piece[at:]) for at in range(1, len(piece)))


CHROMIUM = Path("/usr/bin/chromium")
LINES = """() => [...document.querySelectorAll('article p')].flatMap(paragraph => {
  const lines = [], walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let top = null;
  for (let node; (node = walker.nextNode());)
    for (let at = 0; at < node.length; at++) {
      const range = document.createRange();
      range.setStart(node, at); range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (top === null || box.top - top > 8) { lines.push(''); top = box.top; }
      lines[lines.length - 1] += node.data[at];
    }
  return lines;
})"""
"""The lines of a page as they are shown."""


@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's Chromium (apt install chromium)")
def test_a_web_page_breaks_its_lines_alike(browser: Browser) -> None:
    css = (ROOT / "site" / "styles" / "document.css").read_text("utf-8")
    shown: dict[str, list[str]] = {}
    page = browser.new_page()
    for name, document in (("marks", marks_document()), ("pieces", pieces_document())):
        article = RENDERERS["html"].render(document, Office(ROOT)).decode()
        narrow = ".document { width: 28em; max-width: none; margin: 0 }"
        page.set_content(f'<html lang="zh-CN"><style>{css}{narrow}</style>{article}</html>')
        shown[name] = page.evaluate(LINES)
    page.close()
    assert [line for line in shown["marks"] if line[0] in NO_LINE_START] == []
    assert [line for line in shown["marks"] if line[-1] in NO_LINE_END] == []
    lines = shown["pieces"]
    assert len(lines) > 100
    assert [one for one, other in pairwise(lines) for piece in PIECES if is_torn(piece, one, other)] == []
