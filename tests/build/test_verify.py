"""Files of ours held against the office's records: every verdict, in every format."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build.assess import assess
from cadre_docs.build.compose import compose
from cadre_docs.build.jobs import document_jobs
from cadre_docs.build.verify import Verdict, Verification, Verifier
from cadre_docs.build.verify_telling import as_json, as_text, exit_status
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from cadre_docs.renderers.provenance import made_by_typst
from running import ROOT, Run, copy_competition

WRITTEN = {
    "publicity-notice": (Format.WORD, Format.PDF, Format.HTML),
    "daily-count": (Format.XLSX,),
    "score-tally": (Format.XLSX,),
}
FORMATS = ("word", "pdf", "html", "xlsx")
RECORDS = "content/records/competition-2014"


def written(office: Office) -> dict[str, list[bytes]]:
    """The files of an office, by format; of each type in the order of its documents."""
    made: dict[str, list[bytes]] = {form: [] for form in FORMATS}
    assessment = assess(office)
    for slug, formats in WRITTEN.items():
        for job in document_jobs(assessment, compose(assessment, slug).documents, formats):
            made[job.format].append(job.render())
    return made


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bytes]]:
    """What the sample office yields, unchanged."""
    folder = tmp_path_factory.mktemp("made") / "office"
    return written(Office(copied(folder)))


def copied(folder: Path) -> Path:
    copy_competition(folder)
    return folder


def edit(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def verdicts(folder: Path, data: list[bytes]) -> list[Verification]:
    verifier = Verifier(Office(folder))
    return [verifier.verify(one) for one in data]


def retouched(data: bytes, part: str, old: str, new: str) -> bytes:
    """A Word or Excel file with some words replaced, as an editor would save it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content.decode()
                content = content.decode().replace(old, new).encode()
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_just_made_is_the_same(form: str, files: dict[str, list[bytes]], sample: Path) -> None:
    assert len(files[form]) >= 3
    found = verdicts(sample, files[form])
    assert {one.verdict for one in found} == {Verdict.SAME}
    assert len({one.document for one in found}) == len(found)
    assert exit_status(found) == 0


def test_a_file_packed_again_without_a_change_is_the_same(files: dict[str, list[bytes]], sample: Path) -> None:
    packed = retouched(files["word"][0], "", "", "")
    assert packed != files["word"][0]
    assert verdicts(sample, [packed])[0].verdict is Verdict.SAME


@pytest.mark.parametrize("form", ["word", "pdf", "html"])
def test_a_changed_record_is_named_with_the_words_that_differ(
    form: str, files: dict[str, list[bytes]], sample: Path
) -> None:
    edit(
        sample,
        f"{RECORDS}/publicities.yaml",
        "proposed: 安禾市发展和改革局综合科科长",
        "proposed: 安禾市发展和改革局综合科副科长",
    )
    first, *others = verdicts(sample, files[form])
    assert (first.verdict, first.document) == (Verdict.DIFFERS, "competition-2014/publicity-notice-publicity-01")
    assert first.inputs == ("records",)
    assert [(change.old, change.new) for change in first.changes] == [("", "副")]
    assert first.changes[0].before.endswith("综合科")
    assert {one.verdict for one in others} == {Verdict.SAME}


def test_a_cell_altered_by_hand_is_named(files: dict[str, list[bytes]], sample: Path) -> None:
    changed = retouched(files["xlsx"][0], "xl/sharedStrings.xml", "合计", "总计")
    found = verdicts(sample, [changed])[0]
    assert found.verdict is Verdict.ALTERED
    assert [(change.old, change.new) for change in found.changes] == [("总", "合")]


@pytest.mark.parametrize("form", ["word", "pdf", "html"])
def test_a_changed_pack_is_told_apart_from_changed_words(
    form: str, files: dict[str, list[bytes]], sample: Path
) -> None:
    pack = next(path for path in sorted((sample / "content/policies").rglob("*.yaml")) if "tongxiang" in str(path))
    pack.write_text(pack.read_text("utf-8") + "\n# a remark\n", "utf-8")
    found = verdicts(sample, files[form])[0]
    assert (found.verdict, found.inputs, found.changes) == (Verdict.DIFFERS, ("policy",), ())
    assert [note.text("en") for note in found.notes] == ["the words are the same"]


def test_a_changed_template_is_named(files: dict[str, list[bytes]], sample: Path) -> None:
    template = sample / "templates/publicity-notice"
    shutil.copytree(ROOT / "templates/publicity-notice", template)
    edit(sample, "templates/publicity-notice/document.md", "客观公正", "客观真实")
    found = verdicts(sample, files["word"][:1])[0]
    assert found.inputs == ("template",)
    assert [(change.old, change.new) for change in found.changes] == [("公正", "真实")]


def test_what_no_digest_names_is_still_found(files: dict[str, list[bytes]], sample: Path) -> None:
    edit(sample, "cadre.yaml", "department: ", "department: 新设的")
    found = verdicts(sample, files["word"][:1])[0]
    assert (found.verdict, found.inputs) == (Verdict.DIFFERS, ("other",))
    assert "新设的" in {change.new for change in found.changes}


def test_a_file_of_an_earlier_date_is_held_against_the_records_of_that_date(sample: Path) -> None:
    earlier = written(Office(sample, as_of=date(2014, 12, 20)))
    found = verdicts(sample, earlier["word"])
    assert [one.verdict for one in found] == [Verdict.SAME] * len(found)
    assert {one.provenance.as_of for one in found if one.provenance} == {"2014-12-20"}


@pytest.mark.parametrize(
    ("form", "alter"),
    [
        ("word", lambda data: retouched(data, "word/document.xml", "综合科科长", "综合科副科长")),
        ("html", lambda data: data.replace("综合科科长".encode(), "综合科副科长".encode())),
    ],
)
def test_words_altered_by_hand_are_found_though_nothing_they_came_from_has_changed(
    form: str, alter: Callable[[bytes], bytes], files: dict[str, list[bytes]], sample: Path
) -> None:
    found = verdicts(sample, [alter(files[form][0])])[0]
    assert (found.verdict, found.inputs) == (Verdict.ALTERED, ())
    assert ("副", "") in [(change.old, change.new) for change in found.changes]


def test_a_pdf_altered_by_hand_is_found(files: dict[str, list[bytes]], sample: Path) -> None:
    found = verdicts(sample, [files["pdf"][0] + b"\n% one more line\n"])[0]
    assert found.verdict is Verdict.ALTERED
    assert any("another version of WeasyPrint" in note.text("en") for note in found.notes)


def test_a_document_that_is_no_longer_made_is_told_with_the_reason(files: dict[str, list[bytes]], sample: Path) -> None:
    edit(sample, f"{RECORDS}/publicities.yaml", "until: 2014-12-29", "until: 2014-12-25")
    withheld = verdicts(sample, files["word"])[2]
    assert withheld.verdict is Verdict.NOT_MADE
    assert (withheld.document, withheld.title) == (
        "competition-2014/publicity-notice-publicity-03",
        "任前公示（2014-12-22）",
    )
    assert [("publicity-too-short" in str(note)) for note in withheld.notes] == [True]
    assert exit_status([withheld]) == 1


def test_a_document_whose_record_is_gone_is_told(files: dict[str, list[bytes]], sample: Path) -> None:
    gone = retouched(files["word"][0], "docProps/custom.xml", "publicity-01", "publicity-09")
    edit(sample, f"{RECORDS}/publicities.yaml", "综合科科长", "综合科副科长")
    found = verdicts(sample, [gone])[0]
    assert (found.verdict, found.document) == (Verdict.NOT_MADE, "competition-2014/publicity-notice-publicity-09")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"%PDF-1.7", b"<html></html>", b"just text"])
def test_a_file_that_is_not_ours_is_said_to_be_foreign(data: bytes, sample: Path) -> None:
    found = verdicts(sample, [data])
    assert found[0].verdict is Verdict.FOREIGN
    assert exit_status(found) == 1


def test_json_has_every_change_and_text_speaks_both_languages(files: dict[str, list[bytes]], sample: Path) -> None:
    altered = retouched(files["word"][0], "word/document.xml", "综合科科长", "综合科副科长")
    found = [("x.docx", verdicts(sample, [altered])[0])]
    entry = json.loads(as_json(found))["files"][0]
    assert (entry["file"], entry["verdict"], entry["as_of"]) == ("x.docx", "altered", "2014-12-26")
    assert entry["changes"][0]["old"] == "副"
    assert "生成后被改动过" in as_text(found, "zh")
    assert "altered after it was made" in as_text(found, "en")
    assert "[-副-]" in as_text(found, "zh")


def test_the_command_takes_renamed_files_and_ends_with_the_worst_status(
    files: dict[str, list[bytes]], sample: Path, run: Run, tmp_path: Path
) -> None:
    renamed, foreign = tmp_path / "任意名称.bin", tmp_path / "foreign.docx"
    renamed.write_bytes(files["word"][1])
    foreign.write_bytes(b"not ours")
    good = run("verify", renamed, folder=sample)
    assert (good.returncode, good.stderr) == (0, "")
    assert "the same as the records yield now" in good.stdout
    both = run("--lang", "zh", "verify", "--format", "json", renamed, foreign, folder=sample)
    assert both.returncode == 1
    assert [one["verdict"] for one in json.loads(both.stdout)["files"]] == ["same", "foreign"]
    assert run("verify", tmp_path / "missing.pdf", folder=sample).returncode == 2


def typst_says(folder: Path) -> None:
    edit(folder, "cadre.yaml", "\ncontact:\n", "\npdf: {engine: typst}\ncontact:\n")


def test_a_pdf_by_typst_is_verified_as_any_other(sample: Path) -> None:
    typst_says(sample)
    assessment = assess(Office(sample))
    documents = compose(assessment, "publicity-notice").documents
    data = [job.render() for job in document_jobs(assessment, documents, (Format.PDF,))]
    assert {made_by_typst(one) for one in data} == {True}
    assert {one.verdict for one in verdicts(sample, data)} == {Verdict.SAME}
    edit(sample, f"{RECORDS}/publicities.yaml", "综合科科长", "综合科副科长")
    found = verdicts(sample, data)[0]
    assert (found.verdict, found.inputs) == (Verdict.DIFFERS, ("records",))
    assert ("", "副") in [(change.old, change.new) for change in found.changes]


def test_a_pdf_is_held_against_the_engine_that_made_it(files: dict[str, list[bytes]], sample: Path) -> None:
    typst_says(sample)
    found = verdicts(sample, files["pdf"])[0]
    assert (found.verdict, found.inputs, found.changes) == (Verdict.DIFFERS, ("other",), ())
