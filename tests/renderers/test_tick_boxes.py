"""Tick boxes: □ and ■ are in every face of official documents, a character wide about one middle; ☑ is in none."""

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from cadre_docs.documents.words import boxes
from cadre_docs.office.fonts import REQUIRED, Face, find_fonts


def square(face: Face, character: str) -> tuple[float, float, float, float] | None:
    """Middle, height of the middle, width of the ink and of the character, in ems; None where the face has it not."""
    path = find_fonts().path(face)
    assert path is not None
    with TTFont(path, fontNumber=0) as font:
        name = font.getBestCmap().get(ord(character))
        if name is None:
            return None
        glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        left, low, right, high = pen.bounds
        return (left + right) / 2 / em, (low + high) / 2 / em, (right - left) / em, glyphs[name].width / em


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("face", REQUIRED)
def test_a_filled_box_stands_where_an_empty_one_does(face: Face) -> None:
    empty, filled = (square(face, box) for box in "□■")
    assert empty is not None
    assert filled is not None
    assert filled[:2] == pytest.approx(empty[:2], abs=0.005)
    assert filled[2] == pytest.approx(empty[2], abs=0.1)
    assert filled[3] == empty[3] == 1
    assert square(face, "☑") is None


def test_the_box_of_the_value_is_filled_and_no_other() -> None:
    assert boxes("同意", "同意", "不同意") == "■同意　□不同意"
    assert boxes(None, "同意", "不同意") == "□同意　□不同意"
