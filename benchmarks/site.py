"""Whole sites: ours, Hugo, Eleventy, Pelican and MkDocs-Material, cold, with nothing changed, with one page changed.

Run: python benchmarks/site.py [pages] [pages of the slow] [positions] [pages for memory].
Every build has a folder of its own, since a file system is slow to use again what has just been deleted. Processor time
is that of all cores, which other work on the machine lengthens less than the clock; memory is that of the largest
process. One turn takes minutes: let nothing else run meanwhile.
"""

import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from _generators import Eleventy, Generator, Hugo, MkDocsMaterial, Ours, Pelican
from _measuring import Cost, print_head, print_table, run, times
from _pages import MarkdownPage, markdown_pages
from _positions import HugoPositions, OurPositions

ROUNDS = 1
STEPS = ("cold", "no change", "one changed")


class Made(NamedTuple):
    """What a generator has written."""

    files: int
    megabytes: float


def measured(
    generators: Sequence[Generator], pages: Sequence[MarkdownPage], folder: Path
) -> tuple[dict[tuple[str, str], Cost], dict[str, Made]]:
    """The median cost of each step of each generator, and what it makes; slow ones take one turn, at the first step."""
    found: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    made = {}
    for one in generators:
        one.prepare(pages)
    for turn in range(ROUNDS):
        for one in generators:
            if turn and not one.builds_again:
                continue
            output = folder / "made" / f"{one.name} {turn}"
            for step in STEPS if one.builds_again else STEPS[:1]:
                if step == STEPS[2]:
                    one.change(pages[(turn * 7) % len(pages)])
                found[one.name, step].append(run(one.command(output)))
            files = [path for path in output.rglob("*") if path.is_file()]
            made[one.name] = Made(len(files), sum(path.stat().st_size for path in files) / 1e6)
    return {key: _median(costs) for key, costs in found.items()}, made


def _median(costs: Sequence[Cost]) -> Cost:
    columns = list(zip(*costs, strict=True))
    return Cost(statistics.median(columns[0]), statistics.median(columns[1]), max(columns[2]))


def report(title: str, found: dict[tuple[str, str], Cost], made: dict[str, Made]) -> None:
    """One table for each step, Hugo as the measure."""
    for step in STEPS:
        base = found["Hugo", step]
        rows = [
            (
                name,
                f"{cost.processor:.2f}",
                times(cost.processor / base.processor),
                f"{cost.seconds:.2f}",
                times(cost.seconds / base.seconds),
                f"{cost.megabytes:.0f}",
                f"{made[name].files:,}",
                f"{made[name].megabytes:.0f}",
            )
            for (name, at), cost in found.items()
            if at == step
        ]
        head = ("", "processor s", "÷ Hugo", "clock s", "÷ Hugo", "peak MB", "files", "MB written")
        print_table(f"{title}, {step}", head, rows)


def compared(title: str, kinds: Sequence[type[Generator]], count: int) -> None:
    """All the tables of one sort of page."""
    with tempfile.TemporaryDirectory() as folder:
        generators = [kind(Path(folder) / kind.name) for kind in kinds]
        there = [one for one in generators if one.is_installed()]
        found, made = measured(there, tuple(markdown_pages(count)), Path(folder))
        report(f"{count:,} {title}", found, made)
        for one in generators:
            if one not in there:
                print(f"  {one.name}: not installed here")
        shutil.rmtree(Path(folder) / "made")


def memory(count: int) -> None:
    """The peaks of ours and Hugo with more pages."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for kind in (Ours, Hugo):
            one = kind(Path(folder) / kind.name)
            one.prepare(tuple(markdown_pages(count)))
            rows.append((one.name, f"{run(one.command(Path(folder) / f'made {one.name}')).megabytes:.0f}"))
    print_table(f"{count:,} pages of Markdown, cold", ("", "peak MB"), rows)


def main() -> None:
    given = [int(argument) for argument in sys.argv[1:]]
    pages, few, positions, many = given if len(given) == 4 else (5_000, 1_000, 5_224, 10_000)
    print_head("Sites")
    compared("pages of Markdown", (Ours, Hugo), pages)
    compared("pages of Markdown", (Ours, Hugo, Eleventy, Pelican, MkDocsMaterial), few)
    compared("pages of positions with lists, counts and charts", (OurPositions, HugoPositions), positions)
    memory(many)


if __name__ == "__main__":
    main()
