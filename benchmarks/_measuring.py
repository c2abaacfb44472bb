"""What every benchmark shares: contenders in alternation, peaks in processes of their own, and one kind of table.

Machines drift by two or three times within an hour; contenders that take turns drift together. So only the ratios of
one table mean something, and no time in it is a promise. Calls are measured in processor time, which tells what a
core does and not what else it had to do; commands, which may use several cores, by the clock.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

Contenders = Mapping[str, Callable[[], object]]
HERE = Path(__file__).parent


def machine() -> str:
    """Cores, processor and Python; nothing that tells whose machine it is."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {model or platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def alternate(contenders: Contenders, rounds: int, budget: float = 0.2) -> dict[str, float]:
    """The median processor seconds of one call of each contender, taking turns; a quick one has many calls a turn."""
    repeats = {name: max(1, min(200, int(budget / max(_seconds(task), 1e-6)))) for name, task in contenders.items()}
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, task in contenders.items():
            found[name].append(_seconds(task, repeats[name]))
    return {name: statistics.median(times) for name, times in found.items()}


def commands(contenders: Mapping[str, Sequence[str]], rounds: int) -> dict[str, tuple[float, float]]:
    """The median seconds and the peak MB of each command, taking turns."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, command in contenders.items():
            found[name].append(peak(command))
    return {
        name: (statistics.median(run[0] for run in runs), max(run[1] for run in runs)) for name, runs in found.items()
    }


def peak(command: Sequence[str]) -> tuple[float, float]:
    """Seconds and peak MB of one command."""
    cost = run(command)
    return cost.seconds, cost.megabytes


class Cost(NamedTuple):
    """What one command took: by the clock, of the processors, and of memory in its largest process."""

    seconds: float
    processor: float
    megabytes: float


def run(command: Sequence[str]) -> Cost:
    """The cost of one command; ends the benchmark where it fails."""
    done = subprocess.run(
        [sys.executable, str(HERE / "_peak.py"), *command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr[-2000:]}")
    return Cost(*(float(figure) for figure in done.stdout.split()[-3:]))


def print_head(title: str) -> None:
    """The title of a benchmark and the machine."""
    print(f"{title}\n{machine()}")


def print_table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table in columns; the first is flush left."""
    lines = [head, *rows]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(head))]
    print(f"\n{title}")
    for line in lines:
        cells = [
            _padded(text, width, first=not column)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  " + "  ".join(cells).rstrip())


def milliseconds(seconds: float) -> str:
    """Three figures."""
    return f"{seconds * 1000:.3g}" if seconds < 1 else f"{seconds * 1000:.0f}"


def times(ratio: float) -> str:
    """A ratio to two figures."""
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def _seconds(task: Callable[[], object], repeats: int = 1) -> float:
    start = time.process_time()
    for _ in range(repeats):
        task()
    return (time.process_time() - start) / repeats


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int, *, first: bool) -> str:
    blank = " " * (width - _width(text))
    return text + blank if first else blank + text
