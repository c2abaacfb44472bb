"""Word files: structure by lxml; how they look is tested through LibreOffice in test_pages.py."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import renderer_samples as samples
from lxml import etree

from cadre_docs.documents.tree import Cell, Document, Paragraph, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS, RenderError
from cadre_docs.renderers.word.letterhead import NAMES, letterhead
from cadre_docs.renderers.word.xml import W

NS = {"w": W}
LETTERHEADS = Path(__file__).parents[2] / "templates" / "letterheads"


def word(document: Document, office: Office) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(RENDERERS["word"].render(document, office)))


def body(document: Document, office: Office) -> etree._Element:
    return etree.fromstring(word(document, office).read("word/document.xml"))


def texts(root: etree._Element, style: str) -> list[str]:
    found = root.xpath(f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]', namespaces=NS)
    return ["".join(paragraph.itertext()) for paragraph in found]


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_letterheads_are_the_generated_ones(name: str) -> None:
    assert (LETTERHEADS / f"{name}.docx").read_bytes() == letterhead(name)


def test_headings_carry_named_styles_with_outline_levels(office: Office) -> None:
    package = word(samples.notice(), office)
    root = etree.fromstring(package.read("word/document.xml"))
    assert texts(root, "CadreLevel1") == ["一、公示对象", "二、公示时间"]
    assert texts(root, "CadreLevel2") == ["（一）拟提拔任职的人选"]
    styles = etree.fromstring(package.read("word/styles.xml"))
    levels = {
        style.xpath("string(w:name/@w:val)", namespaces=NS): style.xpath("w:pPr/w:outlineLvl/@w:val", namespaces=NS)
        for style in styles.findall("w:style", NS)
    }
    assert levels["一级标题"] == ["0"]
    assert levels["四级标题"] == ["3"]
    assert levels["公文正文"] == []


def test_every_style_used_is_defined(office: Office) -> None:
    for document in (samples.notice(), samples.cadre_form(), samples.everything(), samples.red_head()):
        package = word(document, office)
        defined = etree.fromstring(package.read("word/styles.xml")).xpath("//w:style/@w:styleId", namespaces=NS)
        used = etree.fromstring(package.read("word/document.xml")).xpath("//w:pStyle/@w:val", namespaces=NS)
        assert set(used) <= set(defined)


def test_official_font_names_stay_in_the_file(office: Office) -> None:
    styles = word(samples.notice(), office).read("word/styles.xml").decode()
    for name in ("仿宋_GB2312", "方正小标宋简体", "楷体_GB2312", "黑体", "宋体"):
        assert f'w:eastAsia="{name}"' in styles


def test_spans_become_grid_spans_and_vertical_merges(office: Office) -> None:
    table = body(samples.everything(), office).find(".//w:tbl", NS)
    rows = [
        [
            (
                cell.xpath("string(w:tcPr/w:gridSpan/@w:val)", namespaces=NS),
                [merge.get(f"{{{W}}}val", "continue") for merge in cell.findall("w:tcPr/w:vMerge", NS)],
                "".join(cell.itertext()),
            )
            for cell in row.findall("w:tc", NS)
        ]
        for row in table.findall("w:tr", NS)
    ]
    assert rows == [
        [("", ["restart"], "甲"), ("2", [], "乙")],
        [("", ["continue"], ""), ("", [], "丙"), ("", [], "丁")],
        [("", [], "1"), ("", ["restart"], "2"), ("", [], "3")],
        [("", [], "4"), ("", ["continue"], ""), ("", [], "5")],
    ]
    assert len(table.findall("w:tr/w:trPr/w:tblHeader", NS)) == 2
    assert len(table.findall("w:tr/w:trPr/w:cantSplit", NS)) == 4


def test_exact_rows_keep_the_height_of_the_form(office: Office) -> None:
    heights = body(samples.cadre_form(), office).xpath(
        "(//w:tbl)[1]//w:trHeight[@w:hRule='exact']/@w:val", namespaces=NS
    )
    assert [int(height) for height in heights] == [709, 692, 680, 709, 346, 346, 346, 346, 679, 679, 679, 7133]


def test_a_row_that_does_not_fill_the_grid_is_refused(office: Office) -> None:
    table = Table((samples.Row((samples.c("甲"), samples.c("乙"))), samples.Row((samples.c("丙"),))))
    with pytest.raises(RenderError, match="row 2"):
        body(Document("题", (Section((table,)),)), office)


def test_each_section_has_its_own_page_and_unnumbered_pages_an_empty_footer(office: Office) -> None:
    package = word(samples.everything(), office)
    root = etree.fromstring(package.read("word/document.xml"))
    first, wide, last = root.xpath("//w:sectPr", namespaces=NS)
    assert first.xpath("string(w:pgMar/@w:top)", namespaces=NS) == "2098"
    assert wide.xpath("string(w:pgSz/@w:orient)", namespaces=NS) == "landscape"
    assert last.getparent().tag == f"{{{W}}}body"
    references = [
        section.xpath("w:footerReference[@w:type='default']/@*[local-name()='id']", namespaces=NS)
        for section in (first, wide)
    ]
    assert references == [["rId11"], ["rId13"]]
    assert "PAGE" in package.read("word/footer1.xml").decode()
    assert "PAGE" not in package.read("word/footer3.xml").decode()
    assert "evenAndOddHeaders" in package.read("word/settings.xml").decode()


def test_the_red_head_appears_only_with_an_issuer(office: Office) -> None:
    assert texts(body(samples.red_head(), office), "CadreMark") == ["中共安禾市委组织部文件"]
    assert texts(body(samples.notice(), office), "CadreMark") == []


def test_pictures_are_stored_once_and_described(office: Office) -> None:
    package = word(samples.cadre_form(), office)
    assert [name for name in package.namelist() if name.startswith("word/media/")] != []
    described = etree.fromstring(package.read("word/document.xml")).xpath("//@descr")
    assert set(described) == {"甲一的照片"}
    assert b'Extension="png"' in package.read("[Content_Types].xml")


def test_text_is_escaped_and_control_characters_are_refused(office: Office) -> None:
    document = Document('甲<乙>&"丙"', (Section((Paragraph((Run('a<b>&"c" {{ x }} {% y %}'),)),)),), number="<1>")
    found = "".join(body(document, office).itertext())
    assert '甲<乙>&"丙"' in found
    assert 'a<b>&"c" {{ x }} {% y %}' in found
    for bad in ("甲\x01", "乙\ud800", "丙\x0b"):
        with pytest.raises(RenderError, match="control character"):
            body(Document("题", (Section((Paragraph((Run(bad),)),)),)), office)


def test_bytes_are_the_same_twice_with_sorted_parts_and_a_fixed_date(office: Office) -> None:
    first = RENDERERS["word"].render(samples.notice(), office)
    assert first == RENDERERS["word"].render(samples.notice(), office)
    entries = zipfile.ZipFile(BytesIO(first)).infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert zipfile.ZipFile(BytesIO(first)).testzip() is None


def test_properties_tell_title_and_provenance_and_no_author(office: Office) -> None:
    package = word(samples.notice(), office)
    core = package.read("docProps/core.xml").decode()
    assert "<dc:title>安禾市2014年度跨单位竞争上岗中层职位拟任人选任前公示</dc:title>" in core
    assert "creator" not in core
    assert "2014-12-01T00:00:00Z" in core
    custom = package.read("docProps/custom.xml").decode()
    assert 'name="cadre-records"><vt:lpwstr>sha256:1111<' in custom


def test_an_office_overrides_the_letterhead_with_its_own_file(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    original = zipfile.ZipFile(BytesIO(letterhead("notice")))
    with zipfile.ZipFile(own / "notice.docx", "w") as archive:
        for name in original.namelist():
            data = original.read(name)
            if name == "word/footer1.xml":
                data = data.replace("— ".encode(), "第 ".encode()).replace(
                    b"</w:p>", b"<w:r><w:t>{{ title }}</w:t></w:r></w:p>"
                )
            archive.writestr(name, data)
    footer = word(samples.notice(), Office(tmp_path)).read("word/footer1.xml").decode()
    assert "第 " in footer
    assert "任前公示" in footer


def test_a_letterhead_tag_without_a_value_is_named(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    original = zipfile.ZipFile(BytesIO(letterhead("notice")))
    with zipfile.ZipFile(own / "notice.docx", "w") as archive:
        for name in original.namelist():
            archive.writestr(name, original.read(name).replace(b"{{ title }}", b"{{ tilte }}"))
    with pytest.raises(RenderError, match="tilte"):
        RENDERERS["word"].render(samples.notice(), Office(tmp_path))


def own_letterhead(folder: Path, old: str, new: str) -> Office:
    """An office whose letterhead of notices is ours with one thing changed."""
    own = folder / "templates" / "letterheads"
    own.mkdir(parents=True)
    original = zipfile.ZipFile(BytesIO(letterhead("notice")))
    with zipfile.ZipFile(own / "notice.docx", "w") as archive:
        for name in original.namelist():
            data = original.read(name)
            archive.writestr(name, data.replace(old.encode(), new.encode(), 1) if name == "word/document.xml" else data)
    return Office(folder)


@pytest.mark.parametrize(
    "new",
    [
        "<w:t>{{ ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tle }}</w:t>",
        '<w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ title }</w:t></w:r><w:r><w:t>}</w:t>',
    ],
)
def test_a_tag_that_word_has_torn_apart_is_mended(new: str, tmp_path: Path) -> None:
    office = own_letterhead(tmp_path, "<w:t>{{ title }}</w:t>", new)
    assert "任前公示" in word(samples.notice(), office).read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("old", "new", "paragraph", "told"),
    [
        ("{%p endif %}", "", 1, "“if”不成对"),
        ("{%p if title %}", "", 16, "“endif”不成对"),
        ("{{ title }}", "{% for one in title %}{{ title }}", 15, "“for”不成对"),
        ("{{ title }}", "{{ tilte }}", 15, "没有标记“tilte”"),
    ],
)
def test_a_wrong_tag_is_a_finding_at_its_paragraph(
    old: str, new: str, paragraph: int, told: str, tmp_path: Path
) -> None:
    with pytest.raises(RenderError) as caught:
        word(samples.notice(), own_letterhead(tmp_path, old, new))
    found = caught.value.diagnostic()
    assert told in found.message.text("zh")
    assert found.hint is not None
    assert found.position is not None
    assert (found.position.file, found.position.line) == ("templates/letterheads/notice.docx", paragraph)


def test_a_file_that_is_no_letterhead_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letterheads"
    own.mkdir(parents=True)
    (own / "notice.docx").write_bytes(b"not a zip")
    with pytest.raises(RenderError, match="letterhead is broken"):
        RENDERERS["word"].render(samples.notice(), Office(tmp_path))
    with pytest.raises(RenderError, match="no letterhead"):
        RENDERERS["word"].render(Document("题", (), letterhead="unheard-of"), Office(tmp_path))


def test_a_cell_that_is_all_new_is_a_tracked_change(office: Office) -> None:
    cell = Cell((Paragraph((Run("新增", revision="inserted"),), indent=0),))
    root = body(Document("题", (Section((Table((Row((cell,)),)),)),)), office)
    assert root.xpath("string(//w:tc//w:ins/w:r/w:t)", namespaces=NS) == "新增"
