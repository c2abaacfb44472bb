"""Styled lines as paragraphs of WordprocessingML."""

from functools import lru_cache

from cadre_docs.documents.tree import Align, Image, Inline, LineBreak, Page, Role, Run
from cadre_docs.renderers.flow import Line
from cadre_docs.renderers.profile import Style, text_width, word_pitch
from cadre_docs.renderers.word.media import Media
from cadre_docs.renderers.word.styles import JUSTIFICATION, fonts, size, style_id
from cadre_docs.renderers.word.xml import SPECIAL, text, twips, twips_of_mm

AUTHOR = "cadre-docs"
"""Who made a tracked change: the comparison, not a person."""
TINY = '<w:p><w:pPr>{}<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="10" w:lineRule="exact"/>'
TINY += '<w:rPr><w:sz w:val="2"/></w:rPr>{}</w:pPr></w:p>'


def tiny(section: str = "", *, new_page: bool = False) -> str:
    """A paragraph half a point high: Word needs one after a table, and one to carry the end of a section."""
    return TINY.format("<w:pageBreakBefore/>" if new_page else "", section)


def paragraph(line: Line, media: Media, *, new_page: bool = False, widow_control: bool = False) -> str:
    """One line as a ``w:p``; with ``widow_control`` no page has one line of it alone."""
    picture = any(isinstance(inline, Image) for inline in line.inlines)
    aside = f"<w:r><w:tab/></w:r>{runs(line, line.aside, media)}" if line.aside else ""
    begun = opening(line, new_page=new_page, picture=picture, widow_control=widow_control)
    return f"{begun}{runs(line, line.inlines, media)}{aside}</w:p>"


def opening(line: Line, *, new_page: bool = False, picture: bool = False, widow_control: bool = False) -> str:
    """The beginning of a line's ``w:p``, up to its first run."""
    return _opening(
        line.style,
        line.align,
        (line.indent, line.hang, line.right),
        line.size,
        line.line,
        line.role,
        line.keep,
        line.new_page or new_page,
        picture,
        bool(line.aside),
        widow_control,
    )


def runs(line: Line, inlines: tuple[Inline, ...], media: Media) -> str:
    """Inlines as runs in the look of a line."""
    parts = []
    for inline in inlines:
        match inline:
            case Run():
                parts.append(_revised(inline, line, media) if inline.revision else _run(inline, line))
            case LineBreak():
                parts.append("<w:r><w:br/></w:r>")
            case Image():
                parts.append(media.drawing(inline))
    return "".join(parts)


def run_text(value: str) -> str:
    """Text as the content of a run: newlines are breaks, tabs are tabs."""
    escaped = value
    if SPECIAL.search(value):
        escaped = text(value).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        escaped = escaped.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{escaped}</w:t>'


def own_properties(run: Run, line: Line) -> str:
    """The properties of a run in a line."""
    points = run.size or line.size
    return _run_properties(
        line.style,
        run.role or line.role,
        points,
        run.bold,
        run.underline,
        word_pitch(points) if run.apart else 0,
    )


def _run(run: Run, line: Line) -> str:
    return f"<w:r>{own_properties(run, line)}{run_text(run.text)}</w:r>"


def _revised(run: Run, line: Line, media: Media) -> str:
    """A tracked change: Word offers to accept or reject it (ECMA-376 part 1, 17.13.5)."""
    written = _run(run, line)
    if run.revision == "deleted":
        written = written.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    tag = "w:ins" if run.revision == "inserted" else "w:del"
    return f'<{tag} w:id="{media.revision()}" w:author="{AUTHOR}">{written}</{tag}>'


@lru_cache(maxsize=1024)
def _run_properties(
    style: Style, role: Role, points: float, bold: bool = False, underline: bool = False, room: float = 0
) -> str:
    content = (
        ("" if role == style.role else fonts(role))
        + ("<w:b/>" if bold else "")
        + ("" if points == style.size and not room else size(points, room))
        + ('<w:u w:val="single"/>' if underline else "")
    )
    return f"<w:rPr>{content}</w:rPr>" if content else ""


@lru_cache(maxsize=1024)
def _opening(
    style: Style,
    align: Align,
    indents: tuple[float, float, float],
    points: float,
    line: float,
    role: Role,
    keep: bool,
    new_page: bool,
    picture: bool,
    divided: bool,
    widow_control: bool,
) -> str:
    rule = "atLeast" if picture else "exact"
    spacing = "" if line == style.line and not picture else f'<w:spacing w:line="{twips(line)}" w:lineRule="{rule}"/>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>'
        + ("<w:keepNext/>" if keep and not style.keep else "")
        + ("<w:pageBreakBefore/>" if new_page else "")
        + ("<w:widowControl/>" if widow_control else "")
        + (_tab(indents[2] * word_pitch(points)) if divided else "")
        + spacing
        + _indents(style, (*indents[:2], 0.0) if divided else indents, points)
        + ("" if align == style.align else f'<w:jc w:val="{JUSTIFICATION[align]}"/>')
        + _run_properties(style, role, points)
        + "</w:pPr>"
    )


def _tab(right: float) -> str:
    """Where what stands at the right of a line ends, so many points from the edge of the type area."""
    place = twips_of_mm(text_width(Page())) - twips(right)
    return f'<w:tabs><w:tab w:val="right" w:pos="{place}"/></w:tabs>'


def _indents(style: Style, indents: tuple[float, float, float], points: float) -> str:
    indent, hang, right = indents
    pitch = word_pitch(points)
    if (indent, hang, right) == (style.indent, 0, 0) and (points == style.size or not indent):
        return ""
    first = twips((indent - hang) * pitch)
    first_line = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return f'<w:ind w:left="{twips(hang * pitch)}" w:right="{twips(right * pitch)}" {first_line}/>'
