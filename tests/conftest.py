"""What all tests share."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from cadre_docs.build.init import init
from running import ROOT, Run, run_command

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A new office as ``cadre-docs init`` makes it, with a small competition."""
    folder = tmp_path / "office"
    init(folder, "competition", "en")
    return folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of this repository's own office that a test may change; defaults come from the repository."""
    folder = tmp_path / "sample"
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "cadre.yaml", folder / "cadre.yaml")
    return folder


@pytest.fixture
def run() -> Run:
    """Runs ``cadre-docs`` in a process of its own."""
    return run_command
