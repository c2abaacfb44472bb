"""Word files with docxtpl's tags, as small as Word takes them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
APPLICATION = "application/vnd.openxmlformats"
KIND = f"{APPLICATION}-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}"'
ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes"}


def p(*runs: str, looks: str = "") -> str:
    """A paragraph; a text without elements is a run."""
    return f"<w:p>{looks}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, looks: str = "") -> str:
    """A run."""
    return f"<w:r>{looks}<w:t>{text}</w:t></w:r>"


def tc(*content: str, looks: str = '<w:tcW w:w="2000" w:type="dxa"/>') -> str:
    """A cell."""
    paragraphs = "".join(one if one.startswith("<") else p(one) for one in content)
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{paragraphs}</w:tc>"


def tr(*cells: str) -> str:
    """A row; a text without elements is a cell."""
    return f"<w:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in cells)}</w:tr>"


def tbl(columns: int, *rows: str) -> str:
    """A table on a grid of so many columns."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def word_file(body: str, **others: str) -> bytes:
    """A .docx with this body, and a ``header``, ``footer`` or ``footnotes`` with that content."""
    parts = {
        "[Content_Types].xml": _types(others),
        "_rels/.rels": _relationships({"document": "word/document.xml"}, "officeDocument"),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships({name: f"{name}1.xml" for name in others}),
        "docProps/core.xml": _core(),
    }
    for name, content in others.items():
        parts[f"word/{name}1.xml"] = f"{DECLARATION}<w:{ROOTS[name]} {NAMESPACES}>{content}</w:{ROOTS[name]}>"
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _types(others: Mapping[str, str]) -> str:
    kinds = {"document": "document.main"} | {f"{name}1": name for name in others}
    overrides = {f"/word/{name}.xml": f"{KIND}.{kind}+xml" for name, kind in kinds.items()}
    overrides["/docProps/core.xml"] = f"{APPLICATION}-package.core-properties+xml"
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{APPLICATION}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(targets: Mapping[str, str], kind: str = "") -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind or name}" Target="{target}"/>'
        for number, (name, target) in enumerate(targets.items(), 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def _core() -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>甲某</dc:creator></cp:coreProperties>'
    )
