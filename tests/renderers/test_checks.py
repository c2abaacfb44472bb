"""Characters without a glyph and text without room are found before anything is written."""

import pytest
import renderer_samples as samples

from cadre_docs.diagnostics import Severity
from cadre_docs.documents.tree import Document, Paragraph, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.office.fonts import FontFiles
from cadre_docs.renderers.checks import missing_glyphs, number_faults, overfull_cells


def said(text: str) -> Document:
    return Document("名单", (Section((Paragraph((Run(text),)),)),))


def test_ordinary_text_needs_no_font_to_be_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_docs.renderers.checks.find_fonts", lambda: pytest.fail("fonts were looked for"))
    assert missing_glyphs(samples.notice(), office) == ()
    assert missing_glyphs(said("〔2014〕—·①㈠〇“”‘’……《》（）％　"), office) == ()


@pytest.mark.usefixtures("fonts")
def test_a_character_only_the_fallback_has_is_told(office: Office) -> None:
    (found,) = missing_glyphs(said("王珺"), office)
    assert (found.code, found.severity) == ("fallback-glyph", Severity.INFO)
    assert "珺" in found.message.text("zh")
    assert "名单" in found.message.text("zh")


@pytest.mark.usefixtures("fonts")
def test_a_character_no_font_has_is_an_error_that_names_it_and_its_place(office: Office) -> None:
    found = missing_glyphs(said("王\U000e0101、李\ue000、赵\x07"), office)
    assert {diagnostic.code for diagnostic in found} == {"missing-glyph"}
    assert {diagnostic.severity for diagnostic in found} == {Severity.ERROR}
    assert ["U+0007" in found[0].message.text("en"), "U+E000" in found[1].message.text("en")] == [True, True]


@pytest.mark.usefixtures("fonts")
def test_a_character_in_a_table_is_found(office: Office) -> None:
    table = Table((samples.Row((samples.c("喆"),)),), caption="得分表")
    (found,) = missing_glyphs(Document("题", (Section((table,)),)), office)
    assert "得分表" in found.message.text("zh")


def test_without_fonts_the_characters_that_were_not_checked_are_named(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cadre_docs.renderers.checks.find_fonts", lambda: FontFiles(()))
    (found,) = missing_glyphs(said("王珺"), office)
    assert (found.code, found.severity) == ("fonts-not-installed", Severity.WARNING)
    assert "珺" in found.message.text("zh")


def test_text_higher_than_its_exact_row_is_an_error() -> None:
    row = samples.exact(346, samples.c("安禾市水务局办公室主任" * 4))
    table = Table((row,), widths=(60,))
    (found,) = overfull_cells(Document("题", (Section((table,), profile="form"),)))
    assert found.code == "text-overflows-cell"
    assert "6.1" in found.message.text("zh")


def test_the_sample_form_has_room_for_everything() -> None:
    assert overfull_cells(samples.cadre_form()) == ()


@pytest.mark.parametrize(
    "number",
    ["安组干[2014]12号", "安组干（2014）12号", "安组干〔14〕12号", "安组干〔2014〕012号", "安组干〔2014〕第12号"],
)
def test_a_number_in_another_form_is_told(number: str) -> None:
    (found,) = number_faults(Document("题", (), number=number))
    assert (found.code, found.severity) == ("number-form", Severity.WARNING)


@pytest.mark.parametrize("number", ["", "安组干〔2014〕12号", "第3次"])
def test_a_number_in_the_official_form_is_not(number: str) -> None:
    assert number_faults(Document("题", (), number=number)) == ()
