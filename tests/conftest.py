"""What all tests share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from cadre_docs.build.init import init

ROOT = Path(__file__).parents[1]

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


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
    """Runs ``cadre-docs`` as a person would, in its own process; English unless asked otherwise."""

    def _run(*arguments: str | Path, folder: Path, source: Path | None = None) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "PYTHONPATH": str(source or ROOT / "src"), "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-m", "cadre_docs", *(str(argument) for argument in arguments)]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    return _run
