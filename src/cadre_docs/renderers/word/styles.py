"""The named styles of a Word file, from the profile's table: the names a clerk sees in the styles pane."""

from functools import lru_cache

from cadre_docs.documents.tree import Role
from cadre_docs.renderers.profile import (
    GRID_LINE,
    GRID_SIZE,
    GRID_TIGHTENING,
    PAGE_NUMBER_SIZE,
    STYLES,
    WORD_FONTS,
    Style,
    word_pitch,
)
from cadre_docs.renderers.word.xml import DECLARATION, W, half_points, twips

JUSTIFICATION = {"justify": "both", "left": "left", "center": "center", "right": "right"}
ALTERNATIVES = {
    "仿宋_GB2312": ("仿宋", "modern"),
    "楷体_GB2312": ("楷体", "modern"),
    "方正小标宋简体": ("宋体", "script"),
    "黑体": ("SimHei", "modern"),
    "宋体": ("SimSun", "auto"),
}


def style_id(style: Style) -> str:
    """The identifier of a style in the XML."""
    return "Cadre" + "".join(part.capitalize() for part in style.key.split("-"))


@lru_cache(maxsize=64)
def fonts(role: Role) -> str:
    """The ``rFonts`` of a role: one face for Chinese and digits alike, as official documents set them."""
    name = WORD_FONTS[role]
    east = WORD_FONTS["body"] if role == "latin" else name
    hint = "" if role == "latin" else ' w:hint="eastAsia"'
    return f'<w:rFonts{hint} w:ascii="{name}" w:eastAsia="{east}" w:hAnsi="{name}" w:cs="{name}"/>'


def size(points: float, room: float = 0) -> str:
    """Character spacing and type size; 16 pt is set tighter so that 28 fill a line. ``room`` is more space."""
    spacing = twips((GRID_TIGHTENING if points == GRID_SIZE else 0) + room)
    return f'<w:spacing w:val="{spacing}"/><w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def styles_xml() -> bytes:
    """``word/styles.xml``."""
    parts = [
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts("body")}'
        '<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>'
        '<w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        *(_paragraph_style(style) for style in STYLES.values()),
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="CadreMark"><w:name w:val="发文机关标志"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>'
        f'<w:rPr>{fonts("title")}<w:color w:val="D7000F"/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="CadrePageNumber"><w:name w:val="公文页码"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="280" w:lineRule="exact"/></w:pPr>'
        f"<w:rPr>{fonts('song')}{size(PAGE_NUMBER_SIZE)}</w:rPr></w:style>",
        "</w:styles>",
    ]
    return "".join(parts).encode()


def _paragraph_style(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep else ""
    loose = "" if style.line == GRID_LINE else '<w:snapToGrid w:val="0"/>'
    indent = _first_line(style)
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}{loose}'
        f'<w:spacing w:before="0" w:after="0" w:line="{twips(style.line)}" w:lineRule="exact"/>{indent}'
        f'<w:jc w:val="{JUSTIFICATION[style.align]}"/>{outline}</w:pPr>'
        f"<w:rPr>{fonts(style.role)}{size(style.size)}</w:rPr></w:style>"
    )


def _first_line(style: Style) -> str:
    if not style.indent:
        return ""
    return f'<w:ind w:firstLine="{twips(style.indent * word_pitch(style.size))}"/>'


def font_table_xml() -> bytes:
    """``word/fontTable.xml``: the official fonts, and what Word takes where one is not installed."""
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, (other, family) in ALTERNATIVES.items()
    )
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{entries}</w:fonts>'.encode()
