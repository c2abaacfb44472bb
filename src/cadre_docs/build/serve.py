"""Serving a preview of the site on this machine only; pages reload when a file of the office changes."""

import gc
import http.server
import mimetypes
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from cadre_docs.build.preview import News, Pages, Preview
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import Office

ADDRESS = "127.0.0.1"
PAUSE = 0.03
"""Seconds between two looks at the office's files; a look takes one or two thousandths."""
SAVING = 0.01
"""Seconds within which a file may be half saved, or a second one follow."""
QUIET = 15
"""Looks without a change after which the slower checks go on."""
SLICE = 0.01
"""Seconds of slower checks between two looks; a step once begun is ended, so that a change waits for one at most."""
LONGEST_WAIT = 25.0
"""Seconds after which a waiting page asks again."""
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
}

Tell = Callable[[News], None]


class Revision:
    """The number of the site on show; pages wait for the next one."""

    def __init__(self) -> None:
        self.number = 0
        self._changed = threading.Condition()

    def advance(self) -> None:
        """Let the waiting pages reload."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def wait_beyond(self, number: int) -> bool:
        """Whether a newer site came within the longest wait."""
        with self._changed:
            return self._changed.wait_for(lambda: self.number > number, LONGEST_WAIT)


class _Handler(http.server.BaseHTTPRequestHandler):
    """Files of the preview; each page is given a script that reloads it, which asks this server and no other."""

    def __init__(self, *args: Any, preview: Preview, revision: Revision, **kwargs: Any) -> None:
        self.preview = preview
        self.revision = revision
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """A file, a page with its script, or the answer to a page that waits."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if path == "__wait.js":
            self._wait()
            return
        number, pages = self.revision.number, self.preview.pages
        if f"{path}/index.html" in pages.jobs:
            self._redirect(path)
            return
        path = f"{path}index.html" if path.endswith("/") or not path else path
        status = 200 if path in pages.jobs else 404
        self._file(pages, path if status == 200 else "404.html", status, number)

    do_HEAD = do_GET  # noqa: N815  (the base class's name)

    def _file(self, pages: Pages, path: str, status: int, number: int) -> None:
        shown = pages.get(path)
        if shown is None:
            self._send(status, _page("没有这个页面 / no such page", number), MEDIA_TYPES[".html"])
        elif shown.faults:
            codes = " ".join(dict.fromkeys(one.code for one in shown.faults))
            text = f"这个文件不能显示，原因见终端 / not shown, see the terminal: {codes}"
            self._send(500, _page(text, number), MEDIA_TYPES[".html"])
        elif path.endswith(".html"):
            self._send(status, shown.data.replace(b"</body>", _script(number), 1), MEDIA_TYPES[".html"])
        else:
            self._send(status, shown.data, _media_type(path))

    def _wait(self) -> None:
        number = urlsplit(self.path).query
        newer = self.revision.wait_beyond(int(number) if number.isdigit() else 0)
        again = (
            "location.reload();"
            if newer
            else "var s=document.createElement('script');s.src=document.currentScript.src;document.body.append(s);"
        )
        self._send(200, again.encode(), MEDIA_TYPES[".js"])

    def _redirect(self, path: str) -> None:
        self.send_response(301)
        self.send_header("Location", f"/{quote(path)}/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, body: bytes, media_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the base class's name)
        """Say nothing: the terminal shows findings."""


def serve(office: Office, port: int, tell: Tell, started: Callable[[int], None], stop: threading.Event) -> None:
    """Serve until ``stop`` is set. ``tell`` is told what is wrong, at first and after every change.

    A change is shown first and checked in full afterwards, as soon as no other follows. ``started`` is told the port
    once pages can be asked for; port 0 means any that is free. Raises BrokenInputError where the port is taken.
    """
    revision, preview = Revision(), Preview(office)
    with _server(port, partial(_Handler, preview=preview, revision=revision)) as server, _collecting():
        tell(preview.renew())
        _settle()
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started(int(server.server_address[1]))
        checks, quiet = preview.check(), 0
        while not stop.wait(PAUSE):
            if preview.look():
                gc.disable()  # somebody waits for a page, and what there is mostly stays
                while not stop.wait(SAVING) and preview.look():
                    pass
                news = preview.renew()
                revision.advance()
                tell(news)
                checks, quiet = preview.check(), 0
            elif quiet < QUIET:
                quiet += 1
            else:
                gc.enable()
                _go_on(checks, tell)
        server.shutdown()


def _go_on(checks: Iterator[News], tell: Tell) -> None:
    end = time.monotonic() + SLICE
    for news in checks:
        if news.diagnostics:
            tell(news)
        if time.monotonic() > end:
            return


@contextmanager
def _collecting() -> Iterator[None]:
    """Whatever happens within, garbage is collected again afterwards."""
    try:
        yield
    finally:
        gc.enable()


def _settle() -> None:
    """What there is now will mostly stay: the collector need not go through it for every reload."""
    gc.collect()
    gc.freeze()


def _script(number: int) -> bytes:
    return f'<script src="/__wait.js?{number}" defer></script></body>'.encode()


def _page(text: str, number: int) -> bytes:
    """A page of the server's own, which reloads like all others."""
    start = (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{text}</title></head><body><p>{text}</p>'
    )
    return start.encode() + _script(number) + b"</html>"


def _media_type(path: str) -> str:
    suffix = f".{path.rpartition('.')[2]}"
    return MEDIA_TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def _server(port: int, handler: Callable[..., _Handler]) -> http.server.ThreadingHTTPServer:
    try:
        return http.server.ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError:
        fault = Diagnostic(
            code="port-taken",
            severity=Severity.ERROR,
            message=say("端口 {port} 已被占用", "the port {port} is taken", port=port),
            hint=say("用 --port 换一个端口", "choose another with --port"),
            position=Position(ADDRESS),
        )
        raise BrokenInputError((fault,)) from None
