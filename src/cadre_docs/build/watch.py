"""Building again whenever a file of the office changes: what is published follows the records within a moment."""

import threading
from collections.abc import Callable, Iterator

from cadre_docs.build import BuildResult, Options, Progress, Warned
from cadre_docs.build.delivery import build_to
from cadre_docs.build.desk import Desk
from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.office import Office
from cadre_docs.office.watched import WatchedOffice, watched

PAUSE = 0.1
"""Seconds between two looks at the office's files."""
SAVING = 0.02
"""Seconds within which a file may be half saved, or a second one follow."""


def watch(
    office: Office,
    options: Options,
    built: Callable[[BuildResult], None],
    refused: Callable[[tuple[Diagnostic, ...]], None],
    stop: threading.Event,
    progress: Progress | None = None,
    warned: Warned | None = None,
    waiting: Callable[[], None] | None = None,
) -> None:
    """Build an office now and after every change of its files or of the defaults, until ``stop`` is set.

    ``built`` is told of each build, ``refused`` of what was wrong where nothing could be built: the last good output
    stands, and the next change is waited for. The rest is as for ``build_to``. What was worked out for one build is
    kept for the next, so that a change costs what depends on it.
    """
    seen, desk = watched(office), Desk()
    for _ in _changes(seen, stop):
        try:
            built(build_to(seen, options, progress, warned, waiting, desk))
        except BrokenInputError as error:
            refused(error.diagnostics)


def _changes(office: WatchedOffice, stop: threading.Event) -> Iterator[None]:
    """Once at first, then once for every change when it has come to rest."""
    office.look()
    while not stop.is_set():
        yield
        while not office.look():
            if stop.wait(PAUSE):
                return
        while not stop.wait(SAVING) and office.look():
            pass
