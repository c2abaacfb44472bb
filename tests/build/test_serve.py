"""The site is served on this machine only, and pages reload when the office changes."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from cadre_docs.build.serve import ADDRESS, serve
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office


class Served:
    """A folder being served, and how often it was built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.builds = 0
        self.stop = threading.Event()
        self.ports: Queue[int] = Queue()
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()
        self.port = self.ports.get(timeout=10)

    def _serve(self) -> None:
        serve(Office(self.folder), self.folder / "site", 0, self._build, self.ports.put, self.stop)

    def _build(self) -> None:
        self.builds += 1
        (self.folder / "site").mkdir(exist_ok=True)
        page = f"<html><body><p>build {self.builds}</p></body></html>"
        (self.folder / "site" / "index.html").write_text(page, encoding="utf-8")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{ADDRESS}:{self.port}{path}", timeout=20) as answer:
            return str(answer.read().decode())


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "content").mkdir()
    (tmp_path / "cadre.yaml").write_text("name: 甲\n", encoding="utf-8")
    made = Served(tmp_path)
    yield made
    made.stop.set()
    made.thread.join(10)


def test_pages_are_served_with_a_script_of_this_server_and_no_other(served: Served) -> None:
    page = served.get("/")
    assert "build 1" in page
    assert '<script src="/__wait.js?0" defer></script></body>' in page
    assert page.count("<script") == 1


def test_a_waiting_page_reloads_when_the_office_changes(served: Served) -> None:
    answers: Queue[str] = Queue()
    waiting = threading.Thread(target=lambda: answers.put(served.get("/__wait.js?0")))
    waiting.start()
    (served.folder / "content" / "new.yaml").write_text("units: []\n", encoding="utf-8")
    assert answers.get(timeout=20) == "location.reload();"
    assert served.builds == 2
    assert "build 2" in served.get("/index.html")


def test_nothing_outside_the_site_is_served(served: Served) -> None:
    for path in ("/../cadre.yaml", "/%2e%2e/cadre.yaml", "/content/"):
        with pytest.raises(urllib.error.HTTPError):
            served.get(path)


def test_a_port_that_is_taken_is_one_clear_finding(served: Served) -> None:
    with pytest.raises(BrokenInputError) as caught:
        serve(Office(served.folder), served.folder, served.port, lambda: None, lambda port: None, threading.Event())
    assert caught.value.diagnostics[0].code == "port-taken"
