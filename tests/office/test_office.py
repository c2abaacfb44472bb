"""The office is the only door, and nobody leaves through it."""

from pathlib import Path

import pytest

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    for name in ("mine", "defaults"):
        (tmp_path / name / "templates").mkdir(parents=True)
    (tmp_path / "mine" / "cadre.yaml").write_text("name: 甲\n", encoding="utf-8")
    (tmp_path / "defaults" / "templates" / "a.md").write_text("default", encoding="utf-8")
    (tmp_path / "defaults" / "templates" / "b.md").write_text("default", encoding="utf-8")
    (tmp_path / "mine" / "templates" / "b.md").write_text("own", encoding="utf-8")
    (tmp_path / "mine" / "templates" / ".hidden.md").write_text("", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return Office(tmp_path / "mine", defaults=tmp_path / "defaults")


def test_an_own_file_overrides_the_default(office: Office) -> None:
    assert office.read_text("templates/a.md") == "default"
    assert office.read_text("templates/b.md") == "own"
    assert list(office.list("templates")) == ["templates/a.md", "templates/b.md"]
    assert list(office.list("templates", own=True)) == ["templates/b.md"]


@pytest.mark.parametrize("path", ["../secret.txt", "templates/../../secret.txt", "/etc/passwd"])
def test_no_path_leaves_the_office(office: Office, path: str) -> None:
    with pytest.raises(BrokenInputError) as caught:
        office.read(path)
    assert caught.value.diagnostics[0].code == "path-leaves-office"


def test_no_link_leaves_the_office(office: Office) -> None:
    (office.root / "templates" / "link.md").symlink_to(office.root.parent / "secret.txt")
    with pytest.raises(BrokenInputError):
        office.read("templates/link.md")


def test_a_byte_order_mark_is_not_text(office: Office) -> None:
    (office.root / "bom.yaml").write_bytes("\ufeff名称: 甲".encode())
    assert office.read_text("bom.yaml") == "名称: 甲"


def test_text_in_another_encoding_is_a_finding(office: Office) -> None:
    (office.root / "gbk.yaml").write_bytes("名称: 甲".encode("gbk"))
    with pytest.raises(BrokenInputError) as caught:
        office.read_text("gbk.yaml")
    assert caught.value.diagnostics[0].code == "not-utf8"
