"""Rare characters of names are printed from Word and in the PDF, one em wide and from a face that has them."""

import pytest
from measured_documents import RARE, p
from printed_page import MM, Page

from cadre_docs.diagnostics import Severity
from cadre_docs.documents.tree import Document, Section
from cadre_docs.office import Office
from cadre_docs.renderers.checks import missing_glyphs
from running import ROOT

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
def test_each_rare_character_is_on_the_page(form: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    found = printed["rare"][form][0].line(RARE)
    assert "".join(glyph.text for glyph in found) == RARE
    assert all(abs((glyph.right - glyph.x) / (glyph.size * MM) - 1) < 0.03 for glyph in found)
    assert {glyph.font for glyph in found if "fang" in glyph.font.lower()} == set()


def test_each_rare_character_is_told_before_anything_is_printed() -> None:
    found = missing_glyphs(Document("", (Section((p(RARE),)),)), Office(ROOT))
    told = {dict(one.message.values)["character"] for one in found}
    assert told == set(RARE)
    assert {one.severity for one in found} == {Severity.INFO}
