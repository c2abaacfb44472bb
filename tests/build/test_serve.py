"""The preview is served on this machine only, from memory, and pages reload when the office changes."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from html import escape
from pathlib import Path
from queue import Queue

import pytest

from cadre_docs.build.egress import secrets
from cadre_docs.build.preview import News
from cadre_docs.build.serve import ADDRESS, serve
from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.office import Office
from cadre_docs.records.load import load
from running import ROOT, copy_competition

PAGE = "content/pages/faq.md"


class Served:
    """An office being served, and what was told of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: Queue[News] = Queue()
        self.stop = threading.Event()
        self.ports: Queue[int] = Queue()
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()
        self.port = self.ports.get(timeout=60)

    def _serve(self) -> None:
        serve(Office(self.folder), 0, self.told.put, self.ports.put, self.stop)

    def ask(self, path: str, method: str = "GET") -> tuple[int, str, bytes]:
        """The status, the media type and the body of an answer."""
        request = urllib.request.Request(f"http://{ADDRESS}:{self.port}{path}", method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.headers["Content-Type"], answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers["Content-Type"], error.read()

    def page(self, path: str) -> str:
        """The text of a page."""
        status, media_type, body = self.ask(path)
        assert (status, media_type) == (200, "text/html; charset=utf-8")
        return body.decode()

    def change(self, text: str) -> str:
        """Add a line to the page of questions; returns what a waiting page is answered."""
        number = self.page("/").partition("__wait.js?")[2].partition('"')[0]
        answers: Queue[bytes] = Queue()
        waiting = threading.Thread(target=lambda: answers.put(self.ask(f"/__wait.js?{number}")[2]))
        waiting.start()
        file = self.folder / PAGE
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
        return answers.get(timeout=60).decode()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(copy_competition(tmp_path_factory.mktemp("served")))
    yield made
    made.stop.set()
    made.thread.join(60)


def test_pages_are_served_with_a_script_of_this_server_and_no_other(served: Served) -> None:
    page = served.page("/")
    assert page.count('<script src="/__wait.js?') == 1
    assert page.rstrip().endswith("</html>")
    assert served.page("/index.html") == page


def test_a_waiting_page_reloads_when_the_office_changes(served: Served) -> None:
    assert served.change("\n\n刚写的一段。\n") == "location.reload();"
    assert "刚写的一段。" in served.page("/pages/faq.html")


def test_a_broken_record_is_told_of_and_the_last_pages_stay(served: Served) -> None:
    before = served.page("/exercises/competition-2014/")
    units = served.folder / "content" / "records" / "units.yaml"
    good = units.read_text(encoding="utf-8")
    while not served.told.empty():
        served.told.get()
    units.write_text("units: [\n", encoding="utf-8")
    told = served.told.get(timeout=60)
    assert told.diagnostics
    assert "content/records/units.yaml" in told.sources
    shown = served.page("/exercises/competition-2014/")
    assert shown.partition("<script")[0] == before.partition("<script")[0]
    units.write_text(good, encoding="utf-8")
    assert not [one for one in served.told.get(timeout=60).diagnostics if one.position and "units" in one.position.file]


def test_a_file_to_download_is_made_when_somebody_asks_for_it(served: Served) -> None:
    status, media_type, body = served.ask("/files/competition-2014/shortlist.docx")
    assert (status, body[:2]) == (200, b"PK")
    assert media_type.endswith("wordprocessingml.document")
    assert not (served.folder / "build").exists()


def test_what_the_site_does_not_have_is_not_there(served: Served) -> None:
    for path in (
        "/../cadre.yaml",
        "/%2e%2e/cadre.yaml",
        "/content/records/units.yaml",
        "/files/competition-2014/appointment-form-p001.docx",
        "/documents/competition-2014/",
    ):
        status, _, body = served.ask(path)
        assert status == 404
        assert "没有这个页面" in body.decode()


def test_a_folder_leads_to_its_first_page_and_only_the_head_may_be_asked_for(served: Served) -> None:
    assert "工作计划" in served.page("/plan")
    assert served.ask("/plan/", "HEAD") == (200, "text/html; charset=utf-8", b"")


def test_a_page_with_a_leak_is_refused_without_what_it_would_leak(served: Served) -> None:
    secret = next(iter(secrets(load(Office(served.folder)).records)))
    footer = served.folder / "site" / "partials" / "footer.html"
    footer.parent.mkdir(parents=True)
    text = (ROOT / "site" / "partials" / "footer.html").read_text(encoding="utf-8")
    footer.write_text(f"{text}<p>{escape(secret)}</p>", encoding="utf-8")
    served.told.get(timeout=60)
    while (answer := served.ask("/"))[0] == 200:
        assert secret not in answer[2].decode()
    assert (answer[0], secret in answer[2].decode(), "not-public" in answer[2].decode()) == (500, False, True)
    footer.unlink()


def test_a_port_that_is_taken_is_one_clear_finding(served: Served) -> None:
    with pytest.raises(BrokenInputError) as caught:
        serve(Office(served.folder), served.port, lambda news: None, lambda port: None, threading.Event())
    assert caught.value.diagnostics[0].code == "port-taken"
