"""Forms in, records out: one file or a folder of a thousand, nothing lost and nothing half-written."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.build.exporting import export_forms
from cadre_docs.build.importing_people import ORIGINALS, PEOPLE, PeopleResult, import_people
from cadre_docs.diagnostics import BrokenInputError, Severity
from cadre_docs.documents.lrmx.form_file import escaped, new_form, read_form
from cadre_docs.office import Office
from cadre_docs.records.load import load
from cadre_docs.records.person import Person
from running import Run

PICTURE = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x05\x00\x04\x01" + bytes(3) + b"\xff\xd9"
Form = Callable[..., bytes]


def form(name: str = "庚甲一", birth: str = "198003", post: str = "乙局科员", **texts: str) -> bytes:
    known = {"XingMing": name, "XingBie": "男", "ChuShengNianYue": birth, "MinZu": "汉族", "XianRenZhiWu": post}
    return new_form({key: escaped(text) for key, text in (known | texts).items()}, "a.lrmx").to_bytes()


def put(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def codes(result: PeopleResult) -> list[str]:
    return [one.code for one in result.diagnostics]


def own_files(office: Path) -> set[str]:
    return {path.relative_to(office).as_posix() for path in office.rglob("*") if path.is_file()}


def unit_of(office: Path) -> str:
    records = load(Office(office)).records
    return records.all(Person)[0].unit


def test_a_form_becomes_a_record_a_photo_and_a_kept_original(starter: Path, tmp_path: Path) -> None:
    data = form(ZhaoPian=base64.b64encode(PICTURE).decode(), JianLi="2002.08--         乙局科员\n乱写")
    before = own_files(starter)
    source = put(tmp_path, "geng1.lrmx", data)
    result = import_people(Office(starter), source, unit=unit_of(starter))
    assert result.paths == (f"{PEOPLE}/geng1.yaml",)
    assert (result.status, result.photos, result.left_out) == (0, 1, 0)
    new = {f"{PEOPLE}/geng1.yaml", f"{ORIGINALS}/geng1.lrmx", "content/photos/geng1.jpg"}
    assert own_files(starter) - before == new
    assert (starter / ORIGINALS / "geng1.lrmx").read_bytes() == data
    assert (starter / "content/photos/geng1.jpg").read_bytes() == PICTURE
    loaded = load(Office(starter))
    assert loaded.diagnostics == ()
    person = loaded.records.get(Person, "geng1")
    assert (person.name, person.photo) == ("庚甲一", "geng1.jpg")


def test_what_has_no_field_stands_in_the_comment_of_the_record(starter: Path, tmp_path: Path) -> None:
    data = form(
        RuDangShiJian="先入团\u2028后入党", JianLi="不成行", NiRenZhiWu="乙局科长", JiangChengQingKuang='"甲": [\\x]'
    )
    import_people(Office(starter), put(tmp_path, "geng1.lrmx", data), unit=unit_of(starter))
    comments = [
        line for line in (starter / PEOPLE / "geng1.yaml").read_text("utf-8").splitlines() if line.startswith("#")
    ]
    text = "\n".join(comments)
    for kept in ("先入团", "后入党", "不成行", "乙局科长"):
        assert kept in text
    person = load(Office(starter)).records.get(Person, "geng1")
    assert person.awards == '"甲": [\\x]'


def test_the_unit_is_the_one_that_begins_the_post(sample: Path, tmp_path: Path) -> None:
    source = put(tmp_path, "geng1.lrmx", form(post="安禾市财政局农业科科员"))
    import_people(Office(sample), source)
    assert load(Office(sample)).records.get(Person, "geng1").unit == "czj"
    with_errors = import_people(Office(sample), put(tmp_path, "geng2.lrmx", form("庚乙", post="某处某科")))
    assert codes(with_errors) == ["form-unit"]
    assert (with_errors.paths, with_errors.status) == ((), 1)


def test_nobody_is_recorded_twice(sample: Path, tmp_path: Path) -> None:
    known = form("安小禾", "198003", "安禾市财政局农业科副科长")
    before = own_files(sample)
    assert codes(import_people(Office(sample), put(tmp_path, "x1.lrmx", known))) == ["person-already-recorded"]
    assert codes(import_people(Office(sample), put(tmp_path, "x1.lrmx", known), key="p001")) == [
        "person-already-recorded"
    ]
    assert own_files(sample) == before
    assert import_people(Office(sample), put(tmp_path, "x1.lrmx", known), key="namesake").status == 0
    again = import_people(Office(sample), put(tmp_path, "x1.lrmx", known), key="namesake")
    assert codes(again) == ["already-imported"]
    assert import_people(Office(sample), put(tmp_path, "x1.lrmx", known), key="namesake", force=True).status == 0


@pytest.mark.parametrize("name", ["张三.lrmx", "000000198003150124.lrmx", "-a.lrmx", "a b.LRMX"])
def test_an_id_never_comes_from_an_identity_number_or_a_name(starter: Path, tmp_path: Path, name: str) -> None:
    result = import_people(Office(starter), put(tmp_path, name, form()), unit=unit_of(starter))
    (path,) = result.paths
    assert path.startswith(f"{PEOPLE}/person-")
    assert "0000001980" not in path


def test_a_folder_goes_in_as_a_whole_and_only_what_is_broken_stays_out(starter: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    put(folder, "b/one.lrmx", form("庚一"))
    put(folder, "two.LRMX", form("庚二"))
    put(folder, "notes.txt", b"x")
    put(folder, "bomb.lrmx", b'<!DOCTYPE Person [<!ENTITY a "b">]><Person/>')
    put(folder, "none.lrmx", form("庚三", birth="未知"))
    put(folder, "c/one.lrmx", form("庚四"))
    values = ['""'] * 33
    values[0], values[1], values[2], values[3], values[25] = '"庚喆"', '"女"', '"19800315"', '"汉族"', '"乙局科员"'
    put(folder, "old.lrm", ",".join(values).encode("gbk"))
    put(folder, "old.pic", PICTURE)
    result = import_people(Office(starter), folder, unit=unit_of(starter))
    assert set(result.paths) == {f"{PEOPLE}/{name}.yaml" for name in ("one", "two", "old")}
    assert (result.photos, result.left_out, result.status) == (1, 3, 1)
    errors = {
        one.position.file: one.code for one in result.diagnostics if one.severity is Severity.ERROR and one.position
    }
    assert errors == {
        "bomb.lrmx": "form-with-dtd",
        "none.lrmx": "form-month",
        "c/one.lrmx": "same-person-twice",
    }
    assert (starter / ORIGINALS / "old.lrm").is_file()
    assert load(Office(starter)).diagnostics == ()
    assert not (starter / ".staging").exists()


def test_a_thousand_forms_are_one_command(starter: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    for number in range(1000):
        put(folder, f"g{number:04}.lrmx", form(f"庚{number}", f"19{50 + number % 50}05"))
    result = import_people(Office(starter), folder, unit=unit_of(starter))
    assert (len(result.paths), result.left_out, codes(result)) == (1000, 0, [])
    people = load(Office(starter)).records.all(Person)
    assert sum(person.name.startswith("庚") for person in people) == 1000


def test_a_single_file_that_is_no_form_is_broken_input(starter: Path, tmp_path: Path) -> None:
    before = own_files(starter)
    for data in (b"<Person>", b"<Other/>", b""):
        with pytest.raises(BrokenInputError):
            import_people(Office(starter), put(tmp_path, "a.lrmx", data), unit=unit_of(starter))
    with pytest.raises(BrokenInputError, match="no unit"):
        import_people(Office(starter), put(tmp_path, "a.lrmx", form()), unit="nowhere")
    with pytest.raises(BrokenInputError, match="no \\.lrmx"):
        import_people(Office(starter), put(tmp_path, "empty/x.txt", b"").parent)
    assert own_files(starter) == before


def test_the_form_of_an_imported_person_is_written_on_paper_and_comes_back_as_it_was(
    sample: Path, tmp_path: Path
) -> None:
    """The person of an appointment, taken from the records, exported, and imported in their place."""
    exported = export_forms(Office(sample), tmp_path / "out", exercise="competition-2014")
    path = next(path for path in exported.paths if path.endswith("p001.lrmx"))
    source = tmp_path / "out" / path
    data = (
        read_form(source.read_bytes(), "a").with_content({"DaoLingNianYue": "204003", "TianBiaoRen": "甲"}).to_bytes()
    )
    source.write_bytes(data)
    people = sample / PEOPLE / "departments.yaml"
    text = people.read_text("utf-8")
    start, end = text.index("  - id: p001"), text.index("  - id: p002")
    people.write_text(text[:start] + text[end:], "utf-8")
    assert import_people(Office(sample), source, key="p001", unit="czj").left_out == 0
    assessment = assess(Office(sample))
    assert not assessment.is_broken
    composition = compose(assessment, "appointment-form")
    assert any("p001" in one.planned.key for one in composition.documents)
    again = export_forms(Office(sample), tmp_path / "again", exercise="competition-2014")
    written = (tmp_path / "again" / path).read_bytes()
    assert path in again.paths
    assert written.replace("<TianBiaoRen>陆小舟".encode(), "<TianBiaoRen>甲".encode()) == data


def test_the_command_tells_figures_and_status(starter: Path, tmp_path: Path, run: Run) -> None:
    source = put(tmp_path, "geng1.lrmx", form(ShenFenZheng="000000198003150011"))
    done = run("import", source, "--as", "person", "--unit", unit_of(starter), folder=starter)
    assert done.returncode == 0
    assert "people: 1" in done.stdout
    assert "written: content/records/people/geng1.yaml" in done.stdout
    assert "000000198003150011" not in done.stderr + done.stdout
    assert run("import", source, "--as", "person", folder=starter).returncode == 1
    assert run("import", tmp_path, "--as", "person", "--id", "x", folder=starter).returncode == 2
    assert run("import", source, "--as", "positions", folder=starter).returncode == 2
