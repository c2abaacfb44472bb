"""Publishing is all or nothing, and never over somebody else's files."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build.manifest import Artifact, manifest
from cadre_docs.build.publish import publish
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import OutputFolder


def built(folder: Path, **pages: bytes) -> OutputFolder:
    output = OutputFolder(folder)
    artifacts = []
    for name, data in {**pages, "internal": b"internal"}.items():
        path = f"site/{name}.html" if name in pages else "documents/internal.docx"
        output.stage(path, data)
        artifacts.append(Artifact(path, "page", "html", (), (), (), hashlib.sha256(data).hexdigest()))
    output.stage("manifest.json", manifest(date(2014, 12, 26), "e", artifacts).to_json())
    output.publish([*(artifact.path for artifact in artifacts), "manifest.json"])
    return output


def code_of(output: OutputFolder, target: Path) -> str:
    with pytest.raises(BrokenInputError) as caught:
        publish(output, target)
    return caught.value.diagnostics[0].code


def test_only_the_site_is_published(tmp_path: Path) -> None:
    assert publish(built(tmp_path / "build", index=b"home", a=b"a"), tmp_path / "web") == 2
    assert sorted(path.name for path in (tmp_path / "web").iterdir()) == [".cadre-docs-site", "a.html", "index.html"]


def test_a_later_publication_replaces_the_earlier_one_whole(tmp_path: Path) -> None:
    publish(built(tmp_path / "build", index=b"home", old=b"old"), tmp_path / "web")
    publish(built(tmp_path / "build", index=b"new home"), tmp_path / "web")
    assert (tmp_path / "web" / "index.html").read_bytes() == b"new home"
    assert not (tmp_path / "web" / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_file_changed_after_the_build_stops_all_of_it(tmp_path: Path) -> None:
    output = built(tmp_path / "build", index=b"home")
    (tmp_path / "build" / "site" / "index.html").write_bytes(b"meddled")
    assert code_of(output, tmp_path / "web") == "altered-after-build"
    assert not (tmp_path / "web").exists()


def test_somebody_elses_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "thesis.docx").write_bytes(b"mine")
    assert code_of(built(tmp_path / "build", index=b"home"), tmp_path / "web") == "foreign-folder"
    assert (tmp_path / "web" / "thesis.docx").read_bytes() == b"mine"


def test_without_a_build_there_is_nothing_to_publish(tmp_path: Path) -> None:
    assert code_of(OutputFolder(tmp_path / "build"), tmp_path / "web") == "nothing-built"
