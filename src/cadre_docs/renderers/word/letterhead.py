"""The letterheads that ship with the program: lean Word files an office can open, edit and put at the same path.

``python -m cadre_docs.renderers.word.letterhead FOLDER`` writes them; a test compares the committed files with this.
"""

import sys
from pathlib import Path

from cadre_docs.documents.tree import Page
from cadre_docs.renderers.archive import archive, pack
from cadre_docs.renderers.profile import GRID_SIZE, MARK_DROP, PAGE_NUMBER_SIZE, RED, STYLES
from cadre_docs.renderers.word.sections import FooterReferences, section_properties
from cadre_docs.renderers.word.styles import font_table_xml, style_id, styles_xml
from cadre_docs.renderers.word.xml import DECLARATION, RELATIONSHIPS, R, W, twips, twips_of_mm

NAMES = ("notice", "form", "table")
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE_RELATIONSHIPS = R
PACKAGE = "application/vnd.openxmlformats-package"
RED_LINE_SPACE = 6
"""From the line of the number to the red line, in points: measured to leave 4 mm below its characters (7.2.7)."""
REFERENCES = FooterReferences(("footer", "default", "rId11"), ("footer", "even", "rId12"), ("footer", "first", "rId13"))


def letterhead(name: str) -> bytes:
    """One of the letterheads, as the bytes of a .docx."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(name),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": font_table_xml(),
        "word/footer1.xml": _footer("right"),
        "word/footer2.xml": _footer("left"),
        "word/footer3.xml": _footer(None),
    }
    return archive(pack(part, data) for part, data in parts.items())


def write(folder: Path) -> None:
    """Writes all letterheads into a folder."""
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(letterhead(name))


def _document(name: str) -> bytes:
    head = {
        "notice": _red_head() + _title("title") + _number() + _after_head(),
        "form": _title("form-title") + _number(),
    }
    section = section_properties(Page(), "notice", REFERENCES)
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
        f"{head.get(name, _title('title') + _number())}{_tag('body', '{{p body }}')}{section}"
        "</w:body></w:document>"
    ).encode()


def _tag(key: str, tag: str, properties: str = "") -> str:
    """A paragraph that holds a template tag."""
    style = f'<w:pStyle w:val="{style_id(STYLES[key])}"/>'
    return f"<w:p><w:pPr>{style}{properties}</w:pPr><w:r><w:t>{tag}</w:t></w:r></w:p>"


def _blank() -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(STYLES["body"])}"/><w:keepNext/></w:pPr></w:p>'


def _when(condition: str, content: str) -> str:
    return _tag("body", f"{{%p if {condition} %}}") + content + _tag("body", "{%p endif %}")


def _title(key: str) -> str:
    return _when("title", _tag(key, "{{ title }}"))


def _number() -> str:
    return _when("number and not issuer", _tag("number", "{{ number }}"))


def _after_head() -> str:
    return _when("title or (number and not issuer)", _blank())


def _red_head() -> str:
    """Mark 35 mm below the upper edge, two blank lines, number, red line 4 mm below it, two blank lines (7.2)."""
    mark = (
        '<w:p><w:pPr><w:pStyle w:val="CadreMark"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="{twips_of_mm(MARK_DROP)}" w:line="240" w:lineRule="auto"/></w:pPr>'
        "<w:r><w:t>{{r mark }}</w:t></w:r></w:p>"
    )
    border = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="{RED_LINE_SPACE}" w:color="{RED}"/></w:pBdr>'
    return _when("issuer", mark + _blank() * 2 + _tag("number", "{{ number }}", border) + _blank() * 2)


def _footer(side: str | None) -> bytes:
    """The page number between dashes, one character in from the outer edge (GB/T 9704-2012, 7.5)."""
    content = ""
    properties = '<w:pStyle w:val="CadrePageNumber"/>'
    if side:
        properties += f'<w:ind w:{side}="{twips(PAGE_NUMBER_SIZE)}"/><w:jc w:val="{side}"/>'
        content = (
            '<w:r><w:t xml:space="preserve">— </w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
        )
    return f'{DECLARATION}<w:ftr xmlns:w="{W}"><w:p><w:pPr>{properties}</w:pPr>{content}</w:p></w:ftr>'.encode()


def _settings() -> bytes:
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(GRID_SIZE * 2)}"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _content_types() -> bytes:
    overrides = {
        "/word/document.xml": f"{TYPES}.document.main+xml",
        "/word/styles.xml": f"{TYPES}.styles+xml",
        "/word/settings.xml": f"{TYPES}.settings+xml",
        "/word/fontTable.xml": f"{TYPES}.fontTable+xml",
        **{f"/word/footer{number}.xml": f"{TYPES}.footer+xml" for number in (1, 2, 3)},
        "/docProps/core.xml": f"{PACKAGE}.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    entries = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{entries}</Types>'
    ).encode()


def _package_relationships() -> bytes:
    return (
        f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    ).encode()


def _document_relationships() -> bytes:
    targets = (("rId1", "styles"), ("rId2", "settings"), ("rId3", "fontTable"))
    entries = "".join(f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{kind}.xml"/>' for key, kind in targets)
    footers = "".join(
        f'<Relationship Id="rId1{number}" Type="{R}/footer" Target="footer{number}.xml"/>' for number in (1, 2, 3)
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{entries}{footers}</Relationships>'.encode()


def _core() -> bytes:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>zh-CN</dc:language>'
        "</cp:coreProperties>"
    ).encode()


def _app() -> bytes:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>cadre-docs</Application></Properties>"
    ).encode()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
