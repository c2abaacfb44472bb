"""From Word to PDF: our PDF straight from the document tree, against LibreOffice that converts our Word files.

Run: python benchmarks/libreoffice.py. Processor time of one paper, LibreOffice's start shared by all of them.
"""

import shutil
import tempfile
from pathlib import Path

import _papers
from _measuring import alternate, milliseconds, print_head, print_table, run, times

from cadre_docs.renderers import RENDERERS

PAPERS = 20


def main() -> None:
    program = shutil.which("soffice")
    print_head(f"Word to PDF, {PAPERS} papers at once")
    if program is None:
        print("  LibreOffice: not installed here")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = _papers.office(folder)
        for paper in (_papers.notice(), _papers.table(20)):
            tree = paper.tree(own)
            source, made = folder / paper.letterhead, folder / f"{paper.letterhead} made"
            source.mkdir()
            for number in range(PAPERS):
                (source / f"{number}.docx").write_bytes(RENDERERS["word"].render(tree, own))
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            files = [str(path) for path in sorted(source.iterdir())]
            cost = run([program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(made), *files])
            if len(list(made.glob("*.pdf"))) != PAPERS:
                raise SystemExit("LibreOffice has not converted all papers")
            ours = alternate({"ours": lambda tree=tree: RENDERERS["pdf"].render(tree, own)}, rounds=3)["ours"]
            rows = [
                ("ours, from the document tree", milliseconds(ours), "1.00"),
                (
                    "LibreOffice, from our Word file",
                    milliseconds(cost.processor / PAPERS),
                    times(cost.processor / PAPERS / ours),
                ),
            ]
            print_table(paper.name, ("", "ms", "÷ ours"), rows)


if __name__ == "__main__":
    main()
