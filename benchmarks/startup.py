"""Start-up: ours against a Python that only imports click, and which heavy packages each command has imported.

Run: python benchmarks/startup.py. Whole processes, by the clock, in alternation.
"""

import subprocess
import sys

from _measuring import commands, milliseconds, print_head, print_table, times

ROUNDS = 15
HEAVY = ("pydantic", "yaml", "jinja2", "markdown_it", "lxml", "docxtpl", "weasyprint", "xlsxwriter", "python_calamine")
BASE = "python -c 'import click'"
RUNS = {"--version": ["--version"], "--help": ["--help"], "check --help": ["check", "--help"]}
LISTING = """\
import sys
from cadre_docs.cli import main
try:
    main(sys.argv[1:], prog_name="cadre-docs")
except SystemExit:
    pass
print(len(sys.modules), *(name for name in %r if name in sys.modules), file=sys.stderr)
"""


def imported(arguments: list[str]) -> tuple[str, str]:
    """How many modules a run has imported, and which of the heavy packages."""
    done = subprocess.run(
        [sys.executable, "-c", LISTING % (HEAVY,), *arguments], capture_output=True, text=True, check=True
    )
    count, *heavy = done.stderr.splitlines()[-1].split()
    return count, ", ".join(heavy) or "none"


def main() -> None:
    ours = {f"cadre-docs {name}": [sys.executable, "-m", "cadre_docs", *run] for name, run in RUNS.items()}
    found = commands({BASE: [sys.executable, "-c", "import click"], **ours}, ROUNDS)
    told = {f"cadre-docs {name}": imported(run) for name, run in RUNS.items()}
    rows = [
        (name, milliseconds(seconds), times(seconds / found[BASE][0]), f"{peak:.0f}", *told.get(name, ("", "")))
        for name, (seconds, peak) in found.items()
    ]
    print_head("Start-up")
    print_table("whole process", ("", "ms", "÷ click", "peak MB", "modules", "heavy packages"), rows)


if __name__ == "__main__":
    main()
