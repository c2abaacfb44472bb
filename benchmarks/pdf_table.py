"""The PDF of a table of posts, 11 columns: ours against one HTML table given to WeasyPrint as it is.

Run: .venv/bin/python benchmarks/pdf_table.py [rows ...]. Prints medians of alternating rounds, each in a process of its
own and after a small document, and their ratio.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape

from weasyprint import HTML

from cadre_docs.documents.tree import Cell, Document, Page, Paragraph, Row, Run, Section, Table
from cadre_docs.renderers.pdf.press import write

HEAD = ("序号", "职位代码", "招录机关", "用人单位", "职位名称", "人数", "地区", "学历学位", "专业", "招录对象", "备注")
WIDTHS = (7.6, 28.4, 17.3, 23.7, 14.2, 7.6, 17.3, 20.5, 61.7, 20.5, 52.2)
MAJORS = ("不限", "0301法学类", "0807电子信息类,0809计算机类", "0830环境科学与工程（可授工学、理学学位）,0835软件工程")
NOTES = (
    "",
    "在本机关（单位）最低服务5年。咨询电话：0700-1234567。",
    "与招录单位工作人员之间有近姻亲关系的，不得报考。",
)
CSS = (
    "@page { size: A4 landscape; margin: 28mm 13mm 16mm; @bottom-center { content: counter(page) } }"
    "body { font: 9pt/10.5pt FandolFang, 'Noto Serif CJK SC', serif }"
    "table { border-collapse: collapse; table-layout: fixed; width: 100% }"
    "td, th { border: 0.5pt solid; padding: 0 0.5mm } tr { break-inside: avoid }"
)
ROUNDS = {500: 3}
"""Rounds for so many rows; any other number of rows has one."""


def rows(count: int) -> list[tuple[str, ...]]:
    return [
        (
            str(number),
            f"1423{number:013d}",
            f"安禾市第{number % 90}局",
            f"安禾市第{number % 90}局第{number % 7}管理中心",
            f"综合管理岗{number % 5}",
            "1",
            "安禾市 市直",
            "本科及以上，学士及以上",
            ",".join(MAJORS[number % 4 :]),
            "不限" if number % 3 else "具有2年及以上基层工作经历人员",
            NOTES[number % 3] * (1 + number % 2),
        )
        for number in range(1, count + 1)
    ]


def ours(count: int) -> bytes:
    def row(texts: tuple[str, ...], *, header: bool) -> Row:
        align = "center" if header else "left"
        return Row(
            tuple(
                Cell((Paragraph((Run(text),), indent=0, align=align),) if text else (), header=header) for text in texts
            ),
            header=header,
        )

    body = (row(texts, header=False) for texts in rows(count))
    table = Table((row(HEAD, header=True), *body), widths=WIDTHS, size=9, line=10.5, padding=0.5)
    page = Page(top=28, right=13, bottom=16, left=13, landscape=True)
    return write(Document("职位表", (Section((table,), page=page),), letterhead="table"))


def naive(count: int) -> bytes:
    def row(texts: tuple[str, ...], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag}>{escape(text)}</{tag}>' for text in texts)}</tr>"

    columns = "".join(f'<col style="width: {width}mm">' for width in WIDTHS)
    body = "".join(row(texts, "td") for texts in rows(count))
    html = (
        f'<html lang="zh-CN"><style>{CSS}</style><h1>职位表</h1>'
        f"<table>{columns}<thead>{row(HEAD, 'th')}</thead><tbody>{body}</tbody></table></html>"
    )
    written: bytes = HTML(string=html).write_pdf(pdf_tags=True)
    return written


MAKERS: dict[str, Callable[[int], bytes]] = {"naive": naive, "ours": ours}


def measure(maker: str, count: int) -> tuple[float, float]:
    """Seconds of the processor, and the most memory used in MB, in a process of its own."""
    found = subprocess.run(
        [sys.executable, __file__, "--one", maker, str(count)], capture_output=True, check=True, text=True
    )
    seconds, megabytes = json.loads(found.stdout)
    return seconds, megabytes


def one(maker: str, count: int) -> None:
    make = MAKERS[maker]
    make(3)
    start = time.process_time()
    make(count)
    used = time.process_time() - start
    print(json.dumps([used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def main() -> None:
    counts = [int(argument) for argument in sys.argv[1:]] or [500, 5224]
    for count in counts:
        rounds = [(measure("naive", count), measure("ours", count)) for _ in range(ROUNDS.get(count, 1))]
        peer, mine = (
            tuple(statistics.median(values) for values in zip(*column, strict=True))
            for column in zip(*rounds, strict=True)
        )
        print(f"rows: {count}")
        print(f"WeasyPrint, one table: {peer[0]:.2f} s, {peer[1]:.0f} MB")
        print(f"cadre-docs: {mine[0]:.2f} s, {mine[1]:.0f} MB")
        print(f"ratio WeasyPrint / ours: {peer[0] / mine[0]:.1f} of time, {peer[1] / mine[1]:.1f} of memory")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main()
