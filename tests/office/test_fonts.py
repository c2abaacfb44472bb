"""Where fonts are looked for, and what is missing."""

from pathlib import Path

import pytest

from cadre_docs.office.fonts import FILE_NAMES, REQUIRED, FontFiles, covered_characters, find_fonts


def test_the_named_folder_goes_before_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "some" / "folder"
    deep.mkdir(parents=True)
    (deep / "FandolKai-Regular.otf").write_bytes(b"")
    monkeypatch.setenv("CADRE_DOCS_FONTS", str(tmp_path))
    assert find_fonts().path("kai") == deep / "FandolKai-Regular.otf"


def test_what_is_required_and_not_found_is_named() -> None:
    fonts = FontFiles((("fang", Path("FandolFang-Regular.otf")),))
    assert fonts.missing == tuple(FILE_NAMES[face][0] for face in REQUIRED if face != "fang")
    assert fonts.path("kai") is None


def test_the_characters_of_a_font_are_read_from_its_own_table() -> None:
    path = find_fonts().path("fang")
    if path is None:
        pytest.skip("fonts not installed")
    characters = covered_characters(path)
    assert ord("人") in characters
    assert ord("珺") not in characters
