"""Word files: ours against docxtpl and docx-mailmerge2 as their manuals show, on the same values.

Run: python benchmarks/word.py (make bench installs the peers). Time of one document, contenders in alternation.
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import cast

from _measuring import alternate, milliseconds, peak, print_head, print_table, times
from _papers import (
    Paper,
    default_template,
    lean_template,
    merge_template,
    notice,
    office,
    raw_limit,
    table,
    varied,
    verify,
)
from docxtpl import DocxTemplate

from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS

try:
    from mailmerge import MailMerge
except ImportError:
    MailMerge = None

PAPERS: dict[str, Callable[[], Paper]] = {
    "notice": notice,
    "form": partial(table, 20),
    "positions": partial(table, 2000),
}
VALUES = 40_000
"""How many values the papers of one kind hold together: several times as many as anything of ours remembers."""
TREE = "ours, from the document tree"
WHOLE = "ours, template and values to file"
RAW = "raw limit: Jinja and deflate of one part"
LEAN = "docxtpl, a template that yields our file"
DEFAULT = "docxtpl, python-docx's own template, plain"
MERGE = "docx-mailmerge2, the same"


def contenders(paper: Paper, folder: Path) -> dict[str, Callable[[], bytes]]:
    """Each way to the same file; ours writes another one each time, for it remembers what comes again."""
    own = office(folder)
    lean = lean_template(paper, own, folder)
    papers = [paper, *(varied(paper, number) for number in range(max(4, VALUES // _count(paper.values))))]
    trees, others = cycle([one.tree(own) for one in papers]), cycle(papers)
    found: dict[str, Callable[[], bytes]] = {
        TREE: lambda: RENDERERS["word"].render(next(trees), own),
        WHOLE: lambda: RENDERERS["word"].render(next(others).tree(own), own),
        RAW: partial(raw_limit(lean), paper.values),
        LEAN: partial(_docxtpl, paper, lean),
        DEFAULT: partial(_docxtpl, paper, default_template(paper, folder)),
    }
    if MailMerge is not None:
        found[MERGE] = partial(_merge, paper, merge_template(paper, own, folder))
    for name, task in found.items():
        verify(paper, name, task())
    gc.collect()
    gc.freeze()  # the papers wait for their turn; no contender is to look for garbage among them
    return found


def _count(values: object) -> int:
    """How many texts there are in values, however deep."""
    if isinstance(values, str):
        return 1
    return sum(map(_count, values.values() if isinstance(values, Mapping) else cast(list[object], values)))


def _docxtpl(paper: Paper, path: Path) -> bytes:
    document = DocxTemplate(path)
    document.render(dict(paper.values), autoescape=True)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _merge(paper: Paper, path: Path) -> bytes:
    values = paper.values
    with MailMerge(path) as document:
        if "rows" in values:
            fields = {f"value{number}": one["value"] for number, one in enumerate(values["fields"])}
            document.merge(title=values["title"], **fields)
            document.merge_rows("number", values["rows"])
        else:
            texts = {f"paragraph{number}": text for number, text in enumerate(values["paragraphs"])}
            document.merge(**{key: value for key, value in values.items() if key != "paragraphs"}, **texts)
        saved = BytesIO()
        document.write(saved)
    return saved.getvalue()


def main() -> None:
    if sys.argv[1:2] == ["--once"]:
        with tempfile.TemporaryDirectory() as folder:
            contenders_once(PAPERS[sys.argv[2]](), sys.argv[3], Path(folder))
        return
    print_head("Word files")
    for key, make in PAPERS.items():
        paper = make()
        with tempfile.TemporaryDirectory() as folder:
            found = contenders(paper, Path(folder))
            slow = key == "positions"
            medians = alternate(found, rounds=3 if slow else 7)
            sizes = {name: len(task()) for name, task in found.items()}
        rows = [
            (
                name,
                milliseconds(median),
                times(median / medians[TREE]),
                times(median / medians[WHOLE]),
                f"{sizes[name] / 1024:.1f}",
                f"{peak([sys.executable, __file__, '--once', key, name])[1]:.0f}",
            )
            for name, median in medians.items()
        ]
        print_table(paper.name, ("", "ms", "÷ ours, tree", "÷ ours, whole", "KB", "peak MB"), rows)


def contenders_once(paper: Paper, name: str, folder: Path) -> None:
    """One contender once, for its peak of memory."""
    own: Office = office(folder)
    match name:
        case str() if name in (TREE, WHOLE):
            RENDERERS["word"].render(paper.tree(own), own)
        case str() if name == RAW:
            raw_limit(lean_template(paper, own, folder))(paper.values)
        case str() if name == MERGE:
            _merge(paper, merge_template(paper, own, folder))
        case str() if name == LEAN:
            _docxtpl(paper, lean_template(paper, own, folder))
        case _:
            _docxtpl(paper, default_template(paper, folder))


if __name__ == "__main__":
    main()
