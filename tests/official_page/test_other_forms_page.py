"""The other statutory forms at their longest, on paper from Word and from PDF: no row and no signature is split."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from measured_documents import by_typst, print_words
from printed_page import Page, pages_of
from test_appointment_form_page import places

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.documents.tree import Cell, Document, Paragraph, Row, Run, Section, Table
from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS
from running import ROOT

pytestmark = pytest.mark.slow
FORMS = (
    "annual-assessment-form",
    "civil-servant-registration-form",
    "transfer-approval-form",
    "secondment-registration",
    "recommendation-ballot",
    "vote-ballot",
    "ballot-paper",
    "score-sheet",
)
MANY = 60
CLOSE = 1.0


def longer(document: Document) -> Document:
    """The document with the last row of each of its lists of people sixty times, each with a number of its own."""
    sections = []
    for section in document.sections:
        blocks = [_longer(one) if isinstance(one, Table) and _is_list(one) else one for one in section.blocks]
        sections.append(Section(tuple(blocks), section.page, section.profile))
    return Document(document.title, tuple(sections), letterhead=document.letterhead)


def _is_list(table: Table) -> bool:
    return any(row.header for row in table.rows) and all(cell.rows == 1 for cell in table.rows[-1].cells)


def _longer(table: Table) -> Table:
    body = next(row for row in table.rows if not row.header)
    rows = [Row((_numbered(body.cells[0], n), *body.cells[1:]), body.height, body.exact) for n in range(1, MANY + 1)]
    head = [row for row in table.rows if row.header]
    return Table(
        (*head, *rows), table.widths, table.shares, table.size, table.line, table.outer_border, table.inner_border,
        padding=table.padding,
    )  # fmt: skip


def _numbered(cell: Cell, number: int) -> Cell:
    lines = (f"第{number}号", f"末{number}行")
    return Cell(tuple(Paragraph((Run(line),), align="center", indent=0) for line in lines), cell.columns)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Page]]]:
    """Each form of the sample office, and made longer, from Word and from PDF."""
    if shutil.which("soffice") is None or find_fonts().missing:
        pytest.skip("LibreOffice or the fonts are not installed")
    folder: Path = tmp_path_factory.mktemp("forms")
    office, assessment = Office(ROOT), assess(Office(ROOT))
    made: dict[str, Document] = {}
    for slug in FORMS:
        found = compose(assessment, slug).documents
        assert found, slug
        made[slug] = found[0].document
        made[f"{slug}-long"] = longer(found[0].document)
    for name, document in made.items():
        (folder / f"{name}.docx").write_bytes(RENDERERS["word"].render(document, office))
        (folder / f"{name}.pdf").write_bytes(RENDERERS["pdf"].render(document, office))
        (folder / f"{name}.typst.pdf").write_bytes(RENDERERS["pdf"].render(by_typst(document), office))
    print_words(folder, [folder / f"{name}.docx" for name in made], folder / "printed")
    places = {"word": "printed/{}.pdf", "pdf": "{}.pdf", "typst": "{}.typst.pdf"}
    return {name: {form: pages_of(folder / at.format(name)) for form, at in places.items()} for name in made}


@pytest.mark.parametrize("slug", FORMS)
def test_word_and_pdf_have_the_same_lines(slug: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    pages = printed[slug]
    assert len(pages["word"]) == len(pages["pdf"]) == len(pages["typst"])
    for across in (True, False):
        word, pdf, typst = (places(pages[form][0], across=across) for form in ("word", "pdf", "typst"))
        assert len(word) == len(pdf) == len(typst)
        assert max(max(lines) - min(lines) for lines in zip(word, pdf, typst, strict=True)) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf", "typst"])
@pytest.mark.parametrize("slug", FORMS)
def test_a_long_list_breaks_between_rows_and_keeps_its_signatures_whole(
    slug: str, form: str, printed: dict[str, dict[str, list[Page]]]
) -> None:
    text = ["".join(page.text.split()) for page in printed[f"{slug}-long"][form]]
    begins, ends = ([re.findall(pattern, page) for page in text] for pattern in (r"第(\d+)号", r"末(\d+)行"))
    assert [sorted(page) for page in begins] == [sorted(page) for page in ends]
    count = Counter(number for page in begins for number in page)
    assert len(count) in (0, MANY)
    assert len(set(count.values())) <= 1
    for words in (("（盖章）", "年月日"), ("计分人", "核分人", "监督人")):
        for page in text:
            held = [word in page for word in words]
            assert all(held) or not held[0], words
