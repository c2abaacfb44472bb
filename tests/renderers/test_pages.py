"""What is on the paper: 22 lines of 28 characters, in the PDF and in the Word file as LibreOffice prints it."""

import re
import shutil
import subprocess
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
import renderer_samples as samples

from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts
from cadre_docs.renderers import RENDERERS

pytestmark = [
    pytest.mark.usefixtures("fonts"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed"),
]
WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<')
FACES = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong",
}
PRINTED = (samples.full_page, samples.notice, samples.cadre_form, samples.everything)


def lines_of(pdf: Path) -> list[dict[int, list[tuple[float, float, str]]]]:
    """For each page its lines by height, each a list of left edge, right edge and text in points."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = []
    for page in boxes.split("<page ")[1:]:
        lines: dict[int, list[tuple[float, float, str]]] = defaultdict(list)
        for left, top, right, _, text in WORD.findall(page):
            lines[round(float(top))].append((float(left), float(right), text))
        pages.append(lines)
    return pages


def assert_full_page(lines: dict[int, list[tuple[float, float, str]]]) -> None:
    """22 lines of up to 28 characters between margins of 28 and 26 mm, and the page number 7 mm below."""
    *body, number = sorted(lines)
    assert len(body) == 22
    lengths = Counter(sum(len(text) for *_, text in lines[top]) for top in body)
    assert lengths.most_common(1)[0][0] == 28
    assert max(lengths) == 28
    left = min(left for top in body for left, *_ in lines[top]) * 25.4 / 72
    right = 210 - max(right for top in body for _, right, _ in lines[top]) * 25.4 / 72
    assert abs(left - 28) < 0.2
    assert abs(right - 26) < 0.5
    assert {28, 29} >= {below - above for above, below in pairwise(body)}
    assert "".join(text for *_, text in lines[number]) in {"—1—", "—2—"}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Word files as LibreOffice prints them, the official fonts replaced by the free ones; it starts once for all."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("printed")
    path = find_fonts().path("fang")
    assert path is not None
    aliases = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{face}</string></edit></match>'
        for name, face in FACES.items()
    )
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<include ignore_missing='yes'>/etc/fonts/fonts.conf</include><dir>{path.parent}</dir>{aliases}</fontconfig>"
    )
    for sample in PRINTED:
        (folder / f"{sample.__name__}.docx").write_bytes(RENDERERS["word"].render(sample(), Office(folder)))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *(folder / f"{sample.__name__}.docx" for sample in PRINTED),
        ],
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "FONTCONFIG_FILE": str(folder / "fonts.conf")},
        capture_output=True,
        check=True,
        timeout=240,
    )
    return folder


def test_a_full_pdf_page_has_22_lines_of_28_characters(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "full.pdf"
    path.write_bytes(RENDERERS["pdf"].render(samples.full_page(), office))
    first, second, *_ = lines_of(path)
    assert_full_page(first)
    assert_full_page(second)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "full.pdf"
    path.write_bytes(RENDERERS["pdf"].render(samples.full_page(), office))
    odd, even, *_ = lines_of(path)
    right = max(right for _, right, _ in odd[max(odd)])
    left = min(left for left, *_ in even[max(even)])
    assert abs((210 - 26) * 72 / 25.4 - 14 - right) < 1
    assert abs(28 * 72 / 25.4 + 14 - left) < 1
    middle = max(odd) + 7
    assert abs(middle * 25.4 / 72 - (297 - 35 + 7)) < 1.5


@pytest.mark.slow
def test_a_full_word_page_has_22_lines_of_28_characters(printed: Path) -> None:
    first, second, *_ = lines_of(printed / "full_page.pdf")
    assert_full_page(first)
    assert_full_page(second)


@pytest.mark.slow
def test_the_word_notice_is_readable_in_libreoffice(printed: Path) -> None:
    pages = lines_of(printed / "notice.pdf")
    text = "".join(text for page in pages for top in sorted(page) for *_, text in page[top])
    assert len(pages) == 3
    assert "附件1" in text
    assert "中共安禾市委组织部" in text
    assert "办公室主任" in text


@pytest.mark.slow
def test_the_word_cadre_form_has_two_pages_in_libreoffice(printed: Path) -> None:
    assert len(lines_of(printed / "cadre_form.pdf")) == 2


@pytest.mark.slow
def test_a_section_change_turns_the_paper_in_libreoffice(printed: Path) -> None:
    path = printed / "everything.pdf"
    sizes = subprocess.run(["pdfinfo", "-l", "99", path], capture_output=True, text=True, check=True).stdout
    widths = [round(float(width)) for width in re.findall(r"size: +([\d.]+) x", sizes)]
    assert widths == [595, 595, 595, 842, 595]
