"""The profile as CSS: fonts, named styles, pages. Nothing here knows a document."""

from functools import lru_cache
from pathlib import Path
from urllib.request import pathname2url

from cadre_docs.documents.tree import Page, Role
from cadre_docs.office.fonts import FontFiles
from cadre_docs.renderers.profile import (
    CSS_GRID_LINE,
    CSS_GRID_SIZE,
    FACES,
    IMPRINT_THICK,
    IMPRINT_THIN,
    LETTER_GAP,
    LETTER_LINE_BOTTOM,
    LETTER_LINE_DROP,
    LETTER_LINE_WIDTH,
    LETTER_MARK_TOP,
    LETTER_THICK,
    LETTER_THIN,
    PAGE_NUMBER_DROP,
    PAGE_NUMBER_SIZE,
    PAPER_WIDTH,
    RED,
    RED_LINE_DROP,
    STYLES,
    Style,
    css_line,
    css_size,
    paper,
)

SANS = ("hei",)
TURNED_BOX = 40.0
"""The sides in mm of the square in which the number of a page on its side is turned."""
SERIF_FALLBACK = '"Noto Serif CJK SC", "Noto Sans CJK SC", serif'
SANS_FALLBACK = '"Noto Sans CJK SC", "Noto Serif CJK SC", sans-serif'
BASE = """
html { font-size: 12pt; }
body, h1, h2, h3, h4, h5, p, table { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, th { font-weight: normal; }
body { orphans: 1; widows: 1; hyphens: none; font-kerning: none; font-variant-ligatures: none; }
strong { font-weight: bold; }
img { vertical-align: bottom; }
section + section, .new-page { break-before: page; }
.keep { break-after: avoid; }
table { border-collapse: collapse; table-layout: fixed; margin: 0 auto; }
tr { break-inside: avoid; }
td, th { box-sizing: border-box; vertical-align: middle; padding: 0; }
td.top, th.top { vertical-align: top; }
td.bottom, th.bottom { vertical-align: bottom; }
.no-borders { border-style: none; }
.annex { bookmark-level: 1; bookmark-label: content(text); }
.divided { position: relative; }
.aside { position: absolute; top: 0; text-indent: 0; white-space: nowrap; }
.imprint { float: footnote; footnote-policy: block; }
.imprint::footnote-call, .imprint::footnote-marker { content: none; }
.imprint-place { height: 0; }
"""


def family(role: Role) -> str:
    """The font stack of a role: the free face of its kind, then the one that has every character."""
    if role == "latin":
        return f'"Liberation Serif", "DejaVu Serif", cadre-song, {SERIF_FALLBACK}'
    face = FACES[role]
    return f"cadre-{face}, {SANS_FALLBACK if face in SANS else SERIF_FALLBACK}"


def font_address(path: Path) -> str:
    """The address under which a font file is opened."""
    return f"file://{pathname2url(str(path))}"


def font_faces(fonts: FontFiles) -> str:
    """``@font-face`` rules for the font files of this machine."""
    regular = {face: path for face, path in fonts.paths if not face.startswith("fallback") and face != "hei-bold"}
    bold = {"hei": fonts.path("hei-bold"), "song": fonts.path("song-bold")}
    return "\n".join(
        f'@font-face {{ font-family: cadre-{face}; font-weight: {weight}; src: url("{font_address(path)}"); }}'
        for weight, files in (("normal", regular), ("bold", bold))
        for face, path in files.items()
        if path
    )


@lru_cache(maxsize=1)
def base() -> str:
    """The rules every document shares."""
    rules = [BASE, *(f".{style.key} {{ {_style(style)} }}" for style in STYLES.values())]
    rules += [f".font-{role} {{ font-family: {family(role)}; }}" for role in FACES]
    rules.append(f".mark {{ color: #{RED}; font-family: {family('title')}; text-align: center; line-height: 1; }}")
    rules += (*_letter_rules(), *_turned_rules())
    drop = RED_LINE_DROP - (CSS_GRID_LINE - CSS_GRID_SIZE) / 2 * 25.4 / 72
    rules += [
        f".lined {{ border: 0 solid; border-width: {IMPRINT_THICK}mm 0; }}",
        f".lined > div + div {{ border-top: {IMPRINT_THIN}mm solid; }}",
    ]
    rules.append(f".red-line {{ border-bottom: 1.5pt solid #{RED}; padding-bottom: {drop:.2f}mm; }}")
    return "\n".join(rules)


def _letter_rules() -> list[str]:
    """The mark and the two double lines of a letter's first page (GB/T 9704-2012, 10.1)."""
    page, across = Page(), (PAPER_WIDTH - LETTER_LINE_WIDTH) / 2
    line = f"width: {LETTER_LINE_WIDTH}mm; height: 1.5pt; border: 0 solid #{RED}; "
    thick, thin = f"{LETTER_THICK}pt", f"{LETTER_THIN}pt"
    below = LETTER_GAP - (CSS_GRID_LINE - CSS_GRID_SIZE) / 2
    foot = page.bottom - LETTER_LINE_BOTTOM
    return [
        f".letter .mark {{ margin-top: {LETTER_MARK_TOP - page.top}mm; }}",
        f".letter-line {{ {line} margin: {LETTER_LINE_DROP}mm 0 {below:.2f}pt {across - page.left}mm; "
        f"border-top-width: {thick}; border-bottom-width: {thin}; }}",
        f".letter-foot {{ {line} position: absolute; left: {across - page.left}mm; bottom: {-foot}mm; "
        f"border-top-width: {thin}; border-bottom-width: {thick}; }}",
    ]


def _style(style: Style) -> str:
    keep = " break-after: avoid;" if style.keep else ""
    return (
        f"font-family: {family(style.role)}; font-size: {css_size(style.size)}pt; "
        f"line-height: {css_line(style.line)}pt; text-align: {style.align}; text-indent: {style.indent}em;{keep}"
    )


def page_name(page: Page) -> str:
    """The name of a kind of page in CSS."""
    margins = "-".join(f"{margin:g}".replace(".", "d") for margin in (page.top, page.right, page.bottom, page.left))
    return f"page-{margins}{'-landscape' if page.landscape else ''}{'' if page.numbered else '-bare'}"


def page_rules(page: Page, *, first_bare: bool = False) -> str:
    """Paper, margins and page number of a kind of page (GB/T 9704-2012, 5.2 and 7.5); a letter's first has none."""
    name = page_name(page)
    width, height = paper(page)
    rules = [
        f"@page {name} {{ size: {width}mm {height}mm; "
        f"margin: {page.top}mm {page.right}mm {page.bottom}mm {page.left}mm; }}",
        f".{name} {{ page: {name}; }}",
    ]
    if page.numbered:
        rules += _page_number(name, page)
    if first_bare:
        rules.append(f"@page {name}:first {{ @bottom-right {{ content: none; }} }}")
    return "\n".join(rules)


def _page_number(name: str, page: Page) -> list[str]:
    """Below the type area; on a page on its side where upright pages have it, at the left, turned (8)."""
    if page.landscape:
        return _turned_number(name, page)
    half_line = PAGE_NUMBER_SIZE * 25.4 / 72 / 2
    look = (
        f"content: '— ' counter(page) ' —'; font-family: {family('song')}; font-size: {PAGE_NUMBER_SIZE}pt; "
        f"line-height: {PAGE_NUMBER_SIZE}pt; white-space: nowrap; "
    )
    drop = max(0.0, min(PAGE_NUMBER_DROP, page.bottom - 5) - half_line)
    look += f"vertical-align: top; padding-top: {drop:.2f}mm; "
    return [
        f"@page {name}:{turn} {{ @bottom-{turn} {{ {look} text-align: {turn}; padding-{turn}: 1em; }} }}"
        for turn in ("right", "left")
    ]


def _turned_number(name: str, page: Page) -> list[str]:
    """The boxes in the left margin that show the turned numbers: at the foot on odd pages, at the head on even ones."""
    box = f"width: {TURNED_BOX}mm; height: {TURNED_BOX}mm; margin: 0 0 0 {page.left - TURNED_BOX:g}mm; "
    return [
        f"@page {name}:{turn} {{ @left-{end} {{ {box} vertical-align: top; content: element(turned-{turn}); }} }}"
        for turn, end in (("right", "bottom"), ("left", "top"))
    ]


def _turned_rules() -> list[str]:
    """A page number that runs downwards, its middle 7 mm left of the type area, a character from the corner."""
    drop = PAGE_NUMBER_DROP - PAGE_NUMBER_SIZE * 25.4 / 72 / 2
    look = (
        f"box-sizing: border-box; width: {TURNED_BOX}mm; height: {TURNED_BOX}mm; padding: {drop:.2f}mm 1em 0; "
        f"font-family: {family('song')}; font-size: {PAGE_NUMBER_SIZE}pt; line-height: {PAGE_NUMBER_SIZE}pt; "
        "white-space: nowrap; transform: rotate(90deg); "
    )
    return [
        f".turned {{ {look} }}",
        ".turned::before { content: '— ' counter(page) ' —'; }",
        *(f".turned-{turn} {{ position: running(turned-{turn}); text-align: {turn}; }}" for turn in ("right", "left")),
    ]
