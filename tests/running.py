"""Running ``cadre-docs`` as a person would, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_command(*arguments: str | Path, folder: Path, source: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """One command in a folder; English unless ``--lang`` says otherwise. ``source`` is another ``src`` to run from."""
    environment = {**os.environ, "PYTHONPATH": str(source or ROOT / "src"), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "cadre_docs", *(str(argument) for argument in arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
