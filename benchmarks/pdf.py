"""PDF files: both engines of ours against WeasyPrint and Typst as their manuals show; the same text.

Run: python benchmarks/pdf.py (make bench installs the peers). Processor time of one document, in alternation.
WeasyPrint stands there twice: with the text on plain pages, and with the very paper that ours is (faces, tables, page
numbers, tags and properties), as its manual has one write it: a new FontConfiguration and all rules for each document.
Typst and we remember what we have set: each gets another text each time.
"""

import itertools
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path

from _measuring import alternate, milliseconds, peak, print_head, print_table, times
from _papers import HEADS, Paper, notice, office, table, varied
from pypdf import PdfReader

from cadre_docs.documents.tree import Document
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
from cadre_docs.renderers.fonts import official_fonts
from cadre_docs.renderers.pdf.markup import page_markup
from cadre_docs.renderers.pdf.press import VARIANT
from cadre_docs.renderers.pdf.style import base, font_faces
from cadre_docs.renderers.whole import kept_whole

try:
    import typst
except ImportError:
    typst = None

PAPERS: dict[str, Callable[[], Paper]] = {"notice": notice, "form": partial(table, 20)}
OURS = "ours by WeasyPrint, from the tree"
BY_TYPST = "ours by Typst, from the tree"
NAIVE = "WeasyPrint as in its manual, plain"
SAME = "WeasyPrint as in its manual, the same paper"
TYPST = "Typst, one compiler, plain"
TREES = 64
"""As many papers as Typst has forgotten before the first of them comes again."""
STYLE = """\
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28.9pt "Noto Serif CJK SC" }
h1 { font-size: 22pt; text-align: center }
table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 16pt }
td, th { border: 0.5pt solid black }
"""


def contenders(paper: Paper, folder: Path) -> dict[str, Callable[[], bytes]]:
    """Each way to the same text on paper."""
    own = office(folder)
    trees = [varied(paper, number).tree(own) for number in range(TREES)]
    ours = itertools.cycle(trees)
    markup, rules = page_markup(kept_whole(trees[0]))
    rules = f"{font_faces(official_fonts())}\n{base()}\n{rules}"
    plain = _markup(paper)
    found: dict[str, Callable[[], bytes]] = {
        OURS: lambda: RENDERERS["pdf"].render(next(ours), own),
        NAIVE: lambda: _naive(plain),
        SAME: lambda: _same(markup, rules),
    }
    if typst is not None:
        found[BY_TYPST] = _typst_engine(trees, own)
        found[TYPST] = _typst_task(paper, folder / "paper.typ")
    return found


def _naive(markup: str) -> bytes:
    from weasyprint import HTML

    written: bytes = HTML(string=markup).write_pdf()
    return written


def _same(markup: str, rules: str) -> bytes:
    """The markup that WeasyPrint gets of us where it sets all tables, from a program that keeps nothing."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string=rules, font_config=fonts)
    options = {"pdf_variant": VARIANT, "pdf_tags": True, "custom_metadata": True}
    written: bytes = HTML(string=markup).write_pdf(stylesheets=[style], font_config=fonts, **options)
    return written


def _typst_engine(trees: Sequence[Document], own: Office) -> Callable[[], bytes]:
    """Our trees by our other engine."""
    turn = itertools.cycle([replace(tree, pdf_engine="typst") for tree in trees])
    return lambda: RENDERERS["pdf"].render(next(turn), own)


def _typst_task(paper: Paper, source: Path) -> Callable[[], bytes]:
    """One compiler, another text each time."""
    source.write_text("", encoding="utf-8")
    compiler = typst.Compiler(str(source))
    text, count = _typst(paper), itertools.count()

    def compile_again() -> bytes:
        source.write_text(text.replace("甲", f"甲{next(count)}"), encoding="utf-8")
        written: bytes = compiler.compile(format="pdf")
        return written

    return compile_again


def _lines(paper: Paper) -> list[str]:
    values = paper.values
    if "rows" in values:
        return [f"{one['label']}：{one['value']}" for one in values["fields"]]
    return [values["recipients"] + "：", *values["paragraphs"], values["issuer"], values["day"]]


def _rows(paper: Paper) -> list[tuple[str, ...]]:
    rows = paper.values.get("rows", ())
    return [HEADS, *(tuple(row.values()) for row in rows)] if rows else []


def _markup(paper: Paper) -> str:
    text = "".join(f"<p>{escape(line)}</p>" for line in _lines(paper))
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in _rows(paper))
    body = f"<h1>{paper.values['title']}</h1>{text}" + (f"<table>{rows}</table>" if rows else "")
    return f"<!doctype html><html lang=zh-CN><meta charset=utf-8><style>{STYLE}</style><body>{body}</body></html>"


def _typst(paper: Paper) -> str:
    cells = "".join(f"[{cell}]," for row in _rows(paper) for cell in row)
    listed = f"#table(columns: {len(HEADS)}, {cells})" if cells else ""
    head = '#set text(font: "Noto Serif CJK SC", size: 16pt, lang: "zh")\n#set page("a4", margin: 28mm)\n'
    return head + f"= {paper.values['title']}\n\n" + "\n\n".join(_lines(paper)) + f"\n\n#set text(size: 12pt)\n{listed}"


def main() -> None:
    if sys.argv[1:2] == ["--once"]:
        with tempfile.TemporaryDirectory() as folder:
            contenders(PAPERS[sys.argv[2]](), Path(folder))[sys.argv[3]]()
        return
    print_head("PDF files")
    for key, make in PAPERS.items():
        paper = make()
        with tempfile.TemporaryDirectory() as folder:
            found = contenders(paper, Path(folder))
            medians = alternate(found, rounds=5)
            made = {name: task() for name, task in found.items()}
        rows = [
            (
                name,
                milliseconds(median),
                times(median / medians[OURS]),
                times(medians[NAIVE] / median),
                times(medians[SAME] / median),
                str(len(PdfReader(BytesIO(made[name])).pages)),
                f"{len(made[name]) / 1024:.0f}",
                f"{peak([sys.executable, __file__, '--once', key, name])[1]:.0f}",
            )
            for name, median in medians.items()
        ]
        print_table(
            paper.name, ("", "ms", "÷ ours", "plain WeasyPrint ÷ it", "same paper ÷ it", "pages", "KB", "peak MB"), rows
        )
    if typst is None:
        print("\nTypst is not installed: left out.")


if __name__ == "__main__":
    main()
