"""The older form and the roster: what GBK lacks is told, photos lie beside, one workbook for all."""

from pathlib import Path

import pytest

from cadre_docs.build.exporting import ROSTER, export_forms
from cadre_docs.build.importing_people import ORIGINALS
from cadre_docs.documents.lrmx.lrm_file import read_lrm
from cadre_docs.intake.workbook import open_workbook
from cadre_docs.office import Office
from running import Run

PERSON = "competition-2014/fgj-01.p001.lrm"
PEOPLE = "content/records/people/departments.yaml"
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x05\x08\x00\x00\x00\x00"
    b"\x9b\x8b\x8b\x8b\x00\x00\x00\x00IEND\xaeB`\x82"
)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_every_form_has_an_lrm_in_gbk(sample: Path, tmp_path: Path) -> None:
    result = export_forms(Office(sample), tmp_path, to="lrm")
    assert (len(result.paths), result.status) == (3, 0)
    data = (tmp_path / PERSON).read_bytes()
    data.decode("gbk")
    form = read_lrm(data, PERSON)
    assert (form.values[0], form.values[26]) == ("安小禾", "安禾市发展和改革局综合科科长")
    assert [form.values[at].count("@") for at in range(20, 25)] == [12] * 5
    export_forms(Office(sample), tmp_path / "again", to="lrm")
    assert (tmp_path / "again" / PERSON).read_bytes() == data


def test_the_photo_lies_beside_the_lrm(sample: Path, tmp_path: Path) -> None:
    edit(sample / PEOPLE, "    name: 许知秋\n", "    name: 许知秋\n    photo: x.png\n")
    (sample / "content/photos").mkdir(exist_ok=True)
    (sample / "content/photos/x.png").write_bytes(PICTURE)
    result = export_forms(Office(sample), tmp_path, person="p004", to="lrm")
    assert set(result.paths) == {"p004.lrm", "p004.pic"}
    assert (tmp_path / "p004.pic").read_bytes() == PICTURE


def test_a_character_beyond_gbk_is_written_and_told(sample: Path, tmp_path: Path) -> None:
    edit(sample / PEOPLE, "    name: 许知秋\n", "    name: 许𬭚秋\n")
    result = export_forms(Office(sample), tmp_path, person="p004", to="lrm")
    assert [one.code for one in result.diagnostics] == ["character-not-in-gbk"]
    assert "𬭚" in result.diagnostics[0].message.text("zh")
    assert read_lrm((tmp_path / "p004.lrm").read_bytes(), "a").values[0] == "许𬭚秋"


@pytest.mark.parametrize(("field", "text"), [("specialty", 'a","b'), ("specialty", 'a",')])
def test_a_text_that_could_not_be_read_back_is_refused(field: str, text: str, sample: Path, tmp_path: Path) -> None:
    edit(sample / PEOPLE, "    name: 许知秋\n", f"    name: 许知秋\n    awards: '{text}'\n")
    result = export_forms(Office(sample), tmp_path, person="p004", to="lrm")
    assert (result.paths, [one.code for one in result.diagnostics]) == ((), ["text-not-writable"])


def test_an_original_lrm_keeps_what_the_records_do_not_say(sample: Path, tmp_path: Path) -> None:
    export_forms(Office(sample), tmp_path, to="lrm")
    form = read_lrm((tmp_path / PERSON).read_bytes(), "a")
    values = [*form.values]
    values[5], values[13] = "2002.05", "多余"
    odd = ('"' + '","'.join(values) + '"\r\n').encode("gb18030")
    (sample / ORIGINALS).mkdir()
    (sample / ORIGINALS / "p001.lrm").write_bytes(odd)
    export_forms(Office(sample), tmp_path / "same", to="lrm")
    assert (tmp_path / "same" / PERSON).read_bytes() == odd


def test_the_roster_has_a_row_for_each_form_and_no_identity_numbers(sample: Path, tmp_path: Path) -> None:
    result = export_forms(Office(sample), tmp_path, to="xlsx")
    assert (result.paths, result.status) == ((ROSTER,), 0)
    people, relatives = open_workbook((tmp_path / ROSTER).read_bytes(), ROSTER)
    rows = people.rows
    head = next(number for number, row in enumerate(rows) if row[0] == "序号")
    assert rows[head + 1][:2] == ("1", "安小禾")
    assert len(rows) - head - 1 == 3
    assert "身份证" not in rows[head]
    assert rows[head + 1][rows[head].index("出生年月")] == "1980.03"
    assert any("田守望" in row for row in relatives.rows)


def test_the_command_writes_each_format(sample: Path, tmp_path: Path, run: Run) -> None:
    for to, count in (("lrm", 3), ("xlsx", 1)):
        done = run("export", "--to", to, "-o", tmp_path / to, folder=sample)
        assert (done.returncode, done.stdout) == (0, f"files written: {count}\n")
