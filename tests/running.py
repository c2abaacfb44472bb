"""Running ``cadre-docs`` as a person would, in a process of its own."""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.build.init import init
from cadre_docs.diagnostics import Diagnostic, Lang
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format

ROOT = Path(__file__).parents[1]

OF_THE_COMPETITION = ("competition-2014/", "people/", "units.yaml", "work-plan.yaml")
"""What of the sample's records makes an office with its competition and its work plan only."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_command(*arguments: str | Path, folder: Path, source: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """One command in a folder; English unless ``--lang`` says otherwise. ``source`` is another ``src`` to run from."""
    environment = {**os.environ, "PYTHONPATH": str(source or ROOT / "src"), "LC_ALL": "C.UTF-8"}
    words = [str(argument) for argument in arguments]
    if source is None:
        return _served("cadre_docs", words, folder, environment)
    command = [sys.executable, "-m", "cadre_docs", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def run_pytest(*arguments: str | Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """A run of pytest in a folder, in a process of its own."""
    return _served("pytest", [str(argument) for argument in arguments], folder, dict(os.environ))


def _served(
    module: str, words: list[str], folder: Path, environment: dict[str, str]
) -> "subprocess.CompletedProcess[str]":
    server = _command_server()
    with tempfile.NamedTemporaryFile() as out, tempfile.NamedTemporaryFile() as err:
        asked = {
            "module": module,
            "arguments": words,
            "folder": str(folder),
            "environment": environment,
            "stdout": out.name,
            "stderr": err.name,
        }
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        status = int(server.stdout.readline())
        return subprocess.CompletedProcess(words, status, out.read().decode(), err.read().decode())


@cache
def _command_server() -> "subprocess.Popen[str]":
    """One process that has the program imported, for the tests of this one; it ends when its input does."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    server = subprocess.Popen(
        [sys.executable, ROOT / "tests" / "command_server.py"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(server.communicate)
    return server


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
    return copy_competition(_folder("competition"))


def starter_office(folder: Path, lang: Lang = "en") -> Path:
    """A new office as ``cadre-docs init`` makes it, with a small competition."""
    return Path(shutil.copytree(_started(lang), folder))


@cache
def _started(lang: Lang) -> Path:
    """One such office for all tests of a process: its schemas take longer to write than its copy."""
    folder = _folder("starter") / "office"
    init(folder, "competition", lang)
    return folder


def copy_built(make: Callable[[Path], Path], formats: tuple[Format, ...], folder: Path) -> Path:
    """A copy of an office with its last build: what a build before the one that is tested would have made."""
    return Path(shutil.copytree(_built(make, formats)[0], folder))


def told_of_last_build(make: Callable[[Path], Path], formats: tuple[Format, ...]) -> tuple[Diagnostic, ...]:
    """What the last build of such a copy told."""
    return _built(make, formats)[1].diagnostics


@cache
def _built(make: Callable[[Path], Path], formats: tuple[Format, ...]) -> tuple[Path, BuildResult]:
    office = make(_folder("built") / "office")
    return office, build(Office(office), Options(formats=formats, jobs=1))


def _folder(name: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"cadre-docs-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
