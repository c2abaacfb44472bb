"""``build --watch``: the output follows the records, and is at every moment that of a build from the start."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.build.watch import watch
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import ROOT

OPTIONS = Options(formats=(Format.HTML,), jobs=1)


class Watched:
    """An office being watched, and what was told of each build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: Queue[BuildResult | tuple[Diagnostic, ...]] = Queue()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._watch)
        self.thread.start()

    def _watch(self) -> None:
        watch(Office(self.folder), OPTIONS, self.told.put, self.told.put, self.stop)

    def built(self) -> BuildResult:
        """The next build, which was one."""
        found = self.told.get(timeout=60)
        assert isinstance(found, BuildResult)
        return found

    def refused(self) -> list[str]:
        """The codes of what was wrong where nothing could be built."""
        found = self.told.get(timeout=60)
        assert isinstance(found, tuple)
        return [one.code for one in found]

    def replace(self, path: str, old: str, new: str) -> None:
        """Edit a file as a clerk's editor does."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def watched(built_starter: Path) -> Iterator[Watched]:
    made = Watched(built_starter)
    yield made
    made.stop.set()
    made.thread.join(60)
    assert not made.thread.is_alive()


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_the_output_follows_every_change_and_outlives_what_cannot_be_built(watched: Watched) -> None:
    output = watched.folder / "build"
    assert watched.built().written == 0
    before = files(output)
    watched.replace("cadre.yaml", "as_of: ", "as_of: 第")
    assert watched.refused() == ["wrong-date"]
    assert files(output) == before
    watched.replace("cadre.yaml", "as_of: 第", "as_of: ")
    assert watched.built().written == 0
    watched.replace("cadre.yaml", "name: ", "name: 示例")
    renamed = watched.built()
    assert renamed.written > renamed.removed == 0
    pages = watched.folder / "content" / "pages"
    pages.mkdir()
    (pages / "new.md").write_text("---\ntitle: 新页\n---\n一段。\n", encoding="utf-8")
    assert 0 < watched.built().written < len(before) / 2
    (pages / "new.md").unlink()
    assert watched.built().removed == 1
    build(Office(watched.folder), Options(output="cold", formats=(Format.HTML,), jobs=1))
    assert files(output) == files(watched.folder / "cold")


def test_ctrl_c_ends_it_with_a_word(built_starter: Path) -> None:
    command = [sys.executable, "-m", "cadre_docs", "build", "--formats", "html", "--watch"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, cwd=built_starter, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("0 files written")
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "ended; the files in the output are whole\n")
