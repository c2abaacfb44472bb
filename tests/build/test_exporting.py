"""Appointment forms out: each that may be written on paper, the same bytes every time."""

from pathlib import Path

import pytest

from cadre_docs.build.exporting import export_forms
from cadre_docs.build.importing_people import ORIGINALS
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.documents.lrmx.form_file import read_form
from cadre_docs.office import Office
from running import Run

PERSON = "competition-2014/fgj-01.p001.lrmx"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_every_appointment_has_a_form_with_its_posts(sample: Path, tmp_path: Path) -> None:
    result = export_forms(Office(sample), tmp_path / "out")
    assert (len(result.paths), result.status) == (3, 0)
    assert set(files(tmp_path / "out")) == set(result.paths)
    form = read_form((tmp_path / "out" / PERSON).read_bytes(), PERSON)
    assert form.text("NiRenZhiWu") == "安禾市发展和改革局综合科科长"
    assert form.text("TianBiaoShiJian") == "20141215"
    assert form.text("NianDuKaoHeJieGuo").count("年度考核") == 3
    assert "岁" not in form.source.decode()


def test_the_same_records_give_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    export_forms(Office(sample), tmp_path / "one")
    export_forms(Office(sample), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_one_person_has_a_form_with_or_without_an_appointment(sample: Path, tmp_path: Path) -> None:
    assert export_forms(Office(sample), tmp_path / "out", person="p001").paths == (PERSON,)
    assert export_forms(Office(sample), tmp_path / "out", person="p004").paths == ("p004.lrmx",)
    form = read_form((tmp_path / "out" / "p004.lrmx").read_bytes(), "a")
    assert (form.text("XingMing"), form.text("NiRenZhiWu"), form.text("JiangChengQingKuang")) == ("许知秋", "", "(无)")


def test_a_form_withheld_on_paper_is_withheld_here(sample: Path, tmp_path: Path) -> None:
    (sample / "content/records/broken.yaml").write_text("people: [{id: q1}]\n", "utf-8")
    result = export_forms(Office(sample), tmp_path / "out")
    assert (result.paths, result.status) == ((), 1)
    assert {one.code for one in result.diagnostics} == {"document-withheld"}


def test_an_original_keeps_all_that_the_records_do_not_say(sample: Path, tmp_path: Path) -> None:
    export_forms(Office(sample), tmp_path / "out")
    form = read_form((tmp_path / "out" / PERSON).read_bytes(), "a")
    odd = form.with_content({"XinBiaoQian": " 甲 ", "RuDangShiJian": "2002.05", "Version": "3.2.1.6"}).to_bytes()
    original = sample / ORIGINALS / "p001.lrmx"
    original.parent.mkdir()
    original.write_bytes(odd)
    export_forms(Office(sample), tmp_path / "same")
    assert files(tmp_path / "same")[PERSON] == odd
    edit(sample / "content/records/people/departments.yaml", "specialty: 财政预算与农村财务管理", "specialty: 预算")
    export_forms(Office(sample), tmp_path / "changed")
    assert files(tmp_path / "changed")[PERSON] == odd.replace("财政预算与农村财务管理".encode(), "预算".encode())


def test_a_missing_photo_is_told(sample: Path, tmp_path: Path) -> None:
    people = sample / "content/records/people/departments.yaml"
    edit(people, "    name: 安小禾\n", "    name: 安小禾\n    photo: x.jpg\n")
    edit(people, "    name: 许知秋\n", "    name: 许知秋\n    photo: x.jpg\n")
    without_appointment = export_forms(Office(sample), tmp_path / "out", person="p004")
    assert [one.code for one in without_appointment.diagnostics] == ["photo-missing"]
    assert without_appointment.paths == ("p004.lrmx",)
    appointed = export_forms(Office(sample), tmp_path / "out", person="p001")
    assert (appointed.paths, appointed.status) == ((), 1)


def test_forms_never_go_where_a_site_is_published_from(sample: Path) -> None:
    for folder in (sample / "build", sample / "build" / "site"):
        with pytest.raises(BrokenInputError, match="build folder"):
            export_forms(Office(sample), folder)


def test_unknown_ids_are_told(sample: Path, tmp_path: Path) -> None:
    with pytest.raises(BrokenInputError, match="no person"):
        export_forms(Office(sample), tmp_path, person="nobody")
    with pytest.raises(BrokenInputError, match="no exercise"):
        export_forms(Office(sample), tmp_path, exercise="nothing")


def test_the_command_writes_and_tells(sample: Path, tmp_path: Path, run: Run) -> None:
    done = run("export", "--exercise", "competition-2014", "--to", "lrmx", "-o", tmp_path / "out", folder=sample)
    assert (done.returncode, done.stdout) == (0, "files written: 3\n")
    assert run("export", "-o", tmp_path, "--person", "p001", "--exercise", "x", folder=sample).returncode == 2
    assert run("export", folder=sample).returncode == 2
