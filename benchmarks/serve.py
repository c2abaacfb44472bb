"""From an edit of one record to the page that shows it, in the office of this repository and in one of 5,224 posts.

Run: python benchmarks/serve.py. Work is the processor time of looking at the files, planning the site again and making
the page that is open; by the clock the same through a browser's eyes, from saving the file to having the page, in which
a look at the files every 0.1 s takes part. A cold start is the preview of a process that has seen nothing yet. Builds
are one-shot processes: their work is measured after the program has been imported.
"""

import gc
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from queue import Queue
from typing import NamedTuple

from _measuring import milliseconds, print_head, print_table

import records
from cadre_docs.build import Options, build
from cadre_docs.build.desk import Desk
from cadre_docs.build.preview import Preview
from cadre_docs.build.serve import ADDRESS, serve
from cadre_docs.office import Office
from cadre_docs.office.watched import watched
from cadre_docs.records.office_profile import Format

ROOT = Path(__file__).parents[1]
ROUNDS = 6
POSTS = 5_224
RECORDS = "content/records"
HOME = "index.html"


class Flip(NamedTuple):
    """Two texts of one file that take turns, and the page that somebody has open meanwhile."""

    name: str
    file: str
    one: str
    other: str
    page: str = HOME


COMPETITION = "exercises/competition-2014/index.html"
REVIEWS = f"{RECORDS}/competition-2014/applications/reviews.yaml"
SAMPLE = (
    Flip("an application: its verdict", REVIEWS, "verdict: qualified", "verdict: unqualified", COMPETITION),
    Flip("an application: its reviewer", REVIEWS, "reviewer: 市竞岗", "reviewer: 竞岗", COMPETITION),
    Flip("a person: the name", f"{RECORDS}/people/towns.yaml", "name: ", "name: 新", COMPETITION),
    Flip("a unit: the name", f"{RECORDS}/units.yaml", "name: ", "name: 新"),
    Flip("a secondment: the post", f"{RECORDS}/secondment-2014/postings.yaml", "post: 副", "post: 新副"),
    Flip("the work plan: its name", f"{RECORDS}/work-plan.yaml", "名称: ", "名称: 新", "plan/index.html"),
    Flip("a page", "content/pages/faq.md", "\n\n", "\n\n新。\n\n", "pages/faq.html"),
    Flip("a comment", f"{RECORDS}/units.yaml", "# ", "# 注 "),
)
POST = f"{RECORDS}/positions/026/02600.yaml"
LARGE = (
    Flip("a post: the remark", POST, "五年", "三年", "exercises/e/positions/14230000000002600.html"),
    Flip("a post: the openings", POST, "openings: 2", "openings: 3", "exercises/e/positions/14230000000002600.html"),
)


def flip(root: Path, one: Flip) -> None:
    """Put the other text in place of the one that is there."""
    text = (root / one.file).read_text(encoding="utf-8")
    old, new = (one.other, one.one) if one.other in text else (one.one, one.other)
    if old not in text:
        raise SystemExit(f"{one.file}: {old}")
    (root / one.file).write_text(text.replace(old, new, 1), encoding="utf-8")


def print_reloads(title: str, root: Path, flips: Iterable[Flip]) -> None:
    """What each edit costs a preview that stands, and how much of the office it touches."""
    start = time.process_time()
    preview = Preview(Office(root))
    preview.renew()
    preview.pages.get(HOME)
    cold = time.process_time() - start
    gc.collect()
    gc.freeze()
    found: dict[Flip, list[float]] = {one: [] for one in flips}
    touched: dict[Flip, tuple[str, ...]] = {}
    for _ in range(ROUNDS):
        for one, taken in found.items():
            flip(root, one)
            jobs, compiled = preview.pages.jobs, preview.desk.drafts.compiled
            start = time.process_time()
            preview.look()
            preview.renew()
            preview.pages.get(one.page)
            taken.append(time.process_time() - start)
            now = preview.pages.jobs
            changed = sum(path not in jobs or jobs[path].key != job.key for path, job in now.items())
            opened, drafted = len(preview.desk.docket.opened), preview.desk.drafts.compiled - compiled
            touched[one] = (str(opened), str(drafted), f"{changed:,}")
    rows = [
        (one.name, milliseconds(statistics.median(taken)), *touched[one], milliseconds(by_the_clock))
        for (one, taken), by_the_clock in zip(found.items(), clocked(root, tuple(found)), strict=True)
    ]
    rows.append(("(a cold start)", milliseconds(cold), *("" for _ in range(4))))
    head = ("edit", "work, ms", "cases opened", "papers composed", "files changed", "by the clock, ms")
    print_table(f"{title}: {len(preview.pages.jobs):,} files of the site", head, rows)
    gc.unfreeze()


def clocked(root: Path, flips: tuple[Flip, ...]) -> Iterator[float]:
    """The median seconds from saving a file to having the page that waited for it."""
    with served(root) as port:
        for one in flips:
            taken = []
            for _ in range(ROUNDS):
                number = quiet(port)
                waiting: Queue[float] = Queue()
                threading.Thread(target=reloaded, args=(port, number, one.page, waiting)).start()
                time.sleep(0.1)
                start = time.perf_counter()
                flip(root, one)
                taken.append(waiting.get() - start)
            yield statistics.median(taken)


def quiet(port: int) -> str:
    """The number of the site that is shown, once nothing changes any more."""
    before = ""
    while (number := ask(port, HOME).partition(b"__wait.js?")[2].partition(b'"')[0].decode()) != before:
        before = number
        time.sleep(0.5)
    return number


def reloaded(port: int, number: str, page: str, done: "Queue[float]") -> None:
    """Wait as the page's script does, and load the page again."""
    ask(port, f"__wait.js?{number}")
    ask(port, page)
    done.put(time.perf_counter())


def ask(port: int, path: str) -> bytes:
    """The body of an answer."""
    with urllib.request.urlopen(f"http://{ADDRESS}:{port}/{path}") as answer:
        return bytes(answer.read())


@contextmanager
def served(root: Path) -> Iterator[int]:
    """The port at which an office is served."""
    ports: Queue[int] = Queue()
    stop = threading.Event()
    thread = threading.Thread(target=serve, args=(Office(root), 0, lambda news: None, ports.put, stop))
    thread.start()
    try:
        yield ports.get()
    finally:
        stop.set()
        thread.join()


def one_build(root: Path) -> float:
    """The processor seconds of one build of the site in a process of its own, from after the start-up."""
    command = [sys.executable, __file__, "--one-build", str(root)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def print_builds(root: Path) -> None:
    """One-shot builds of the site: the first, one of nothing new, and one after an edit."""
    rows = [("the first", milliseconds(one_build(root)))]
    rows.append(("nothing has changed", milliseconds(statistics.median(one_build(root) for _ in range(3)))))
    for one in (SAMPLE[1], SAMPLE[6]):
        taken = []
        for _ in range(3):
            flip(root, one)
            taken.append(one_build(root))
        rows.append((one.name, milliseconds(statistics.median(taken))))
    print_table("One-shot builds of the site of the sample office, pages only", ("build", "work, ms"), rows)


def print_watched(root: Path) -> None:
    """The same edits with ``build --watch``: what it takes to bring the files on the disk up to date."""
    office, desk = watched(Office(root)), Desk()
    found: dict[Flip, list[float]] = {one: [] for one in SAMPLE}
    written: dict[Flip, int] = {}
    for number in range(ROUNDS + 1):  # the first round only fills the desk
        for one, taken in found.items():
            flip(root, one)
            start = time.process_time()
            office.look()
            result = build(office, Options(only="site", formats=(Format.HTML,), jobs=1), desk=desk)
            if number:
                taken.append(time.process_time() - start)
            written[one] = result.written
    rows = [(one.name, milliseconds(statistics.median(taken)), str(written[one])) for one, taken in found.items()]
    print_table("Builds that follow every change (build --watch)", ("edit", "work, ms", "files written"), rows)


def sample(place: Path) -> Path:
    """A copy of the office of this repository; templates and layouts come from the repository."""
    shutil.copytree(ROOT / "content", place / "content")
    shutil.copy(ROOT / "cadre.yaml", place / "cadre.yaml")
    return place


def main() -> None:
    print_head("From an edit to the page")
    with tempfile.TemporaryDirectory() as folder:
        print_reloads("The office of this repository", sample(Path(folder) / "a"), SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        large = records.office(Path(folder), POSTS)
        records.split(large)
        print_reloads(f"An office of {POSTS:,} posts, a file for each", Path(folder), LARGE)
    with tempfile.TemporaryDirectory() as folder:
        print_builds(sample(Path(folder) / "b"))
    with tempfile.TemporaryDirectory() as folder:
        print_watched(sample(Path(folder) / "c"))


def start_up(root: Path) -> Office:
    """Everything that a build imports, imported."""
    for name in ("build.cache", "build.workshop", "build.jobs", "site.plan"):
        import_module(f"cadre_docs.{name}")
    return watched(Office(root))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one-build"]:
        office = start_up(Path(sys.argv[2]))
        begin = time.process_time()
        build(office, Options(only="site", formats=(Format.HTML,), jobs=1))
        print(time.process_time() - begin)
    else:
        main()
