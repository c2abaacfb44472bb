"""Serving the site on this machine only, built anew whenever a file of the office changes."""

import http.server
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.office import Office

ADDRESS = "127.0.0.1"
PAUSE = 0.15
"""Seconds between two looks at the office's files."""
WATCHED = ("content", "templates", "site")
LONGEST_WAIT = 25.0
"""Seconds after which a waiting page asks again."""

Stamps = tuple[tuple[str, int], ...]


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


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site; each page is given a script that reloads it, which asks this server and no other."""

    def __init__(self, *args: Any, revision: Revision, **kwargs: Any) -> None:
        self.revision = revision
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """A file, a page with its script, or the answer to a page that waits."""
        if self.path.startswith("/__wait.js"):
            self._wait()
        elif (page := self._page()) is not None:
            script = f'<script src="/__wait.js?{self.revision.number}" defer></script></body>'
            self._send(page.replace(b"</body>", script.encode(), 1), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self) -> bytes | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        return path.read_bytes() if path.suffix == ".html" and path.is_file() else None

    def _wait(self) -> None:
        number = self.path.partition("?")[2]
        newer = self.revision.wait_beyond(int(number) if number.isdigit() else 0)
        again = (
            "location.reload();"
            if newer
            else "var s=document.createElement('script');s.src=document.currentScript.src;document.body.append(s);"
        )
        self._send(again.encode(), "text/javascript")

    def _send(self, body: bytes, media_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the base class's name)
        """Say nothing: the terminal shows builds and findings."""


def stamps(office: Office) -> Stamps:
    """The office's own files and when each was changed, in ns."""
    paths = ["cadre.yaml", *(path for folder in WATCHED for path in office.list(folder, own=True))]
    return tuple((path, (office.root / path).stat().st_mtime_ns) for path in paths if (office.root / path).is_file())


def serve(
    office: Office,
    site: Path,
    port: int,
    rebuild: Callable[[], None],
    started: Callable[[int], None],
    stop: threading.Event,
) -> None:
    """Serve until ``stop`` is set. ``rebuild`` is called first, and again after every change.

    ``started`` is told the port once pages can be asked for; port 0 means any that is free. Raises BrokenInputError
    where the port is taken.
    """
    revision = Revision()
    seen = stamps(office)
    rebuild()
    handler = partial(_Handler, directory=str(site), revision=revision)
    with _server(port, handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started(int(server.server_address[1]))
        while not stop.wait(PAUSE):
            now = stamps(office)
            if now != seen:
                seen = now
                rebuild()
                revision.advance()
        server.shutdown()


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
