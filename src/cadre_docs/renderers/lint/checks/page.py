"""Paper, margins, orientation, characters per line, line pitch, colour (GB/T 9704-2012, 5)."""

from cadre_docs.documents.tree import Page
from cadre_docs.renderers.lint.paper import Paragraph, Section
from cadre_docs.renderers.lint.properties import OFF, number
from cadre_docs.renderers.lint.roles import HEAD, LEVELS, Part
from cadre_docs.renderers.lint.study import MM, Study
from cadre_docs.renderers.profile import CHARACTERS_PER_LINE, PAPER_HEIGHT, PAPER_WIDTH

TOLERANCE = 1.0
NARROWEST = 5.0
NARROWEST_PITCH, WIDEST_PITCH = 28.0, 30.0
"""Points; what occurs in the wild and still keeps 21 or 22 lines (the standard's own are 28.99)."""
PITCH_TOLERANCE = 0.05
SIDES = ("上", "右", "下", "左")
GRIDS = ("lines", "linesAndChars", "snapToChars")
BLACK = ("auto", "000000", "windowText")
STANDARD = Page()
TEXT = (Part.BODY, Part.RECIPIENTS, *LEVELS)


def check_paper(study: Study) -> None:
    """The size of every section's paper."""
    for section in study.paper.sections:
        width, height = sorted((section.width * MM, section.height * MM))
        if abs(width - PAPER_WIDTH) > TOLERANCE or abs(height - PAPER_HEIGHT) > TOLERANCE:
            study.findings.add(
                "page-size",
                study.place(section),
                found=f"{section.width * MM:.0f} × {section.height * MM:.0f}",
                wanted=f"{PAPER_WIDTH:.0f} × {PAPER_HEIGHT:.0f}",
            )


def check_narrow_margins(study: Study) -> None:
    """Margins that no printer reaches, which even a form may not have."""
    for section in study.paper.sections:
        least = min(section.top, section.right, section.bottom, section.left) * MM
        if least < NARROWEST:
            study.findings.add("page-margin-narrow", study.place(section), found=round(least, 1))


def check_page(study: Study) -> None:
    """Margins and orientation of every section."""
    for place, section in enumerate(study.paper.sections):
        found = tuple(side * MM for side in (section.top, section.right, section.bottom, section.left))
        allowed = _margins(section)
        if not any(_near(found, wanted) for wanted in allowed):
            study.findings.add(
                "page-margin", study.place(section), found=_sides(found, allowed[0]), wanted=_sides(allowed[0])
            )
        if section.landscape:
            for paragraph in study.having(Part.RECIPIENTS, *LEVELS):
                if paragraph.section == place:
                    study.findings.add("page-orientation", paragraph)
                    break


def check_lines(study: Study) -> None:
    """Line pitch, space between paragraphs and, where paper and margins are right, characters per line."""
    counted: set[int] = set()
    for paragraph in study.having(*TEXT):
        section = study.paper.section(paragraph)
        _check_pitch(study, paragraph, section)
        extra = max(paragraph.spacing("before"), paragraph.spacing("after"))
        if extra > 1 and study.part(paragraph) is not Part.RECIPIENTS:
            study.findings.add("paragraph-spacing", paragraph, found=round(extra, 1))
        if study.part(paragraph) is Part.BODY and paragraph.section not in counted and is_standard(section):
            counted.add(paragraph.section)
            characters = _characters(study, paragraph, section)
            if characters != CHARACTERS_PER_LINE:
                study.findings.add("characters-per-line", paragraph, found=characters, wanted=CHARACTERS_PER_LINE)


def check_color(study: Study) -> None:
    """Text that is not black, but for the head."""
    for paragraph in study.spoken():
        if study.part(paragraph) not in HEAD:
            for run in paragraph.runs:
                if run.text.strip() and run.color not in BLACK:
                    study.findings.add("text-color", paragraph, found=run.color)


def is_standard(section: Section) -> bool:
    """Whether a section's paper and margins are those of the standard, upright."""
    size = (section.width * MM, section.height * MM)
    found = tuple(side * MM for side in (section.top, section.right, section.bottom, section.left))
    return _near(size, (PAPER_WIDTH, PAPER_HEIGHT)) and _near(found, _margins(section)[0])


def _margins(section: Section) -> tuple[tuple[float, float, float, float], ...]:
    """What the margins may be; a page on its side keeps them, turned either way."""
    top, right, bottom, left = STANDARD.top, STANDARD.right, STANDARD.bottom, STANDARD.left
    if not section.landscape:
        return ((top, right, bottom, left),)
    return ((left, top, right, bottom), (right, bottom, left, top))


def _near(found: tuple[float, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= TOLERANCE for one, other in zip(found, wanted, strict=True))


def _sides(values: tuple[float, ...], wanted: tuple[float, ...] | None = None) -> str:
    shown = zip(SIDES, values, wanted or values, strict=True)
    named = (f"{side} {found:.1f}".removesuffix(".0") for side, found, right in shown if _departs(found, right, wanted))
    return "，".join(named)


def _departs(found: float, right: float, wanted: tuple[float, ...] | None) -> bool:
    return wanted is None or abs(found - right) > TOLERANCE


def _check_pitch(study: Study, paragraph: Paragraph, section: Section) -> None:
    pitch = _pitch(paragraph, section)
    if pitch is None:
        study.findings.add("line-pitch-open", paragraph)
    elif not NARROWEST_PITCH - PITCH_TOLERANCE <= pitch <= WIDEST_PITCH + PITCH_TOLERANCE:
        study.findings.add("line-pitch", paragraph, found=round(pitch, 2) if pitch % 1 else int(pitch))


def _pitch(paragraph: Paragraph, section: Section) -> float | None:
    """From line to line in points: exact, or so many steps of the grid; None where it depends on the font."""
    written = number(paragraph.look.get("spacing@line", ""), 240)
    if paragraph.look.get("spacing@lineRule", "auto") == "exact":
        return written / 20
    snaps = paragraph.look.get("snapToGrid@val", "1") not in OFF
    if not snaps or section.grid not in GRIDS or not section.pitch:
        return None
    if paragraph.look.get("spacing@lineRule", "auto") == "auto":
        return section.pitch * written / 240
    return max(section.pitch, written / 20)


def _characters(study: Study, paragraph: Paragraph, section: Section) -> int:
    pitch = paragraph.pitch
    if section.grid in ("linesAndChars", "snapToChars"):
        pitch = study.paper.normal_size + section.character_space + (paragraph.run.size - study.paper.normal_size)
    return int((section.width - section.left - section.right) / max(1.0, pitch) + 0.01)
