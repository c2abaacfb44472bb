"""Prescribed Word files with docxtpl's tags: ours against docxtpl as its manual shows, the same template and values.

Run: python benchmarks/prescribed.py (make bench installs docxtpl's lock). Processor time of one document, contenders in
alternation; another paper each time.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

from _measuring import alternate, milliseconds, peak, print_head, print_table, times
from _papers import PROVENANCE, Paper, default_template, lean_template, notice, office, raw_limit, table, varied, verify
from docxtpl import DocxTemplate

from cadre_docs.documents.prescribed.filling import fill
from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS

PAPERS: dict[str, Callable[[], Paper]] = {"notice": notice, "form": partial(table, 20)}
TEMPLATES: dict[str, Callable[[Paper, Office, Path], Path]] = {
    "lean": lean_template,
    "python-docx's own": lambda paper, _, folder: default_template(paper, folder),
}
PATH = "templates/bench/word.docx"
VALUES = 64
"""How many papers take turns, so that nothing remembered of one helps the next."""
OURS = "ours, values to file"
DOCXTPL = "docxtpl as in its manual"
RAW = "raw limit: Jinja and deflate of one part"


def contenders(paper: Paper, template: str, folder: Path) -> dict[str, Callable[[], bytes]]:
    """Each way from the same template and values to the same file."""
    own = office(folder)
    path = TEMPLATES[template](paper, own, folder)
    (folder / PATH).write_bytes(path.read_bytes())
    ours, theirs, raw = (
        cycle([paper.values, *(varied(paper, number).values for number in range(VALUES))]) for _ in "123"
    )
    limit = raw_limit(path)
    found: dict[str, Callable[[], bytes]] = {
        OURS: lambda: _ours(own, next(ours)),
        DOCXTPL: lambda: _docxtpl(path, next(theirs)),
        RAW: lambda: limit(next(raw)),
    }
    for name, task in found.items():
        verify(paper, name, task())
    return found


def _ours(own: Office, values: Mapping[str, Any]) -> bytes:
    document = Document(values["title"], (), provenance=PROVENANCE, word=fill(own, PATH, values))
    return RENDERERS["word"].render(document, own)


def _docxtpl(path: Path, values: Mapping[str, Any]) -> bytes:
    document = DocxTemplate(path)
    document.render(dict(values), autoescape=True)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def main() -> None:
    if sys.argv[1:2] == ["--once"]:
        with tempfile.TemporaryDirectory() as folder:
            contenders(PAPERS[sys.argv[2]](), sys.argv[3], Path(folder))[sys.argv[4]]()
        return
    print_head("Prescribed Word files")
    for key, make in PAPERS.items():
        for template in TEMPLATES:
            paper = make()
            with tempfile.TemporaryDirectory() as folder:
                found = contenders(paper, template, Path(folder))
                medians = alternate(found, rounds=7)
                sizes = {name: len(task()) for name, task in found.items()}
            rows = [
                (
                    name,
                    milliseconds(median),
                    times(median / medians[OURS]),
                    f"{sizes[name] / 1024:.1f}",
                    f"{peak([sys.executable, __file__, '--once', key, template, name])[1]:.0f}",
                )
                for name, median in medians.items()
            ]
            print_table(f"{paper.name}, template: {template}", ("", "ms", "÷ ours", "KB", "peak MB"), rows)


if __name__ == "__main__":
    main()
