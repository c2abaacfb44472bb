"""A province's real position table and daily counts, through the command line, from spreadsheets to the site."""

import json
from pathlib import Path

import pytest
import python_calamine
from pypdf import PdfReader

from running import Run

REAL = Path(__file__).parents[2] / "shared" / "real" / "hubei-2026"
POSTS, OPENINGS, FIRST_DAY, SECOND_DAY = 5_224, 8_027, 18_458, 42_428
LAST_POST = "14230204002000047"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not REAL.is_dir(), reason="the real data are not beside the repository (../shared/real)"),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("real") / "office"


def test_the_whole_way_from_spreadsheets_to_the_site(office: Path, run: Run) -> None:
    made = run("init", office, "--kind", "recruitment", folder=office.parent)
    assert made.returncode == 0, made.stderr
    wanted = ["--exercise", "recruitment-2026"]
    imported = [
        run("import", REAL / "positions.xlsx", "--as", "positions", *wanted, folder=office),
        run("import", REAL / "2026-01-13.xlsx", "--as", "daily-count", *wanted, "--date", "2026-01-13", folder=office),
        run("import", REAL / "2026-01-14.xlsx", "--as", "daily-count", *wanted, folder=office),
    ]
    assert [one.returncode for one in imported] == [0, 0, 0], [one.stderr for one in imported]
    assert f"openings: {OPENINGS}" in imported[0].stdout
    assert f"applicants: {FIRST_DAY}" in imported[1].stdout
    assert f"applicants: {SECOND_DAY}" in imported[2].stdout

    oddities = "\n".join(one.stderr for one in imported)
    assert "positions.xlsx:1:1 info[title-row-skipped]" in oddities
    assert "2026-01-13.xlsx:5226:1 info[total-row]" in oddities
    assert "nan" in oddities
    assert "2026-01-14.xlsx:5227:4 info[total-row]" in oddities

    built = run("build", "--formats", "html,xlsx", folder=office)
    assert built.returncode == 0, built.stderr
    artifacts = json.loads((office / "build" / "manifest.json").read_text(encoding="utf-8"))["artifacts"]
    pages = [one for one in artifacts if one["document_type"] == "position"]
    assert len(pages) == POSTS

    counts = office / "build" / "documents" / "recruitment-2026" / "报名人数每日公布（2026-01-14）.xlsx"
    rows = python_calamine.CalamineWorkbook.from_path(str(counts)).get_sheet_by_index(0).to_python()
    assert sum(1 for row in rows if len(str(row[1])) == 17) == POSTS
    assert any(SECOND_DAY in row for row in rows)


def test_a_total_that_does_not_add_up_keeps_the_file_out(office: Path, run: Run, tmp_path: Path) -> None:
    import xlsxwriter

    sheet = python_calamine.CalamineWorkbook.from_path(str(REAL / "2026-01-14.xlsx")).get_sheet_by_index(0)
    rows = sheet.to_python(skip_empty_area=False)
    rows[-1][5] = SECOND_DAY + 1
    altered = tmp_path / "2026-01-14.xlsx"
    with xlsxwriter.Workbook(str(altered)) as book:
        page = book.add_worksheet("sheet1")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    refused = run("import", altered, "--as", "daily-count", "--exercise", "recruitment-2026", "--force", folder=office)
    assert refused.returncode == 1
    assert "error[total-differs]" in refused.stderr
    assert "42429" in refused.stderr
    assert "42428" in refused.stderr


def test_a_daily_count_is_written_as_pdf(office: Path, run: Run) -> None:
    built = run("build", "--only", "daily-count", "--formats", "pdf", "--as-of", "2026-01-13", folder=office)
    assert built.returncode == 0, built.stderr
    (path,) = (office / "build" / "documents" / "recruitment-2026").glob("报名人数每日公布*.pdf")
    reader = PdfReader(path)
    assert str(FIRST_DAY) in reader.pages[0].extract_text().replace("\n", "")
    assert LAST_POST in "".join(page.extract_text() for page in reader.pages[-2:])


def test_the_announcement_is_written_as_pdf(office: Path, run: Run) -> None:
    built = run("build", "--only", "vacancy-announcement", "--formats", "pdf", folder=office)
    assert built.returncode == 0, built.stderr
    (path,) = (office / "build" / "documents" / "recruitment-2026").glob("*公告*.pdf")
    assert LAST_POST in "".join(page.extract_text() for page in PdfReader(path).pages[-2:]).replace("\n", "")
