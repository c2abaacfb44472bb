"""Short plain tables are set row by row too, where every line stands where WeasyPrint would have put it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import renderer_samples as samples
from pypdf import PdfReader

from cadre_docs.documents.tree import Cell, Document, Page, Paragraph, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.fonts import official_fonts
from cadre_docs.renderers.pdf import press as presses
from cadre_docs.renderers.pdf import sheets
from cadre_docs.renderers.pdf.breaking import is_sure
from cadre_docs.renderers.pdf.placing import Tops, placed
from cadre_docs.renderers.pdf.sheets import settings

TENTH = 0.1 * 72 / 25.4
"""A tenth of a millimetre in points."""
HEAD = Row(tuple(samples.c(name, header=True) for name in ("序号", "单位", "条件")), header=True)
PAGE = Page(top=110, right=20, bottom=25, left=20)
ROWS = range(1, 17)


def row(number: int, text: str = "需有五年以上相关工作经历，大学本科（学士）") -> Row:
    cells = (samples.c(str(number)), samples.c(f"安禾市第{number}局", align="left"), samples.c(text, align="left"))
    return Row(cells, height=9.5 if number % 5 == 0 else None)


def indented(text: str) -> Row:
    """A row of a number, a paragraph that hangs and one whose first line is indented."""
    hanging = Paragraph((Run(text),), indent=0, hang=3, align="left")
    return Row((samples.c("甲"), Cell((hanging,)), Cell((Paragraph((Run(text),), indent=2, align="justify"),))))


def table(*rows: Row, **looks: Any) -> Table:
    return Table((HEAD, *(rows or map(row, ROWS))), **{"widths": (14, 40, 60), "size": 12, "line": 16} | looks)


def form(*blocks: Any, title: str = "职位审批表") -> Document:
    first = Table(tuple(Row((samples.c(name), samples.c("甲"))) for name in ("姓名", "性别")), widths=(30, 60))
    return Document(
        title,
        (Section(blocks or (first, table()), page=PAGE, profile="form"),),
        letterhead="form",
        provenance=samples.PROVENANCE,
    )


def pdf(document: Document, office: Office) -> bytes:
    return RENDERERS["pdf"].render(document, office)


def places(data: bytes) -> list[list[tuple[str, float, float]]]:
    """Of each page, the glyphs of each line and where it begins, in points; from the top and from the left."""
    pages = []
    for page in PdfReader(BytesIO(data)).pages:
        found: list[tuple[float, float, list[str]]] = []

        def note(operator: bytes, operands: Any, around: Any, _at: Any, found: Any = found) -> None:
            if operator == b"Tm":
                at = list(map(float, operands))
                found.append((around[0] * at[4] + around[4], around[3] * at[5] + around[5], []))
            elif operator in (b"Tj", b"TJ"):
                parts = operands[0] if isinstance(operands[0], list) else [operands[0]]
                found[-1][2].extend(part.original_bytes.hex() for part in parts if hasattr(part, "original_bytes"))

        page.extract_text(visitor_operand_before=note)
        lines = [("".join(glyphs), x, y) for x, y, glyphs in found]
        pages.append(sorted(lines, key=lambda line: (-round(line[2]), round(line[1]), line[0])))
    return pages


def numbers_of(document: Document) -> set[int]:
    """Which tables of a document are set row by row."""
    return set(settings(presses._press(official_fonts()), document).tables)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def all_by_weasyprint(monkeypatch: pytest.MonkeyPatch) -> Callable[[Document, Office], bytes]:
    def write(document: Document, office: Office) -> bytes:
        with monkeypatch.context() as patched:
            patched.setattr(sheets, "WORTHWHILE", 10**9)
            return pdf(document, office)

    return write


@pytest.mark.usefixtures("fonts")
class TestOnPaper:
    @pytest.mark.parametrize("borders", [(0.5, 0.5), (1.5, 0.75), (0, 0)])
    def test_every_line_is_where_weasyprint_puts_it(
        self, borders: tuple[float, float], office: Office, all_by_weasyprint: Callable[[Document, Office], bytes]
    ) -> None:
        rows = (*map(row, ROWS), indented("1990年7月至今任安禾市水务局办公室主任，兼任工会主席"))
        one = form(table(*rows, outer_border=borders[0], inner_border=borders[1]))
        assert numbers_of(one) == {0}
        ours, theirs = places(pdf(one, office)), places(all_by_weasyprint(one, office))
        assert len(ours) == len(theirs) == 2
        for mine, other in zip(ours, theirs, strict=True):
            assert [text for text, _, _ in mine] == [text for text, _, _ in other]
            for (_, x, y), (_, their_x, their_y) in zip(mine, other, strict=True):
                assert abs(x - their_x) < TENTH
                assert abs(y - their_y) < TENTH

    def test_lines_end_where_weasyprint_ends_them(
        self, office: Office, all_by_weasyprint: Callable[[Document, Office], bytes]
    ) -> None:
        source = form(table(*(row(number, text) for number, text in enumerate(sentences(40), 1))))
        assert numbers_of(source) == {0}
        assert lines(pdf(source, office)) == lines(all_by_weasyprint(source, office))

    def test_what_was_set_before_changes_no_byte(self, office: Office) -> None:
        pdf(form(table(row(1, "另有 ABC 规定、要求")), *form().sections[0].blocks), office)
        after = pdf(form(), office)
        presses._press.cache_clear()
        assert pdf(form(), office) == after

    def test_pages_are_laid_out_once_where_a_document_begins_like_the_last(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rounds: list[str] = []

        def counting(found: Any, tops: Any, write: Any, lay: Any) -> Any:
            def noting(markup: str, rules: str) -> Any:
                rounds.append(markup)
                return lay(markup, rules)

            return placed(found, tops, write, noting)

        monkeypatch.setattr(presses, "placed", counting)
        pdf(form(), office)
        rounds.clear()
        pdf(replace(form(), subject="另一人", provenance=replace(samples.PROVENANCE, records="sha256:1")), office)
        assert len(rounds) == 1
        pdf(form(title="另一张审批表\n名称分两行"), office)
        assert len(rounds) == 1 + 3

    def test_a_table_that_begins_elsewhere_than_was_thought_is_put_on_pages_again(self, office: Office) -> None:
        class Wrong(Tops):
            def get(self, key: bytes) -> float | None:
                return 500.0

        document = form()
        right = pdf(document, office)
        press = presses._press(official_fonts())
        found = settings(press, document)
        made = placed(found, Wrong(), *writing(press, document))
        assert made.plates == placed(found, Tops(), *writing(press, document)).plates
        assert len(PdfReader(BytesIO(right)).pages) == len(made.laid.rendered.pages)

    @pytest.mark.parametrize(
        "text",
        [
            "需有五年以上“相关”工作经历，大学本科毕业",
            "需有五年以上相关工作经历！？大学本科毕业",
            "a" * 60,
            "沈某同志需有剅河镇五年以上相关工作经历",
        ],
        ids=["quotes", "two marks", "a word wider than its cell", "a character of another font"],
    )
    def test_a_table_with_a_doubtful_line_is_weasyprints(self, text: str) -> None:
        assert numbers_of(form(table(*map(row, ROWS), row(17, text)))) == set()

    def test_a_table_of_few_cells_is_weasyprints(self) -> None:
        assert numbers_of(form(table(row(1)))) == set()
        assert numbers_of(form(table(row(1)), table())) == {0, 1}

    def test_a_character_that_no_font_has_does_not_hinder_others(self, office: Office) -> None:
        odd = form(table(*map(row, ROWS), row(17, "\U0002ffff")))
        assert numbers_of(odd) == set()
        assert numbers_of(form()) == {0, 1}


def writing(press: Any, document: Document) -> tuple[Any, Any]:
    """What ``placed`` is given by the press."""
    found: list[Any] = []

    def take(settings: Any, tops: Any, write: Any, lay: Any) -> Any:
        found.extend((write, lay))
        return placed(settings, Tops(), write, lay)

    original, presses.placed = presses.placed, take
    try:
        presses._placed(press, document, settings(press, document))
    finally:
        presses.placed = original
    return found[0], found[1]


def sentences(count: int) -> Iterator[str]:
    """Texts as papers have them: Chinese, numbers, words and marks that stand by themselves."""
    chance = random.Random(7)
    for _ in range(count):
        text = "需"
        while len(text) < 24:
            text += "".join(
                chance.choice("市局主任办公室干部学历大本需有五年以上") for _ in range(chance.randint(1, 6))
            )
            text += chance.choice(("", "", "，", "、", "2026年", "12.5%", "AB3类", "（含）", "《规定》，", "；"))
        yield text


def lines(data: bytes) -> list[str]:
    return [glyphs for page in places(data) for glyphs, _, _ in page]


def test_a_line_is_sure_where_no_width_is_near_the_room() -> None:
    em = dict.fromkeys("一二三四", 1.0)
    assert is_sure(["一二三四"], ["一二", "三四"], 2.5, em)
    assert not is_sure(["一二三四"], ["一二", "三四"], 2.01, em)
    assert not is_sure(["一二三四"], ["一二", "三四"], 2.99, em)
    assert is_sure(["一二三四"], ["一二三四"], 4.5, em)
