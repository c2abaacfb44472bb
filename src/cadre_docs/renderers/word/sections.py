"""Section properties: paper, margins, grid and which footer a section's pages carry."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cadre_docs.documents.tree import Page
from cadre_docs.renderers.profile import GRID_LINE, PAGE_NUMBER_DROP, PAGE_NUMBER_SIZE, paper
from cadre_docs.renderers.word.xml import twips, twips_of_mm

Reference = tuple[str, str, str]
"""Kind (header or footer), type (default, even or first) and relationship of a header or footer."""

SMALLEST_FOOTER = 5.0


@dataclass(frozen=True, slots=True, init=False)
class FooterReferences:
    """The headers and footers a letterhead has. Its first-page footer is the empty one of pages without a number.

    ``turned`` are those of its landscape section; with a ``title_page`` the first page shows that of first pages.
    """

    references: tuple[Reference, ...]
    turned: tuple[Reference, ...]
    title_page: bool

    def __init__(self, *references: Reference, turned: tuple[Reference, ...] = (), title_page: bool = False) -> None:
        object.__setattr__(self, "references", references)
        object.__setattr__(self, "turned", turned)
        object.__setattr__(self, "title_page", title_page)

    def xml(self, *, numbered: bool, landscape: bool = False) -> str:
        """The reference elements of a section."""
        references = self.turned if landscape and self.turned else self.references
        empty = next((key for kind, when, key in self.references if (kind, when) == ("footer", "first")), None)
        parts = []
        for kind, when, key in references:
            shown = empty if kind == "footer" and not numbered and empty else key
            parts.append(f'<w:{kind}Reference w:type="{when}" r:id="{shown}"/>')
        return "".join(parts)


@lru_cache(maxsize=256)
def section_properties(
    page: Page,
    profile: Literal["notice", "form"],
    references: FooterReferences,
    *,
    first: bool = False,
    begins: str = "nextPage",
) -> str:
    """The ``sectPr`` of one section. A form has no grid of lines: LibreOffice would move its tables down to it.

    The ``first`` section has the letterhead's footer of first pages, where the letterhead shows it,
    and no grid either: a letter's text begins below its double line, not on the grid.
    """
    title_page = "<w:titlePg/>" if first and references.title_page else ""
    width, height = paper(page)
    turned = ' w:orient="landscape"' if page.landscape else ""
    line_height = PAGE_NUMBER_SIZE * 25.4 / 72
    footer = max(SMALLEST_FOOTER, page.bottom - PAGE_NUMBER_DROP - line_height / 2)
    grid = (
        f'<w:docGrid w:type="lines" w:linePitch="{twips(GRID_LINE)}"/>'
        if profile == "notice" and not title_page
        else ""
    )
    return (
        f'<w:sectPr>{references.xml(numbered=page.numbered, landscape=page.landscape)}<w:type w:val="{begins}"/>'
        f'<w:pgSz w:w="{twips_of_mm(width)}" w:h="{twips_of_mm(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips_of_mm(page.top)}" w:right="{twips_of_mm(page.right)}" '
        f'w:bottom="{twips_of_mm(page.bottom)}" w:left="{twips_of_mm(page.left)}" '
        f'w:header="{twips_of_mm(min(15, page.top / 2))}" w:footer="{twips_of_mm(footer)}" w:gutter="0"/>'
        f"{title_page}{grid}</w:sectPr>"
    )
