"""Notices with long tables: a page keeps within its budget and says where the rest is."""

import re

import html5lib
from site_office import Fixture, notice

from cadre_docs.site.long_notices import ROOM, shortened

LOADED = re.compile(r'(?:src|href)="\.\./(assets/[^"]+\.(?:css|js|svg))"')
BUDGET = 60 * 1024


def table(rows: list[str]) -> str:
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return (
        f'<div class="table-wrap"><table><thead>\n<tr><th>甲</th></tr>\n</thead><tbody>\n{body}</tbody></table></div>'
    )


def article(*tables: str) -> str:
    return f'<article class="document"><h1 class="title">公告</h1>{"".join(tables)}<p>末段</p></article>'


def test_a_notice_that_has_room_is_left_as_it_is() -> None:
    html = article(table(["<td>一</td>"] * 40))
    assert shortened(html) == (html, 0, 0)


def test_of_a_long_table_the_first_rows_stay_and_what_follows_it() -> None:
    short, long = table(["<td>短</td>"] * 12), table([f"<td>{number}{'长' * 40}</td>" for number in range(5000)])
    found = shortened(article(short, long))
    assert len(found.html.encode()) <= ROOM
    assert (found.rows, found.html.count("<td>短</td>")) == (5000, 12)
    assert 100 < found.shown < 300
    assert f"<td>{found.shown - 1}长" in found.html
    assert f"<td>{found.shown}长" not in found.html
    assert found.html.endswith("</tbody></table></div><p>末段</p></article>")
    html5lib.HTMLParser(strict=True).parseFragment(found.html)


def test_rows_that_a_cell_spans_stay_together() -> None:
    rows = []
    for number in range(900):
        first = f'<td rowspan="7">{number}</td>' if number % 7 == 0 else ""
        rows.append(f"{first}<td>{'长' * 40}</td>")
    assert shortened(article(table(rows))).shown % 7 == 0


def test_a_table_of_which_no_row_can_be_spared_is_left_whole() -> None:
    rows = [f'<td rowspan="900">x</td><td>{"长" * 40}</td>', *(f"<td>{'长' * 40}</td>" for _ in range(899))]
    found = shortened(article(table(rows)))
    assert (found.rows, found.shown) == (900, 900)


def test_the_page_of_a_long_notice_keeps_its_budget_and_leads_to_the_files_and_the_posts(office: Fixture) -> None:
    html = article(table([f"<td>{number}{'长' * 60}</td>" for number in range(5224)]))
    office.notices = (notice(fragment=lambda: html),)
    site = office.site()
    page = site["notices/announcement.html"].decode()
    assert len(page.encode()) + sum(len(site[path]) for path in LOADED.findall(page)) <= BUDGET
    told = page[page.index('<p class="shortened">') : page.index('<article class="document">')]
    assert "共 5,224 行" in told
    assert (
        '<a href="../files/announcement.docx">Word 文件</a>、<a href="../files/announcement.pdf">PDF 文件</a>' in told
    )
    assert '<a href="../exercises/trial-2014/positions.html">职位表</a>' in told
