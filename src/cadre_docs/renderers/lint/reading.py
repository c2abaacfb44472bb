"""The main text of a Word file read in order: paragraphs, tables and sections with their effective looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from cadre_docs.renderers.lint.double_lines import DoubleLine, of_footer, of_table
from cadre_docs.renderers.lint.numbering import Numbering, read_numbering
from cadre_docs.renderers.lint.package import Package
from cadre_docs.renderers.lint.paper import TWIP, Paper, Paragraph, Run, Section, Table
from cadre_docs.renderers.lint.properties import PREFIX, Properties, child, flat, is_on, local, number, over, value
from cadre_docs.renderers.lint.styles import Styles, read_styles
from cadre_docs.renderers.whole import JOINERS
from cadre_docs.renderers.word.xml import R

PASSED_OVER = ("del", "moveFrom", "pPr", "rPr", "txbxContent", "Fallback", "instrText")
"""Elements whose text is not in the main text: deleted, repeated for old programs, or in a box of its own."""
DEFAULT_SIZE = 10.0
TYPE_PROPERTY = "cadre-document-type"


@dataclass(slots=True)
class Reader:
    """Reads one file from the top, counting paragraphs, pages and numbers."""

    package: Package
    styles: Styles
    numbering: Numbering
    paged: bool
    paragraphs: list[Paragraph] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    page: int = 1
    break_pending: bool = False
    first: int = 1

    def read(self, body: etree._Element) -> None:
        """Everything in the body."""
        self._blocks(body, None)
        self._close(child(body, "sectPr"))

    def paragraph(self, element: etree._Element, table: int | None = None, place: int = 0) -> Paragraph:
        """One paragraph; ``place`` is its number."""
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self.styles.default
        look, label = self._look(flat(properties), style)
        runs = tuple(self._runs(element, style))
        text = label + "".join(run.text for run in runs)
        mark = self.run("", style, "", flat(child(properties, "rPr")))
        return Paragraph(
            number=place,
            text=text,
            runs=runs or (mark,),
            look=look,
            style=self.styles.of(style).name,
            section=len(self.sections),
            table=table,
            new_page=is_on(look, "pageBreakBefore"),
            drawing=next(element.iter(f"{PREFIX}drawing", f"{PREFIX}pict", f"{PREFIX}object"), None) is not None,
            outside=look.get("framePr@xAlign") == "outside",
            page_field=_field(element),
        )

    def _blocks(self, parent: etree._Element, table: int | None) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._take(element, table)
            elif name == "tbl":
                self._table(element, table)
            elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "tr", "tc"):
                self._blocks(element, table)

    def _take(self, element: etree._Element, table: int | None) -> None:
        found = self.paragraph(element, table, len(self.paragraphs) + 1)
        before, after = _page_breaks(element)
        self.page += before
        new_page = found.new_page or self.break_pending or before > 0
        self.paragraphs.append(replace(found, page=self.page if self.paged else None, new_page=new_page))
        self.page += after
        if found.words or table is not None:
            self.break_pending = False
        self.break_pending = self.break_pending or _breaks_at_end(element)
        section = child(element, "pPr", "sectPr")
        if section is not None:
            self._close(section)
            self.break_pending = value(child(section, "type"), default="nextPage") != "continuous"

    def _table(self, element: etree._Element, outer: int | None) -> None:
        place = len(self.tables) if outer is None else outer
        first = len(self.paragraphs) + 1
        rows = element.findall(f"{PREFIX}tr")
        if outer is None:
            self.tables.append(Table(first, first, len(rows), False, None, None))
        self._blocks(element, place)
        if outer is None:
            borders = flat(child(element, "tblPr"))
            head = rows and is_on(flat(child(rows[0], "trPr")), "tblHeader")
            self.tables[place] = Table(
                first,
                len(self.paragraphs),
                len(rows),
                bool(head),
                _edge(borders, rows[:1], "top"),
                _edge(borders, rows[-1:], "bottom"),
                of_table(element),
                {key.partition("@")[2]: held for key, held in borders.items() if key.startswith("tblpPr@")},
            )

    def _close(self, properties: etree._Element | None) -> None:
        found = flat(properties)
        previous = self.sections[-1] if self.sections else None
        notes = {kind: self._notes(properties, kind) for kind in ("footer", "header")}

        def points(name: str, default: float = 0.0) -> float:
            return number(found.get(name, ""), default / TWIP) * TWIP

        gutter = points("pgMar@gutter")
        section = Section(
            first=self.first,
            width=points("pgSz@w", 612),
            height=points("pgSz@h", 792),
            top=abs(points("pgMar@top", 72)),
            right=points("pgMar@right", 72),
            bottom=abs(points("pgMar@bottom", 72)),
            left=points("pgMar@left", 72) + gutter,
            footer=points("pgMar@footer", 36),
            grid=found.get("docGrid@type", "default"),
            pitch=points("docGrid@linePitch"),
            character_space=number(found.get("docGrid@charSpace", "0")) / 4096,
            title_page=is_on(found, "titlePg"),
            footers={**(previous.footers if previous else {}), **notes["footer"]},
            headers={**(previous.headers if previous else {}), **notes["header"]},
            foot_lines=self._foot_lines(properties, first=is_on(found, "titlePg")),
        )
        self.sections.append(section)
        self.first = len(self.paragraphs) + 1

    def _notes(self, properties: etree._Element | None, kind: str) -> dict[str, tuple[Paragraph, ...]]:
        found = {}
        for reference in properties.findall(f"{PREFIX}{kind}Reference") if properties is not None else ():
            root = self.package.by_key(reference.get(f"{{{R}}}id", ""))
            if root is not None:
                found[value(reference, "type", "default")] = tuple(self._note_paragraphs(root))
        return found

    def _foot_lines(self, properties: etree._Element | None, *, first: bool) -> tuple[DoubleLine, ...]:
        wanted = "first" if first else "default"
        for reference in properties.findall(f"{PREFIX}footerReference") if properties is not None else ():
            root = self.package.by_key(reference.get(f"{{{R}}}id", ""))
            if root is not None and value(reference, "type", "default") == wanted:
                return of_footer(root)
        return ()

    def _note_paragraphs(self, root: etree._Element) -> Iterator[Paragraph]:
        for element in root.iter(f"{PREFIX}p"):
            if any(local(above) == "Fallback" for above in element.iterancestors()):
                continue
            found = self.paragraph(element)
            box = next((above for above in element.iterancestors() if local(above) in ("anchor", "shape")), None)
            outer = box is not None and (
                any(local(one) == "align" and one.text == "outside" for one in box.iter())
                or "horizontal:outside" in box.get("style", "")
            )
            if found.words or found.page_field:
                yield replace(found, outside=found.outside or outer)

    def _look(self, direct: Properties, style: str) -> tuple[dict[str, str], str]:
        resolved = self.styles.of(style).paragraph
        look = over(self.styles.paragraph_defaults, resolved)
        key = direct.get("numPr/numId@val", resolved.get("numPr/numId@val", "0"))
        level = int(number(direct.get("numPr/ilvl@val", resolved.get("numPr/ilvl@val", "0"))))
        label = ""
        if key != "0":
            listed = self.numbering.properties(key, level)
            own = "numPr/numId@val" in direct
            look = over(look, listed) if own else over(over(self.styles.paragraph_defaults, listed), resolved)
            label = self.numbering.label(key, level)
        return over(look, direct), label

    def _runs(self, element: etree._Element, style: str) -> Iterator[Run]:
        for one in element:
            name = local(one)
            if name == "r":
                text = "".join(_text(one))
                if text:
                    properties = child(one, "rPr")
                    yield self.run(text, style, value(child(properties, "rStyle")), flat(properties))
            elif name not in PASSED_OVER:
                yield from self._runs(one, style)

    def run(self, text: str, style: str, character: str, direct: Properties) -> Run:
        """A run in its effective look."""
        merged = self.styles.run(style, character, direct)
        size = number(merged.get("sz@val", ""), DEFAULT_SIZE * 2) / 2
        return Run(
            text=text,
            east=self.styles.font(merged, "eastAsia"),
            latin=self.styles.font(merged, "ascii"),
            size=size,
            bold=is_on(merged, "b"),
            color=merged.get("color@val", "auto"),
            spacing=number(merged.get("spacing@val", "0")) * TWIP,
        )


def read(package: Package, file: str) -> Paper:
    """The whole file."""
    styles = read_styles(package)
    body = child(package.document, "body")
    paged = next(package.document.iter(f"{PREFIX}lastRenderedPageBreak"), None) is not None or _pages(package) == "1"
    reader = Reader(package, styles, read_numbering(package.of_kind("numbering")), paged)
    if body is not None:
        reader.read(body)
    settings = flat(package.of_kind("settings"))
    return Paper(
        file=file,
        paragraphs=tuple(reader.paragraphs),
        sections=tuple(reader.sections),
        tables=tuple(reader.tables),
        even_and_odd=is_on(settings, "evenAndOddHeaders"),
        mirrored=is_on(settings, "mirrorMargins"),
        normal_size=reader.run("", styles.default, "", {}).size,
        document_type=_property(package, TYPE_PROPERTY),
    )


def _text(run: etree._Element) -> Iterator[str]:
    for one in run:
        match local(one):
            case "t":
                yield JOINERS.sub("", one.text or "")
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "" if value(one, "type") in ("page", "column") else "\n"
            case "noBreakHyphen":
                yield "-"


def _page_breaks(element: etree._Element) -> tuple[int, int]:
    """How many pages began, when Word last set the file, before the paragraph's first text and after it."""
    before = after = 0
    seen = False
    for one in element.iter(f"{PREFIX}t", f"{PREFIX}lastRenderedPageBreak"):
        if local(one) == "t":
            seen = seen or bool((one.text or "").strip())
        elif seen:
            after += 1
        else:
            before += 1
    return before, after


def _breaks_at_end(element: etree._Element) -> bool:
    """Whether a forced new page follows the paragraph's text."""
    broken = False
    for one in element.iter(f"{PREFIX}t", f"{PREFIX}br"):
        broken = value(one, "type") == "page" if local(one) == "br" else broken and not (one.text or "").strip()
    return broken


def _field(element: etree._Element) -> bool:
    """Whether the paragraph shows the number of the page."""
    told = "".join(one.text or "" for one in element.iter(f"{PREFIX}instrText"))
    told += " ".join(value(one, "instr") for one in element.iter(f"{PREFIX}fldSimple"))
    return "PAGE" in told.replace("NUMPAGES", "").replace("SECTIONPAGES", "").replace("PAGEREF", "")


def _edge(borders: Properties, rows: list[etree._Element], side: str) -> float | None:
    """The weight in mm of a table's upper or lower line: the cells' own, or the table's."""
    for row in rows:
        for cell in row.findall(f"{PREFIX}tc"):
            own = flat(child(cell, "tcPr"))
            if f"tcBorders/{side}@val" in own:
                return _weight(own, f"tcBorders/{side}")
    return _weight(borders, f"tblBorders/{side}")


def _weight(properties: Properties, name: str) -> float | None:
    if properties.get(f"{name}@val", "none") in ("none", "nil"):
        return None
    return number(properties.get(f"{name}@sz", "4")) / 8 * 25.4 / 72


def _pages(package: Package) -> str:
    root = package.parts.get("docProps/app.xml")
    return next((one.text or "" for one in root if local(one) == "Pages"), "") if root is not None else ""


def _property(package: Package, name: str) -> str:
    root = package.parts.get("docProps/custom.xml")
    for one in root if root is not None else ():
        if one.get("name") == name:
            return "".join(str(text) for text in one.itertext()).strip()
    return ""
