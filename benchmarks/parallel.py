"""What several cores gain for one build: the repository's own office, cold, with one process and with one per core.

Run: python benchmarks/parallel.py [--formats word,html,xlsx]. Two figures: the wall clock, which tells the truth only
on a machine with nothing else to do; and the processor time on the critical path, which other programs hardly change:
the time of the first process, and at each stage that of the busiest of the others.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from _measuring import print_head, print_table, times

from cadre_docs.build.pool import cores

ROOT = Path(__file__).parents[1]
WATCHED = """
import json, os, resource, sys, time
from pathlib import Path
spent, usual = [], os.waitpid
def waitpid(process, options):
    ended, status, usage = os.wait4(process, options)
    if ended:
        spent.append(usage.ru_utime + usage.ru_stime)
    return ended, status
os.waitpid = waitpid
from cadre_docs.build import Options, build
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
formats = tuple(Format.of(name) for name in sys.argv[3].split(",") if name)
start = time.perf_counter()
written = build(Office(Path(sys.argv[1])), Options(formats=formats, jobs=int(sys.argv[2]))).written
took = time.perf_counter() - start
own = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([written, took, own.ru_utime + own.ru_stime, spent]))
"""


def build(jobs: int, formats: str) -> tuple[int, float, float, float]:
    """Files, seconds by the clock, processor seconds of all, and of the critical path, of one cold build."""
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder)
        shutil.copytree(ROOT / "content", office / "content")
        shutil.copy(ROOT / "cadre.yaml", office)
        command = [sys.executable, "-c", WATCHED, folder, str(jobs), formats]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    written, took, own, spent = json.loads(done.stdout)
    stages = [spent[first : first + jobs] for first in range(0, len(spent), jobs)]
    return written, took, own + sum(spent), own + sum(max(stage) for stage in stages)


def measure(title: str, formats: str, rounds: int) -> None:
    """One table: each number of processes in turn, as often as there are rounds; the quickest of each."""
    found: dict[int, tuple[int, float, float, float]] = {}
    for _ in range(rounds):
        for jobs in (1, cores()):
            figures = build(jobs, formats)
            found[jobs] = min(found.get(jobs, figures), figures, key=lambda one: one[1])
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
        )
        for jobs, (files, wall, total, path) in found.items()
    ]
    head = ("processes", "files", "wall s", "processor s", "critical path s", "gain by the clock", "gain of the path")
    print_table(title, head, rows)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--formats", default=None)
    arguments = parser.parse_args()
    print_head("One build on several cores")
    if arguments.formats is not None:
        measure(arguments.formats or "all formats", arguments.formats, arguments.rounds)
        return
    measure("the repository's office, all formats", "", arguments.rounds)
    measure("the same without PDF", "word,html,xlsx", arguments.rounds)


if __name__ == "__main__":
    main()
