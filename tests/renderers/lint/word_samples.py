"""Word files as strangers write them: no style of ours, fonts from a theme, sizes from the defaults, direct looks.

``flawless()`` keeps to the standard; a test plants one fault by changing one thing. Every name is invented.
"""

import zipfile
from dataclasses import dataclass, field, replace
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RED_LINE = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'
THICK_ABOVE = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>'
THICK_BELOW = (
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>'
)
INDENTED = '<w:ind w:firstLineChars="200" w:firstLine="630"/>'
CENTRED = '<w:jc w:val="center"/>'
TABLE_LINES = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))


def font(name: str, size: float | None = None, more: str = "") -> str:
    """Direct run properties."""
    sized = f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    return f'<w:rFonts w:eastAsia="{name}"/>{more}{sized}'


@dataclass(frozen=True)
class P:
    """A paragraph: its text, paragraph and run properties, and what stands around its run."""

    text: str = ""
    look: str = ""
    run: str = ""
    style: str = ""
    raw: str = ""
    runs: tuple[tuple[str, str], ...] = ()

    def xml(self) -> str:
        style = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        runs = self.runs or (((self.text, self.run),) if self.text else ())
        shown = "".join(
            f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' for text, look in runs
        )
        return f"<w:p><w:pPr>{style}{self.look}</w:pPr>{self.raw}{shown}</w:p>"


@dataclass(frozen=True)
class File:
    """A Word file before it is packed."""

    paragraphs: tuple[P | str, ...]
    page: dict[str, str] = field(
        default_factory=lambda: (
            {"w": "11906", "h": "16838", "top": "2098", "right": "1474", "bottom": "1984"}
            | {"left": "1588", "footer": "1447", "gutter": "0"}
        )
    )
    grid: str = '<w:docGrid w:type="lines" w:linePitch="579"/>'
    numbering: str = ""
    styles: str = ""
    settings: str = "<w:evenAndOddHeaders/>"
    odd: str = '<w:ind w:right="280"/><w:jc w:val="right"/>'
    even: str = '<w:ind w:left="280"/>'
    number: tuple[str, str] = ("— ", " —")
    number_look: str = '<w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>'
    footers: bool = True
    spacing: str = '<w:spacing w:val="-5"/>'
    app: str = ""
    below: str = ""
    """What stands in the footers below the number: a paragraph's borders, or a table."""

    def with_paragraph(self, number: int, **changes: object) -> "File":
        """The same file with one paragraph changed; paragraphs count from 1."""
        old = self.paragraphs[number - 1]
        assert isinstance(old, P)
        return replace(
            self,
            paragraphs=(*self.paragraphs[: number - 1], replace(old, **changes), *self.paragraphs[number:]),  # type: ignore[arg-type]
        )

    def without(self, number: int) -> "File":
        """The same file without one paragraph."""
        return replace(self, paragraphs=(*self.paragraphs[: number - 1], *self.paragraphs[number:]))

    def with_page(self, **changes: str) -> "File":
        """The same file on another page."""
        return replace(self, page=self.page | changes)

    def packed(self) -> bytes:
        """The bytes of the .docx."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in self.parts().items():
                archive.writestr(name, text)
        return out.getvalue()

    def parts(self) -> dict[str, str]:
        """The parts of the package."""
        page = self.page
        references = "".join(
            f'<w:footerReference w:type="{kind}" r:id="{kind}"/>' for kind in ("default", "even") if self.footers
        )
        turned = ' w:orient="landscape"' if int(page["w"]) > int(page["h"]) else ""
        section = (
            f'<w:sectPr>{references}<w:pgSz w:w="{page["w"]}" w:h="{page["h"]}"{turned}/><w:pgMar w:top="{page["top"]}"'
            f' w:right="{page["right"]}" w:bottom="{page["bottom"]}" w:left="{page["left"]}" w:header="850"'
            f' w:footer="{page["footer"]}" w:gutter="{page["gutter"]}"/>{self.grid}</w:sectPr>'
        )
        body = "".join(one if isinstance(one, str) else one.xml() for one in self.paragraphs)
        kinds = ("styles", "theme", "settings", "numbering")
        related = "".join(f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
        related += "".join(
            f'<Relationship Id="{kind}" Type="{R}/footer" Target="{kind}.xml"/>' for kind in ("default", "even")
        )
        return {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{R}/officeDocument" '
            'Target="/word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}</w:body>'
            "</w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
            "word/styles.xml": self._styles(),
            "word/theme.xml": f'<a:theme xmlns:a="{A}"><a:themeElements><a:fontScheme name="x"><a:minorFont>'
            '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:font script="Hans" typeface="仿宋_GB2312"/>'
            "</a:minorFont></a:fontScheme></a:themeElements></a:theme>",
            "word/settings.xml": f'<w:settings xmlns:w="{W}">{self.settings}</w:settings>',
            "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{self.numbering}</w:numbering>',
            "word/default.xml": self._footer(self.odd),
            "word/even.xml": self._footer(self.even),
            "docProps/app.xml": f"<Properties>{self.app}</Properties>",
        }

    def _styles(self) -> str:
        return (
            f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
            '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/></w:rPr>'
            "</w:rPrDefault></w:docDefaults>"
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
            f'<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr>{self.spacing}</w:rPr></w:style>{self.styles}</w:styles>'
        )

    def _footer(self, look: str) -> str:
        before, after = self.number
        run = f"<w:rPr>{self.number_look}</w:rPr>"
        return (
            f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/>{look}</w:pPr>'
            f'<w:r>{run}<w:t xml:space="preserve">{before}</w:t></w:r><w:fldSimple w:instr=" PAGE ">'
            f'<w:r>{run}<w:t>1</w:t></w:r></w:fldSimple><w:r>{run}<w:t xml:space="preserve">{after}</w:t></w:r>'
            f"</w:p>{self.below if self.below.startswith('<w:tbl>') else P(look=self.below).xml()}</w:ftr>"
        )


HEI, KAI, TITLE = font("黑体"), font("楷体_GB2312"), font("方正小标宋简体", 22, '<w:spacing w:val="0"/>')
SMALL = font("仿宋_GB2312", 14, '<w:spacing w:val="0"/>')
ONE_IN = '<w:ind w:leftChars="100" w:rightChars="100"/>'

COPY, SECRECY, URGENCY, MARK, NUMBER, NAME, BLANK, TO, OPENING = 1, 2, 3, 4, 6, 8, 9, 10, 11
LEVEL1, LEVEL2, LEVEL3, LEVEL4, TEXT, LEVEL1_2, TEXT_2 = 12, 13, 14, 15, 16, 17, 18
ATTACHED, ATTACHED_2, ISSUER, DATE, NOTE, ANNEX, ANNEX_NAME, ANNEX_TEXT = 20, 21, 23, 24, 25, 26, 28, 30
COPIES, PRINTED = 31, 32


def flawless() -> File:
    """A whole official document without a fault; the names above are the numbers of its paragraphs."""
    return File(
        (
            P("000001"),
            P("机密★1年", run=HEI),
            P("特急", run=HEI),
            P("禾山市人事局文件", CENTRED, font("方正小标宋简体", 40, '<w:color w:val="FF0000"/>')),
            P(),
            P("禾人发〔2014〕12号", CENTRED + RED_LINE),
            P(),
            P("关于做好年度考核工作的通知", CENTRED, TITLE),
            P(),
            P("各镇人民政府，市级机关各部门："),
            P("根据《公务员考核规定》（禾人发〔2013〕8号），现将有关事项通知如下。请认真执行，按时上报。", INDENTED),
            P("一、考核对象", INDENTED, HEI),
            P("（一）范围", INDENTED, KAI),
            P("1.在编人员", INDENTED),
            P("（1）公务员", INDENTED),
            P("市级机关各部门的公务员都参加考核，考核结果记入本人档案，作为任用和奖惩的依据，不得弄虚作假。", INDENTED),
            P("二、工作要求", INDENTED, HEI),
            P("各单位应当于2014年12月31日前上报结果。", INDENTED),
            P(),
            P("附件：1.考核登记表", INDENTED),
            P("2.考核汇总表", '<w:ind w:firstLineChars="500"/>'),
            P(),
            P("禾山市人事局", '<w:ind w:rightChars="200"/><w:jc w:val="right"/>'),
            P("2014年3月8日", '<w:jc w:val="right"/>'),
            P("（此件公开发布）", INDENTED),
            P("附件1", '<w:pageBreakBefore/><w:jc w:val="left"/>', HEI),
            P(),
            P("考核登记表", CENTRED, TITLE),
            P(),
            P(
                "本表由考核对象本人填写，一式两份，经所在单位核实后报送市人事局备案，不得涂改或者由他人代为填写。",
                INDENTED,
            ),
            P("抄送：市委办公室，市政府办公室。", ONE_IN + THICK_ABOVE, SMALL),
            P("禾山市人事局办公室　　　　　　　　　2014年3月9日印发", ONE_IN + THICK_BELOW, SMALL),
        )
    )


def imprint_table(borders: str) -> str:
    """An imprint set in a table of two rows."""
    copies, printed = P("抄送：市委办公室。", run=SMALL), P("禾山市人事局办公室　　2014年3月9日印发", run=SMALL)
    rows = "".join(f"<w:tr><w:tc><w:tcPr/>{row.xml()}</w:tc></w:tr>" for row in (copies, printed))
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{rows}</w:tbl>"


def double(kind: str, color: str = "FF0000") -> str:
    """A double line below a paragraph."""
    return f'<w:pBdr><w:bottom w:val="{kind}" w:sz="24" w:space="1" w:color="{color}"/></w:pBdr>'


def flat_table(width: float, above: int, below: int) -> str:
    """A table of one flat row with a red line above and below, so many mm wide; weights in eighths of a point."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:color="FF0000"/>'
        for side, size in (("top", above), ("bottom", below))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{round(width / 25.4 * 1440)}" w:type="dxa"/></w:tblPr><w:tr><w:trPr>'
        f'<w:trHeight w:val="30" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcBorders>{lines}</w:tcBorders></w:tcPr>'
        "<w:p/></w:tc></w:tr></w:tbl>"
    )


def listed(kind: str, text: str) -> str:
    """A numbering part with one list."""
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def table(rows: int, *, repeated: bool, borders: str = TABLE_LINES) -> str:
    """A table of one column."""
    head = "<w:trPr><w:tblHeader/></w:trPr>" if repeated else ""
    shown = "".join(
        f"<w:tr>{head if not row else ''}<w:tc><w:tcPr/><w:p><w:r><w:t>第{row}行</w:t></w:r></w:p></w:tc></w:tr>"
        for row in range(rows)
    )
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{shown}</w:tbl>"
