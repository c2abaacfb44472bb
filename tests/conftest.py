"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from cadre_docs.build.init import init
from running import Run, copy_competition, run_command

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
    """A copy of this repository's office with its competition, to be changed; defaults come from the repository."""
    return copy_competition(tmp_path / "sample")


@pytest.fixture
def run() -> Run:
    """Runs ``cadre-docs`` in a process of its own."""
    return run_command
