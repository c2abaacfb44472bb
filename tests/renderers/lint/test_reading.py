"""Looks are resolved as Word resolves them, and files that cannot be used are one clear finding."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
import word_samples as w
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from word_samples import File, P, flawless

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.renderers.lint import lint
from cadre_docs.renderers.lint.numbering import chinese
from cadre_docs.renderers.lint.package import LARGEST_FILE, open_package
from cadre_docs.renderers.lint.paper import Paragraph
from cadre_docs.renderers.lint.reading import read

STYLES = (
    '<w:style w:type="paragraph" w:styleId="base"><w:name w:val="base"/><w:basedOn w:val="a"/><w:rPr><w:b/>'
    '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="36"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="derived"><w:name w:val="derived"/><w:basedOn w:val="base"/>'
    '<w:pPr><w:ind w:left="315"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="strong"><w:name w:val="strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ring1"><w:name w:val="ring1"/><w:basedOn w:val="ring2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ring2"><w:name w:val="ring2"/><w:basedOn w:val="ring1"/></w:style>'
)


def first(paragraph: P | str, **changes: object) -> Paragraph:
    data = File((paragraph,), styles=STYLES, **changes).packed()  # type: ignore[arg-type]
    return read(open_package(data, "sample.docx"), "sample.docx").paragraphs[0]


def codes(data: bytes) -> list[str]:
    return [one.code for one in lint(data, "sample.docx")]


def refusal(data: bytes) -> str:
    with pytest.raises(BrokenInputError) as caught:
        lint(data, "sample.docx")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.hint is not None
    return diagnostic.code


def test_fonts_come_from_the_theme_where_nothing_else_names_them() -> None:
    run = first(P("正文")).run
    assert (run.east, run.latin, run.size, run.bold) == ("仿宋_GB2312", "Times New Roman", 16, False)


def test_a_style_takes_from_those_it_is_based_on_what_it_does_not_say() -> None:
    found = first(P("正文", style="derived"))
    assert (found.run.east, found.run.size, found.run.bold) == ("黑体", 16, True)
    assert found.left == pytest.approx(1.0)


def test_direct_looks_go_before_styles() -> None:
    run = first(P("正文", style="derived", run='<w:b w:val="0"/><w:rFonts w:eastAsia="宋体"/>')).run
    assert (run.east, run.bold) == ("宋体", False)


def test_bold_of_a_character_style_cancels_that_of_the_paragraph_style() -> None:
    assert first(P("正文", style="a", run='<w:rStyle w:val="strong"/>')).run.bold
    assert not first(P("正文", style="derived", run='<w:rStyle w:val="strong"/>')).run.bold


def test_styles_based_on_one_another_in_a_ring_end() -> None:
    assert first(P("正文", style="ring1")).run.size == 16


@pytest.mark.parametrize(
    ("kind", "text", "label"),
    [
        ("chineseCounting", "%1、", "一、"),
        ("decimal", "%1.", "1."),
        ("decimalEnclosedCircle", "%1", "①"),
        ("bullet", "•", ""),
    ],
)
def test_numbers_that_word_counts_are_part_of_the_text(kind: str, text: str, label: str) -> None:
    numbered = P("范围", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert first(numbered, numbering=w.listed(kind, text)).text == f"{label}范围"


def test_chinese_numbers() -> None:
    assert [chinese(count) for count in (1, 10, 11, 20, 99)] == ["一", "十", "十一", "二十", "九十九"]


def test_headings_counted_by_word_are_checked_like_those_written_out() -> None:
    counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + w.INDENTED
    file = replace(flawless(), numbering=w.listed("chineseCounting", "%1、"))
    file = file.with_paragraph(w.LEVEL1, text="考核对象", look=counted)
    file = file.with_paragraph(w.LEVEL1_2, text="工作要求", look=counted)
    assert codes(file.packed()) == []
    assert codes(file.with_paragraph(w.LEVEL1_2, run="").packed()) == ["heading-font"]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    tracked = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
    assert first(P("文", raw=tracked)).text == "新文"


def test_the_page_is_named_where_word_has_left_it_and_said_to_be_unknown_elsewhere() -> None:
    broken = flawless().with_paragraph(w.TEXT, run=w.font("宋体"))
    (unknown,) = lint(broken.packed(), "sample.docx")
    assert "（页码未知）" in unknown.message.text("zh")
    assert "(page unknown)" in unknown.message.text("en")
    paged = broken.with_paragraph(w.TEXT, raw="<w:r><w:lastRenderedPageBreak/></w:r>")
    (known,) = lint(paged.packed(), "sample.docx")
    assert "（第 2 页）" in known.message.text("zh")
    (one,) = lint(replace(broken, app="<Pages>1</Pages>").packed(), "sample.docx")
    assert "page 1" in one.message.text("en")


def test_a_finding_names_its_clause_its_paragraph_and_what_it_says_first() -> None:
    (found,) = lint(flawless().with_paragraph(w.NUMBER, text="禾人发[2014]12号").packed(), "sample.docx")
    assert found.message.text("en").startswith(f"paragraph {w.NUMBER} “禾人发[2014]12号” (page unknown)")
    assert str(found.clause) == "《党政机关公文格式》7.2.5"


def test_exact_lines_need_no_grid_and_a_character_grid_counts_characters() -> None:
    exact = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/></w:style>'
    file = replace(flawless(), grid='<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>')
    assert codes(replace(file, spacing="", styles=exact).packed()) == []


def test_a_page_number_in_a_frame_at_the_outer_edge_is_right_on_both_sides() -> None:
    framed = '<w:framePr w:hAnchor="margin" w:xAlign="outside"/>'
    assert codes(replace(flawless(), odd=framed, settings="").packed()) == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-word-file"),
        (b"plain text", "not-a-word-file"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "word-file-locked"),
        (b"PK\x03\x04 and no more", "word-file-corrupt"),
        (b"\0" * (LARGEST_FILE + 1), "word-file-too-large"),
        (File((P(),)).packed(), "word-file-empty"),
    ],
    ids=["empty", "text", "locked", "torn", "large", "blank"],
)
def test_a_file_that_cannot_be_used_is_one_finding(data: bytes, code: str) -> None:
    assert refusal(data) == code


def packed(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_another_office_file_is_not_a_word_file() -> None:
    parts = flawless().parts()
    del parts["word/document.xml"]
    assert refusal(packed(**parts)) == "not-a-word-file"


def test_entities_are_refused_and_never_resolved() -> None:
    parts = flawless().parts()
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    parts["word/document.xml"] = bomb + parts["word/document.xml"].replace("考核对象", "&a;&b;")
    assert refusal(packed(**parts)) == "word-file-corrupt"


def test_an_archive_that_unpacks_to_a_suspicious_size_is_refused() -> None:
    parts = flawless().parts() | {"word/media/x.bin": "0" * (64 * 1024 * 1024)}
    assert refusal(packed(**parts)) == "word-file-too-large"


def test_the_strict_variant_of_the_format_is_read() -> None:
    parts = flawless().parts()
    strict = {
        name: text.replace(w.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace(w.R, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        .replace(w.A, "http://purl.oclc.org/ooxml/drawingml/main")
        for name, text in parts.items()
    }
    assert codes(packed(**strict)) == []


STRANGE = st.sampled_from(["", "-1", "abc", "1e999", "99999999", "0", "nan", "三", "center", "%1%9"])
PARTS = st.sampled_from(["document", "styles", "numbering", "settings", "default", "theme"])


@settings(max_examples=60)
@given(part=PARTS, seed=st.randoms(use_true_random=False), values=st.lists(STRANGE, min_size=1, max_size=6))
def test_a_file_with_strange_values_or_missing_elements_is_findings_or_a_refusal(part, seed, values) -> None:  # type: ignore[no-untyped-def]
    parts = replace(flawless(), numbering=w.listed("decimal", "%1.")).parts()
    root = etree.fromstring(parts[f"word/{part}.xml"])
    elements = list(root.iter())[1:]
    for value in values:
        element = seed.choice(elements) if elements else root
        if element.attrib:
            element.set(seed.choice(sorted(element.attrib)), value)
        elif element.getparent() is not None and seed.random() < 0.5:
            element.getparent().remove(element)
    parts[f"word/{part}.xml"] = etree.tostring(root, encoding="unicode")
    try:
        diagnostics = lint(packed(**parts), "sample.docx")
    except BrokenInputError as error:
        diagnostics = error.diagnostics
    for one in diagnostics:
        assert one.message.text("zh")
        assert one.message.text("en")
