"""What several cores gain: the repository's own office built and checked, cold, with one process and with one per core.

Run: python benchmarks/parallel.py [--formats word,html,xlsx] [--rounds 3]. Three figures: the wall clock, which tells
the truth only on a machine with nothing else to do; and the processor time on the critical path, which other programs
hardly change: the time of the first process, and at each stage that of the busiest of the others. It is compared with
that of one process, and with what the same run took in all: two processes on a crowded machine cost more than one.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from _measuring import print_head, print_table, times

from cadre_docs.build.pool import cores

ROOT = Path(__file__).parents[1]
CHECK = "check"
"""In place of formats: the office is checked, not built."""
WATCHED = """
import json, os, resource, sys, time
from multiprocessing import process as forked
from pathlib import Path
spent, usual = [], os.waitpid
def waitpid(process, options):
    ended, status, usage = os.wait4(process, options)
    if ended and process in {one.pid for one in forked._children}:  # git, which the build asks, is no stage
        spent.append(usage.ru_utime + usage.ru_stime)
    return ended, status
os.waitpid = waitpid
from cadre_docs.office import Office
office, jobs, formats = Office(Path(sys.argv[1])), int(sys.argv[2]), sys.argv[3]
start = time.perf_counter()
if formats == "check":
    from cadre_docs.cli.check import _checked
    if jobs == 1:
        os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])
    written = len(_checked(office).diagnostics)
else:
    from cadre_docs.build import Options, build
    from cadre_docs.records.office_profile import Format
    wanted = tuple(Format.of(name) for name in formats.split(",") if name)
    written = build(office, Options(formats=wanted, jobs=jobs)).written
took = time.perf_counter() - start
own = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([written, took, own.ru_utime + own.ru_stime, spent]))
"""


def run(jobs: int, formats: str, compiled: Path) -> tuple[int, float, float, float]:
    """Files (or findings), seconds by the clock, processor seconds of all, and of the critical path, of one cold run.

    ``compiled`` is where Python keeps the program's modules compiled, as an installed program has them.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder)
        shutil.copytree(ROOT / "content", office / "content")
        shutil.copy(ROOT / "cadre.yaml", office)
        command = [sys.executable, "-c", WATCHED, folder, str(jobs), formats]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    written, took, own, spent = json.loads(done.stdout)
    stages = [spent[first : first + jobs] for first in range(0, len(spent), jobs)]
    return written, took, own + sum(spent), own + sum(max(stage) for stage in stages)


def measure(title: str, formats: str, rounds: int, compiled: Path) -> None:
    """One table: each number of processes in turn, as often as there are rounds; of each the shortest path."""
    found: dict[int, tuple[int, float, float, float]] = {}
    for _ in range(rounds):
        for jobs in (1, cores()):
            figures = run(jobs, formats, compiled)
            found[jobs] = min(found.get(jobs, figures), figures, key=lambda one: one[3])
    one = found[1]
    rows = [
        (
            str(jobs),
            str(files),
            f"{wall:.1f}",
            f"{total:.1f}",
            f"{path:.1f}",
            times(one[1] / wall),
            times(one[3] / path),
            times(total / path),
        )
        for jobs, (files, wall, total, path) in found.items()
    ]
    files = "findings" if formats == CHECK else "files"
    head = (
        "processes",
        files,
        "wall s",
        "processor s",
        "critical path s",
        "gain by the clock",
        "of the path",
        "of its work",
    )
    print_table(title, head, rows)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--formats", default=None, help="of a build; or: check")
    arguments = parser.parse_args()
    print_head("One build, and one check, on several cores")
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder)
        run(1, CHECK, compiled)
        if arguments.formats is not None:
            run(1, arguments.formats, compiled)
            measure(arguments.formats or "all formats", arguments.formats, arguments.rounds, compiled)
            return
        run(1, "", compiled)
        measure("the repository's office built, all formats", "", arguments.rounds, compiled)
        measure("the same without PDF", "word,html,xlsx", arguments.rounds, compiled)
        measure("the same office checked", CHECK, arguments.rounds, compiled)


if __name__ == "__main__":
    main()
