"""Running ``cadre-docs`` as a person would, in a process of its own."""

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]

OF_THE_COMPETITION = ("competition-2014/", "people/", "units.yaml", "work-plan.yaml")
"""What of the sample's records makes an office with its competition and its work plan only."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_command(*arguments: str | Path, folder: Path, source: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """One command in a folder; English unless ``--lang`` says otherwise. ``source`` is another ``src`` to run from."""
    environment = {**os.environ, "PYTHONPATH": str(source or ROOT / "src"), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "cadre_docs", *(str(argument) for argument in arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def copy_competition(folder: Path) -> Path:
    """The sample office with its competition and work plan only, copied: built in a quarter of the time of the whole.

    The plan's links to the other exercises are left out; everything else is as it is in the repository.
    """
    records = ROOT / "content" / "records"

    def others(path: str, names: list[str]) -> list[str]:
        return [
            name
            for name in names
            if Path(path) == records and not (name in OF_THE_COMPETITION or f"{name}/" in OF_THE_COMPETITION)
        ]

    shutil.copytree(ROOT / "content", folder / "content", ignore=others)
    shutil.copy(ROOT / "cadre.yaml", folder / "cadre.yaml")
    plan = folder / "content" / "records" / "work-plan.yaml"
    text = plan.read_text(encoding="utf-8")
    for name in sorted(path.name for path in records.iterdir() if path.is_dir() and path.name != "competition-2014"):
        text = re.sub(rf"^ +(?:工作|exercise): {name}\n(?: +(?:环节|stage|文种|document): .*\n)*", "", text, flags=re.M)
    plan.write_text(text, encoding="utf-8")
    return folder


@cache
def small_office() -> Path:
    """One such copy for the tests of a process, which must not change it."""
    folder = Path(tempfile.mkdtemp(prefix="cadre-docs-competition-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return copy_competition(folder)
