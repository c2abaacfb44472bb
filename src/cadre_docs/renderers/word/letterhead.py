"""The letterheads that ship with the program: lean Word files an office can open, edit and put at the same path.

``python -m cadre_docs.renderers.word.letterhead FOLDER`` writes them; a test compares the committed files with this.
"""

import sys
from pathlib import Path

from cadre_docs.documents.compiler.markdown import LANDSCAPE
from cadre_docs.documents.tree import Page
from cadre_docs.renderers.archive import archive, pack
from cadre_docs.renderers.measure import NO_LINE_END, NO_LINE_START
from cadre_docs.renderers.profile import GRID_SIZE, STYLES
from cadre_docs.renderers.whole import WORD_JOINER
from cadre_docs.renderers.word.heads import RED_LINE
from cadre_docs.renderers.word.letter import lower_line, upper_line
from cadre_docs.renderers.word.page_number import page_number, turned_page_number
from cadre_docs.renderers.word.sections import FooterReferences, section_properties
from cadre_docs.renderers.word.styles import font_table_xml, style_id, styles_xml
from cadre_docs.renderers.word.xml import DECLARATION, RELATIONSHIPS, R, W, text, twips

NAMES = ("notice", "form", "table", "letter", "order", "minutes")
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE_RELATIONSHIPS = R
WORD_NO_LINE_END = f"([{{£¥{WORD_JOINER}"
WORD_NO_LINE_START = f"!),.:;?]}}¨ˇˉ―‖∶〃々＂＇｀｜～￠—{WORD_JOINER}"
"""What no line of Word ends or begins with beside what no line of ours does: Word's own marks, and its joiner."""
PACKAGE = "application/vnd.openxmlformats-package"
FOOTERS = (("footer", "default", "rId11"), ("footer", "even", "rId12"), ("footer", "first", "rId13"))
TURNED = (("footer", "default", "rId14"), ("footer", "even", "rId15"), ("footer", "first", "rId13"))
PARTS = tuple(f"footer{number}" for number in range(1, 6))


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
        "word/footer1.xml": _footer(page_number("right")),
        "word/footer2.xml": _footer(page_number("left")),
        "word/footer3.xml": _footer((lower_line() if name == "letter" else "") + page_number(None)),
        "word/footer4.xml": _footer(turned_page_number(odd=True)),
        "word/footer5.xml": _footer(turned_page_number(odd=False)),
    }
    return archive(pack(part, data) for part, data in parts.items())


def write(folder: Path) -> None:
    """Writes all letterheads into a folder."""
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(letterhead(name))


def _document(name: str) -> bytes:
    head = {
        "notice": _red_head() + _title("title") + _number() + _after_head(),
        "minutes": _red_head() + _title("title") + _number() + _after_head(),
        "order": _order_head() + _title("title") + _number() + _after_head(),
        "letter": _letter_head() + _title("title") + _number() + _after_head(),
        "form": _title("form-title") + _number(),
    }
    shown = head.get(name, _title("title") + _number())
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
        f"{shown}{_tag('body', '{{p body }}')}{_sections(name)}</w:body></w:document>"
    ).encode()


def _sections(name: str) -> str:
    """The end of a section on its side, whose footers turned pages get, and of the one that all other pages get."""
    turned = section_properties(LANDSCAPE, "notice", FooterReferences(*TURNED))
    upright = FooterReferences(*FOOTERS, title_page=name == "letter")
    return f"<w:p><w:pPr>{turned}</w:pPr></w:p>{section_properties(Page(), 'notice', upright, first=True)}"


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
    """What stands above the mark, mark, two blank lines, number above the red line, two blank lines (7.2)."""
    number = (
        _tag("body", "{%p if signers %}")
        + _tag("body", "{{p signed_number }}")
        + _tag("body", "{%p else %}")
        + _tag("number", "{{ number }}", RED_LINE)
        + _tag("body", "{%p endif %}")
    )
    return _when("issuer", _mark() + _blank() * 2 + number + _blank() * 2)


def _order_head() -> str:
    """The mark of an order, two blank lines, its number, two blank lines, and no title (10.2)."""
    return _when("issuer", _mark() + _blank() * 2 + _tag("number", "{{ number }}") + _blank() * 2)


def _letter_head() -> str:
    """A letter's mark above its double line; below it marks and number, two blank lines (10.1)."""
    upper = upper_line(_tag("body", "{{p mark_line }}"))
    return _when("issuer", upper + _tag("body", "{{p letter_lines }}") + _blank() * 2)


def _mark() -> str:
    return _tag("body", "{{p above_mark }}") + _tag("body", "{{p mark_line }}")


def _footer(content: str) -> bytes:
    return f'{DECLARATION}<w:ftr xmlns:w="{W}">{content}</w:ftr>'.encode()


def _settings() -> bytes:
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(GRID_SIZE * 2)}"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:strictFirstAndLastChars/>'
        f'<w:noLineBreaksAfter w:lang="zh-CN" w:val="{text(NO_LINE_END + WORD_NO_LINE_END)}"/>'
        f'<w:noLineBreaksBefore w:lang="zh-CN" w:val="{text(NO_LINE_START + WORD_NO_LINE_START)}"/><w:compat>'
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
        **{f"/word/{part}.xml": f"{TYPES}.{part[:-1]}+xml" for part in PARTS},
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
        f'<Relationship Id="rId1{number}" Type="{R}/{part[:-1]}" Target="{part}.xml"/>'
        for number, part in enumerate(PARTS, 1)
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
