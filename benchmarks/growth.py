"""Cost against size: records read and checked, rows of a table written as Word and as Excel.

Run: python benchmarks/growth.py. Where the cost of one stays the same, the whole grows in a straight line. The peak is
that of a process of its own, which the arguments ``records``, ``word`` or ``xlsx`` and a size ask for.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import _papers
from _measuring import alternate, peak, print_head, print_table, times

import records
from cadre_docs.records.load import load
from cadre_docs.renderers import RENDERERS

RECORDS = (100, 1_000, 10_000, 100_000)
ROWS = (20, 200, 2_000, 20_000)


def microseconds(tasks: dict[int, Callable[[], object]]) -> dict[int, float]:
    """Processor time of one record or row, by size."""
    found = alternate({str(size): task for size, task in tasks.items()}, rounds=3)
    return {size: found[str(size)] / size * 1e6 for size in tasks}


def print_growth(title: str, one: str, what: str, tasks: dict[int, Callable[[], object]]) -> None:
    """The cost of one at each size and against the smallest size, and the memory that the size takes."""
    found = microseconds(tasks)
    first = next(iter(found.values()))
    peaks = {size: peak([sys.executable, __file__, what, str(size)])[1] for size in tasks}
    rows = [(f"{size:,}", f"{cost:.1f}", times(cost / first), f"{peaks[size]:.0f}") for size, cost in found.items()]
    print_table(title, (one + "s", f"µs a {one}", "÷ first", "peak MB"), rows)


def once(what: str, size: int) -> None:
    """One reading or writing, for the sake of its memory."""
    with tempfile.TemporaryDirectory() as folder:
        if what == "records":
            load(records.office(Path(folder), size))
        else:
            own = _papers.office(Path(folder))
            RENDERERS[what].render(_papers.table(size).tree(own), own)


def main() -> None:
    if len(sys.argv) == 3:
        once(sys.argv[1], int(sys.argv[2]))
        return
    print_head("Cost against size")
    with tempfile.TemporaryDirectory() as folder:
        offices = {}
        for size in RECORDS:
            place = Path(folder) / str(size)
            place.mkdir()
            offices[size] = records.office(place, size)
        tasks = {size: partial(load, one) for size, one in offices.items()}
        print_growth("records, read and checked", "record", "records", tasks)
    with tempfile.TemporaryDirectory() as folder:
        own = _papers.office(Path(folder))
        trees = {size: _papers.table(size).tree(own) for size in ROWS}
        for key, name in (("word", "Word"), ("xlsx", "Excel")):
            tasks = {size: partial(RENDERERS[key].render, tree, own) for size, tree in trees.items()}
            print_growth(f"rows of a table, written as {name}", "row", key, tasks)


if __name__ == "__main__":
    main()
