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
    MARK_DROP,
    PAGE_NUMBER_DROP,
    PAGE_NUMBER_SIZE,
    RED,
    RED_LINE_DROP,
    STYLES,
    Style,
    css_line,
    css_size,
    paper,
)

SANS = ("hei",)
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
    rules.append(
        f".mark {{ color: #{RED}; font-family: {family('title')}; text-align: center; "
        f"margin-top: {MARK_DROP}mm; line-height: 1; }}"
    )
    drop = RED_LINE_DROP - (CSS_GRID_LINE - CSS_GRID_SIZE) / 2 * 25.4 / 72
    rules.append(f".red-line {{ border-bottom: 1.5pt solid #{RED}; padding-bottom: {drop:.2f}mm; }}")
    return "\n".join(rules)


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


def page_rules(page: Page) -> str:
    """Paper, margins and page number of a kind of page (GB/T 9704-2012, 5.2 and 7.5)."""
    name = page_name(page)
    width, height = paper(page)
    rules = [
        f"@page {name} {{ size: {width}mm {height}mm; "
        f"margin: {page.top}mm {page.right}mm {page.bottom}mm {page.left}mm; }}",
        f".{name} {{ page: {name}; }}",
    ]
    if page.numbered:
        half_line = PAGE_NUMBER_SIZE * 25.4 / 72 / 2
        drop = max(0.0, min(PAGE_NUMBER_DROP, page.bottom - 5) - half_line)
        look = (
            f"content: '— ' counter(page) ' —'; font-family: {family('song')}; font-size: {PAGE_NUMBER_SIZE}pt; "
            f"line-height: {PAGE_NUMBER_SIZE}pt; vertical-align: top; padding-top: {drop:.2f}mm; white-space: nowrap; "
        )
        for turn, side in (("right", "right"), ("left", "left")):
            rules.append(
                f"@page {name}:{turn} {{ @bottom-{side} {{ {look} text-align: {side}; padding-{side}: 1em; }} }}"
            )
    return "\n".join(rules)
