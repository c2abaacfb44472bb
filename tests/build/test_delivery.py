"""An output at an address: what is built here arrives there whole, and only what has changed is sent."""

import hashlib
from datetime import date
from pathlib import Path

import fsspec
import pytest

from cadre_docs.build import Options
from cadre_docs.build.checksums import differing
from cadre_docs.build.delivery import Place, build_to, place_of
from cadre_docs.build.manifest import PATH, Artifact, manifest, read_manifest
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.office_profile import Format


@pytest.fixture(params=["memory", "file"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    address = f"memory://{tmp_path.name}/out" if request.param == "memory" else f"file://{tmp_path}/there"
    return place_of(address)


def built(folder: Path, **files: str) -> OutputFolder:
    """An output folder with files and their manifest."""
    output = OutputFolder(folder)
    artifacts = []
    for name, text in files.items():
        path = f"documents/{name}.html"
        output.stage(path, text.encode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        artifacts.append(Artifact(path, "notice", "html", (), (), (), digest))
    output.stage(PATH, manifest(date(2014, 12, 26), "e", artifacts).to_json())
    output.publish([PATH, *(one.path for one in artifacts)])
    return output


def there(place: Place) -> dict[str, bytes]:
    found = place.files.find(place.root)
    return {path.removeprefix(place.root).lstrip("/"): place.files.cat_file(path) for path in found}


def test_everything_arrives_as_it_was_built(tmp_path: Path, place: Place) -> None:
    output = built(tmp_path / "here", a="甲", b="乙")
    place.deliver(output)
    assert there(place) == {
        "documents/a.html": "甲".encode(),
        "documents/b.html": "乙".encode(),
        PATH: output.read(PATH),
    }


def test_only_what_has_changed_is_sent_and_what_is_gone_is_removed(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.deliver(built(tmp_path / "one", a="甲", b="乙", c="丙"))
    sent: list[str] = []
    pipe = type(place.files).pipe_file
    monkeypatch.setattr(
        type(place.files), "pipe_file", lambda self, path, data: (sent.append(path), pipe(self, path, data))[1]
    )
    again = built(tmp_path / "two", a="甲", b="改")
    place.deliver(again)
    assert [path.rpartition("/")[2] for path in sent] == ["b.html", PATH]
    assert there(place).keys() == {"documents/a.html", "documents/b.html", PATH}
    sent.clear()
    place.deliver(again)
    assert sent == []


def test_a_file_spoilt_on_the_way_moves_nothing(tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.deliver(built(tmp_path / "one", a="甲", b="乙"))
    before = there(place)
    cat = type(place.files).cat_file

    def spoilt(self: object, path: str) -> bytes:
        data: bytes = cat(self, path)
        return b"?" + data if "/.staging/" in path and path.endswith("b.html") else data

    with monkeypatch.context() as patched:
        patched.setattr(type(place.files), "cat_file", spoilt)
        with pytest.raises(BrokenInputError) as caught:
            place.deliver(built(tmp_path / "two", a="新", b="改"))
    assert [one.code for one in caught.value.diagnostics] == ["file-differs"]
    assert there(place) == before


def test_an_address_that_refuses_is_one_finding(tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(self: object, path: str, data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(place.files), "pipe_file", refusing)
    with pytest.raises(BrokenInputError) as caught:
        place.deliver(built(tmp_path / "one", a="甲"))
    assert [one.code for one in caught.value.diagnostics] == ["output-refused"]
    assert there(place) == {}


def test_an_address_nobody_knows_is_a_finding() -> None:
    with pytest.raises(BrokenInputError) as caught:
        place_of("no-such-kind://somewhere")
    assert [one.code for one in caught.value.diagnostics] == ["address-unknown"]


def test_a_published_file_that_is_not_what_the_manifest_says_is_told(tmp_path: Path) -> None:
    output = built(tmp_path, a="甲", b="乙")
    assert differing(output) == ()
    (tmp_path / "documents" / "b.html").write_text("别的", encoding="utf-8")
    assert [one.message.text("en").split()[0] for one in differing(output)] == ["documents/b.html"]


def test_an_office_is_built_for_an_address(starter: Path) -> None:
    only, address = "application-form-blank", "memory://of-an-office"
    build_to(Office(starter), Options(address, only, (Format.HTML,), jobs=1))
    files = fsspec.filesystem("memory")
    made = read_manifest(files.cat_file("/of-an-office/manifest.json"))
    assert {one.document_type for one in made.artifacts} == {only}
    for one in made.artifacts:
        assert hashlib.sha256(files.cat_file(f"/of-an-office/{one.path}")).hexdigest() == one.sha256
    assert not (starter / "build").exists()
