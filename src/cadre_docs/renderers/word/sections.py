"""Section properties: paper, margins, grid and which footer a section's pages carry."""

from dataclasses import dataclass
from typing import Literal

from cadre_docs.documents.tree import Page
from cadre_docs.renderers.profile import GRID_LINE, PAGE_NUMBER_DROP, PAGE_NUMBER_SIZE, paper
from cadre_docs.renderers.word.xml import twips, twips_of_mm

Reference = tuple[str, str, str]
"""Kind (header or footer), type (default, even or first) and relationship of a header or footer."""

SMALLEST_FOOTER = 5.0


@dataclass(frozen=True, slots=True, init=False)
class FooterReferences:
    """The headers and footers a letterhead has. Its first-page footer is the empty one of pages without a number."""

    references: tuple[Reference, ...]

    def __init__(self, *references: Reference) -> None:
        object.__setattr__(self, "references", references)

    def xml(self, *, numbered: bool) -> str:
        """The reference elements of a section."""
        empty = next((key for kind, when, key in self.references if (kind, when) == ("footer", "first")), None)
        parts = []
        for kind, when, key in self.references:
            shown = empty if kind == "footer" and not numbered and empty else key
            parts.append(f'<w:{kind}Reference w:type="{when}" r:id="{shown}"/>')
        return "".join(parts)


def section_properties(page: Page, profile: Literal["notice", "form"], references: FooterReferences) -> str:
    """The ``sectPr`` of one section. A form has no grid of lines: LibreOffice would move its tables down to it."""
    width, height = paper(page)
    turned = ' w:orient="landscape"' if page.landscape else ""
    line_height = PAGE_NUMBER_SIZE * 25.4 / 72
    footer = max(SMALLEST_FOOTER, page.bottom - PAGE_NUMBER_DROP - line_height / 2)
    grid = f'<w:docGrid w:type="lines" w:linePitch="{twips(GRID_LINE)}"/>' if profile == "notice" else ""
    return (
        f'<w:sectPr>{references.xml(numbered=page.numbered)}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips_of_mm(width)}" w:h="{twips_of_mm(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips_of_mm(page.top)}" w:right="{twips_of_mm(page.right)}" '
        f'w:bottom="{twips_of_mm(page.bottom)}" w:left="{twips_of_mm(page.left)}" '
        f'w:header="{twips_of_mm(min(15, page.top / 2))}" w:footer="{twips_of_mm(footer)}" w:gutter="0"/>'
        f"{grid}</w:sectPr>"
    )
