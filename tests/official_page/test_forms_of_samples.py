"""Statutory forms that the sample office has no case of, at their longest and with blanks, from Word and from PDF."""

import shutil
import sys
from pathlib import Path

import pytest
from measured_documents import print_words
from printed_page import Page, pages_of
from test_appointment_form_page import places

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS
from running import ROOT

sys.path.append(str(ROOT / "tests" / "documents"))
from sample_offices import documents, samples

pytestmark = pytest.mark.slow
FORMS = (
    "post-transfer-approval-form",
    "secondment-appraisal",
    "secondment-evaluation",
    "grassroots-appraisal-form",
    "recommendation-form",
    "retirement-form",
    "early-retirement-form",
)
PROCEDURES = ("transfer", "secondment", "grassroots-service", "leading-selection", "rotation")
NAMES = [f"{slug}-{length}" for slug in FORMS for length in ("plain", "longest")]
CLOSE = 0.5
MARGIN = 3.0
"""Millimetres that the place of a seal or signature keeps from the right line of its cell."""


def forms() -> dict[str, Document]:
    """Of each form the plain one that says least and the longest one."""
    found: dict[str, Document] = {}
    for sample in samples():
        if sample.procedure not in PROCEDURES:
            continue
        for planned, document in documents(sample):
            name = f"{planned.type.slug}-{sample.length}"
            if name in NAMES and (name not in found or _is_further(document, found[name], sample.length)):
                found[name] = document
    return found


def _is_further(one: Document, other: Document, length: str) -> bool:
    return (len(repr(one)) > len(repr(other))) == (length == "longest")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Page]]]:
    """The pages of each form, as ``word`` and as ``pdf``."""
    if shutil.which("soffice") is None or find_fonts().missing:
        pytest.skip("LibreOffice or the fonts are not installed")
    folder: Path = tmp_path_factory.mktemp("samples")
    office, made = Office(ROOT), forms()
    for name, document in made.items():
        (folder / f"{name}.docx").write_bytes(RENDERERS["word"].render(document, office))
        (folder / f"{name}.pdf").write_bytes(RENDERERS["pdf"].render(document, office))
    print_words(folder, [folder / f"{name}.docx" for name in made], folder / "printed")
    return {
        name: {"word": pages_of(folder / "printed" / f"{name}.pdf"), "pdf": pages_of(folder / f"{name}.pdf")}
        for name in made
    }


@pytest.mark.parametrize("name", NAMES)
def test_word_and_pdf_lie_over_each_other_on_every_page(name: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    word, pdf = printed[name]["word"], printed[name]["pdf"]
    assert len(word) == len(pdf)
    for one, other in zip(word, pdf, strict=True):
        for across in (True, False):
            lines = tuple(zip(places(one, across=across), places(other, across=across), strict=True))
            assert max(abs(here - there) for here, there in lines) <= CLOSE


@pytest.mark.parametrize("form", ["word", "pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_text_stays_within_the_table(name: str, form: str, printed: dict[str, dict[str, list[Page]]]) -> None:
    for page in printed[name][form]:
        left, *_, right = places(page, across=False)
        top, *_, bottom = places(page, across=True)
        inside = [line for line in page.lines if top < line[0].y < bottom]
        assert inside
        assert all(left - CLOSE <= line[0].x and line[-1].right <= right + CLOSE for line in inside)


def signed(pages: list[Page]) -> list[float]:
    """How far each line of a seal or signature with its date ends from the nearest upright line, in mm."""
    found = []
    for page in pages:
        uprights = places(page, across=False)
        for line in page.lines:
            text = "".join(one.text for one in line)
            if text.endswith("年月日") or (text.endswith("日") and ("盖章" in text or "签名" in text)):
                found.append(min(abs(line[-1].right - edge) for edge in uprights))
    return found


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("recommendation-form")])
def test_the_place_of_seal_and_date_is_whole_and_keeps_off_the_line(
    name: str, printed: dict[str, dict[str, list[Page]]]
) -> None:
    word, pdf = (signed(printed[name][form]) for form in ("word", "pdf"))
    assert len(word) == len(pdf) > 0
    assert min(*word, *pdf) >= MARGIN
    assert max(abs(one - other) for one, other in zip(word, pdf, strict=True)) <= 2 * CLOSE
