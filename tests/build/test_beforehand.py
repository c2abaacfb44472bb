"""What this machine lacks is told before a build does any work."""

from pathlib import Path

import pytest

from cadre_docs.build import Options, anew, build
from cadre_docs.build.beforehand import lacking
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import ROOT

FACES = ("FandolKai-Regular.otf", "FandolHei-Regular.otf", "FandolSong-Regular.otf", "FandolSong-Bold.otf")
ONLY_PDF = Options(formats=(Format.PDF,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of fonts that lacks 仿宋 and the fallbacks, on a machine with no others."""
    for name in FACES:
        (tmp_path / name).touch()
    monkeypatch.setattr("cadre_docs.office.fonts._folders", lambda: (tmp_path,))
    return tmp_path


class StartedError(Exception):
    """The build began its work."""


@pytest.mark.usefixtures("folder")
def test_a_missing_font_is_told_with_the_command_that_installs_it_before_any_record_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cadre.yaml").write_bytes((ROOT / "cadre.yaml").read_bytes())
    told: list[Diagnostic] = []

    def started(*_: object) -> None:
        raise StartedError

    monkeypatch.setattr(anew, "assess", started)
    with pytest.raises(StartedError):
        build(Office(tmp_path), ONLY_PDF, warned=told.extend)

    assert [one.code for one in told] == ["fonts-missing", "fallback-fonts-missing"]
    faces, fallbacks = told
    assert "FandolFang-Regular.otf" in faces.message.text("zh")
    assert "FandolKai" not in faces.message.text("zh")
    assert faces.hint is not None
    assert fallbacks.hint is not None
    assert "make setup" in faces.hint.text("zh")
    assert "apt-get install fonts-noto-cjk" in fallbacks.hint.text("en")


@pytest.mark.usefixtures("folder")
def test_nothing_is_told_where_no_pdf_is_wanted() -> None:
    assert lacking(Office(ROOT), Options(formats=(Format.WORD, Format.HTML))) == ()
    assert [one.code for one in lacking(Office(ROOT), Options())] == ["fonts-missing", "fallback-fonts-missing"]


def test_the_command_is_one_that_the_set_up_has() -> None:
    assert "setup:" in (ROOT / "Makefile").read_text("utf-8").splitlines()
