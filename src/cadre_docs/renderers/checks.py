"""What a finished document must be checked for before it is written: characters without a glyph, text without room.

Neither may be lost in silence: a printed name with a hole in it, or a line cut off by a row of exact height.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from cadre_docs.diagnostics import Diagnostic, Severity, say
from cadre_docs.documents.tree import Document, Role, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.office.fonts import INSTALLS_FACES, Face, FontFiles, covered_characters, find_fonts
from cadre_docs.renderers.flow import Line, cell_lines, flow, head, styled
from cadre_docs.renderers.heads import imprint_rows, marks_above, number_lines
from cadre_docs.renderers.legible import FORBIDDEN
from cadre_docs.renderers.measure import column_widths, distinct_cells, slots, width_of
from cadre_docs.renderers.profile import FACES, text_width, word_pitch

PLAIN = frozenset(map(chr, range(0x20, 0x7F))) | {"\n", "\t", "\u3000", "—", "·", "…", "〇"}
WRONG_NUMBER = re.compile(r"[\[［（(【]\d{2,4}[\]］）)】]|〔\d{1,3}〕|〔\d{4}〕(?:第|0)|第\d+号")
EXCERPT = 12
TOLERANCE = 0.2
"""Points by which a text may be higher than its row without a line being cut."""

Placed = tuple[Line, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a character stands: the document or table, and the text around it."""

    part: str
    excerpt: str


def missing_glyphs(document: Document, office: Office) -> tuple[Diagnostic, ...]:
    """Characters no font has (errors), and those only the fallback has (information), each with where it stands.

    Fonts are read only where the text goes beyond GB 2312, which every face covers.
    """
    unusual: dict[tuple[str, Face], Place] = {}
    for line, part in _lines(document):
        for character, face in _unusual(line):
            unusual.setdefault((character, face), Place(part, _excerpt(line.text, character)))
    if not unusual:
        return ()
    fonts = find_fonts()
    if fonts.missing:
        return (_not_judged("".join(sorted({character for character, _ in unusual}))),)
    found: dict[str, Diagnostic] = {}
    for (character, face), place in unusual.items():
        diagnostic = _judge(character, face, place, fonts)
        if diagnostic and (character not in found or diagnostic.severity is Severity.ERROR):
            found[character] = diagnostic
    return tuple(found[character] for character in sorted(found))


def number_faults(document: Document) -> tuple[Diagnostic, ...]:
    """A number whose year stands in other brackets than 〔〕, or that has 第 or zeros before it (7.2.5)."""
    found = WRONG_NUMBER.search(document.number)
    if found is None:
        return ()
    return (
        Diagnostic(
            code="number-form",
            severity=Severity.WARNING,
            message=say(
                "发文字号“{number}”写法不规范（{found}）",
                "the number {number} is not in the official form ({found})",
                number=document.number,
                found=found.group(),
            ),
            hint=say("写作“机关代字〔2014〕12号”", "write 机关代字〔2014〕12号"),
        ),
    )


def overfull_cells(document: Document) -> tuple[Diagnostic, ...]:
    """Cells of rows of exact height whose text is higher than the row: Word would cut it off."""
    found: list[Diagnostic] = []
    for section in document.sections:
        for item in flow(section):
            if isinstance(item, Table) and any(row.exact for row in item.rows):
                found += _overfull(item, section)
    return tuple(found)


def _lines(document: Document) -> Iterator[Placed]:
    title = document.title.replace("\n", "")
    red_head = styled("title", (Run(document.issuer + document.number),)) if document.issuer else styled("title")
    own = (*marks_above(document.marks), *number_lines(document)) if document.issuer else ()
    imprint = (line for row in imprint_rows(document.imprint) for line in row)
    for line in (red_head, *own, *head(document), *imprint):
        yield replace(line, inlines=line.inlines + line.aside), title
    for section in document.sections:
        form = section.profile == "form"
        for item in flow(section):
            if isinstance(item, Line):
                yield item, title
            elif isinstance(item, Table) and not _is_usual(item):
                place = item.caption or title
                for row in item.rows:
                    for cell in row.cells:
                        for line in cell_lines(cell, item, form):
                            yield line, place


def _is_usual(table: Table) -> bool:
    """Whether no cell has a character that ``_unusual`` would find: told for a table of thousands of rows at once."""
    characters = set[str]()
    for cell in distinct_cells(table).values():
        for block in cell.blocks:
            for inline in block.inlines:
                if isinstance(inline, Run):
                    characters.update(inline.text)
    return all(map(_in_gb2312, characters - PLAIN))


def _unusual(line: Line) -> Iterator[tuple[str, Face]]:
    for inline in line.inlines:
        if isinstance(inline, Run):
            role: Role = inline.role or line.role
            for character in set(inline.text) - PLAIN:
                if not _in_gb2312(character):
                    yield character, FACES[role]


@cache
def _in_gb2312(character: str) -> bool:
    """Whether GB 2312 has the character; read off its GBK bytes, whose rows A1-F7 are GB 2312's."""
    try:
        code = character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xA1 <= code[0] <= 0xF7 and code[1] >= 0xA1 and not 0xAA <= code[0] <= 0xAF


def _excerpt(text: str, character: str) -> str:
    index = text.find(character)
    return "".join(map(_shown, text[max(0, index - EXCERPT) : index + EXCERPT + 1].replace("\n", " ")))


def _judge(character: str, face: Face, place: Place, fonts: FontFiles) -> Diagnostic | None:
    path = fonts.path(face)
    control = FORBIDDEN.match(character)
    if not control and path and ord(character) in covered_characters(path):
        return None
    fallbacks = (fonts.path("fallback-serif"), fonts.path("fallback-sans"))
    covered = not control and any(path and ord(character) in covered_characters(path) for path in fallbacks)
    values = {
        "character": _shown(character),
        "code": f"{ord(character):04X}",
        "part": place.part,
        "excerpt": place.excerpt,
    }
    if covered:
        return Diagnostic(
            code="fallback-glyph",
            severity=Severity.INFO,
            message=say(
                "“{part}”中“{excerpt}”的“{character}”（U+{code}）在 PDF 中用后备字体显示",
                "“{character}” (U+{code}) of “{excerpt}” in “{part}” is set in the fallback font in PDF",
                **values,
            ),
        )
    return Diagnostic(
        code="missing-glyph",
        severity=Severity.ERROR,
        message=say(
            "“{part}”中“{excerpt}”的“{character}”（U+{code}）没有任何字体能显示",
            "no font can show “{character}” (U+{code}) of “{excerpt}” in “{part}”",
            **values,
        ),
        hint=say(
            "核对这个字，或安装含有该字的字体并放入 CADRE_DOCS_FONTS 所指的文件夹",
            "check the character, or put a font that has it into the folder named by CADRE_DOCS_FONTS",
        ),
    )


def _shown(character: str) -> str:
    return character if character.isprintable() and not 0xD800 <= ord(character) <= 0xDFFF else "□"


def _not_judged(characters: str) -> Diagnostic:
    return Diagnostic(
        code="fonts-not-installed",
        severity=Severity.WARNING,
        message=say(
            "没有安装公文字体，未能核对这些字能否显示：{characters}",
            "the fonts are not installed, so it was not checked whether these can be shown: {characters}",
            characters="".join(map(_shown, characters)),
        ),
        hint=say("运行 {command} 安装字体", "run {command} to install the fonts", command=INSTALLS_FACES),
    )


def _overfull(table: Table, section: Section) -> Iterator[Diagnostic]:
    form = section.profile == "form"
    widths = column_widths(table, text_width(section.page))
    for number, placed in enumerate(slots(table)):
        for slot in placed:
            cell = slot.cell
            rows = table.rows[number : number + cell.rows]
            if not slot.begins or not all(row.exact and row.height for row in rows):
                continue
            room = sum(row.height or 0 for row in rows) * 72 / 25.4
            padding = table.padding if cell.padding is None else cell.padding
            width = (sum(widths[slot.column : slot.column + cell.columns]) - 2 * padding) * 72 / 25.4
            lines = tuple(cell_lines(cell, table, form))
            needed = sum(_height(line, width) for line in lines)
            if needed > room + TOLERANCE:
                yield _too_full("".join(line.text for line in lines), needed, room)


def _height(line: Line, width: float) -> float:
    """An estimate of a paragraph's height in points: its lines, full ones counted by characters."""
    count = 0
    for text in line.text.split("\n"):
        pitch = word_pitch(line.size)
        first = max(1.0, width / pitch - line.indent - line.right)
        other = max(1.0, width / pitch - line.hang - line.right)
        over = width_of(text) - first
        count += 1 + (0 if over <= 0 else -int(-over // int(other)))
    return count * line.line


def _too_full(text: str, needed: float, room: float) -> Diagnostic:
    return Diagnostic(
        code="text-overflows-cell",
        severity=Severity.ERROR,
        message=say(
            "“{text}”需要 {needed} 毫米高，该行只有 {room} 毫米",
            "“{text}” needs {needed} mm of height, its row has {room} mm",
            text=text if len(text) <= 2 * EXCERPT else f"{text[:EXCERPT]}……{text[-EXCERPT:]}",
            needed=round(needed / 72 * 25.4, 1),
            room=round(room / 72 * 25.4, 1),
        ),
        hint=say("缩小字号、精简内容或另附页", "use smaller type, shorten the text or attach a sheet"),
    )
