"""Directives in the office's own pages: what they show, and what is told where they ask for what is not there."""

import html5lib
import pytest
from site_office import HOSTILE, Fixture

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.site.plan import plan_site

GOOD = """---
title: 办事指南
navigation: 是
---
先看期限：

:::deadlines unit=unit-a

再看人数：

:::人数 trial-2014
:::条款 trial/c1
:::document announcement

依据[[clause:trial/c1]]，公告见 [[文件:announcement]]。

```
:::deadlines unit=nobody
[[clause:no/no]]
```
"""


def write(office: Fixture, text: str, name: str = "guide.md") -> None:
    file = office.root / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_directives_show_what_the_records_say(office: Fixture) -> None:
    write(office, GOOD)
    page = office.site()["pages/guide.html"].decode()
    html5lib.HTMLParser(strict=True).parse(page)
    deadlines = page[page.index("先看期限") : page.index("再看人数")]
    assert "规划文本" in deadlines
    assert "已成之事" not in deadlines, "what is done is shown only where it is asked for"
    assert "2014年11月18日" in page
    assert '<blockquote class="cited"><p>每个职位合格人数不少于二名。</p>' in page
    assert page.count('<a href="../policy/trial.html#clause-c1">《试例市跨单位竞岗办法》第一条</a>') == 2
    assert page.count('<a href="../notices/announcement.html">试例市跨单位竞岗公告</a>') == 2
    assert ":::deadlines unit=nobody" in page, "what stands in a code block is shown as it is written"


def test_what_is_done_can_be_listed_too(office: Fixture) -> None:
    write(office, "# 已完成\n\n:::期限 单位=unit-a 状态=已完成\n")
    assert "已成之事" in office.site()["pages/guide.html"].decode()


@pytest.mark.parametrize(
    ("directive", "line"),
    [
        (":::deadlines unit=unit-z", 8),
        (":::deadlines unit=unit-a exercise=nothing-2014", 8),
        (":::deadlines unit=unit-a status=late", 8),
        (":::deadlines 甲局", 8),
        (":::counts nothing-2014", 8),
        (":::clause trial/c9", 8),
        (":::clause nowhere/c1", 8),
        (":::document withdrawn", 8),
        (":::charts trial-2014", 8),
        (":::", 8),
        ("文中 [[clause:trial/c9]] 也一样", 8),
        ("文中 [[deadlines:unit-a]] 不行", 8),
    ],
)
def test_a_directive_with_a_wrong_id_is_told_with_its_line(office: Fixture, directive: str, line: int) -> None:
    write(office, f"---\ntitle: 指南\nnavigation: 是\n---\n# 指南\n\n上文。\n\n{directive}\n".replace("# 指南\n\n", ""))
    pages = {page.path: page for page in plan_site(office.inputs())}
    with pytest.raises(BrokenInputError) as caught:
        pages["pages/guide.html"].render()
    (found,) = caught.value.diagnostics
    assert found.position is not None
    place = (found.code, found.position.file, found.position.line)
    assert place == ("page-directive", "content/pages/guide.md", line - 1)


def test_a_page_at_fault_is_left_out_everywhere_and_the_others_stay(office: Fixture) -> None:
    write(office, "---\ntitle: 坏页\nnavigation: 是\n---\n:::counts nothing-2014\n", "bad.md")
    write(office, "---\ntitle: 好页\nnavigation: 是\n---\n正文\n", "good.md")
    found = {page.path: page for page in plan_site(office.inputs())}
    rendered = {path: page.render() for path, page in found.items() if path != "pages/bad.html"}
    assert "好页" in rendered["index.html"].decode()
    assert not any("坏页" in data.decode() or "bad.html" in data.decode() for data in rendered.values())


def test_what_a_directive_says_is_found_at_its_source_and_not_on_the_page(office: Fixture) -> None:
    write(office, GOOD)
    site = office.site()
    rows = "".join(data.decode() for path, data in site.items() if path.startswith("search/documents"))
    assert "办事指南" in rows
    assert "先看期限： 再看人数： 依据，公告见 。 :::deadlines unit=nobody" in rows, "what is only shown can be found"
    assert ":::人数" not in rows


def test_search_shows_the_words_of_a_page_and_not_its_markup(office: Fixture) -> None:
    write(
        office,
        "# 指南\n\n**先**看[期限](../deadlines/index.html)，\n再看`代号`。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
    )
    site = office.site()
    rows = "".join(data.decode() for path, data in site.items() if path.startswith("search/documents"))
    assert "先看期限， 再看代号。 甲 乙 1 2" in rows


@pytest.mark.parametrize("directive", [f":::counts {HOSTILE}", f"[[clause:{HOSTILE}]]", f":::{HOSTILE}"])
def test_what_is_no_directive_is_never_obeyed(office: Fixture, directive: str) -> None:
    write(office, f"# 指南\n\n{directive}\n")
    pages = {page.path: page for page in plan_site(office.inputs())}
    try:
        page = pages["pages/guide.html"].render().decode()
    except BrokenInputError:
        return
    assert "<script>" not in page
    assert "<img" not in page


def test_an_office_shows_a_directive_in_its_own_way(office: Fixture) -> None:
    write(office, "# 指南\n\n:::clause trial/c1\n")
    partial = office.root / "site" / "partials" / "directive-clause.html"
    partial.parent.mkdir(parents=True)
    partial.write_text("<p>本办公室的条款：{{ link.text }}</p>", "utf-8")
    assert "本办公室的条款：《试例市跨单位竞岗办法》第一条" in office.site()["pages/guide.html"].decode()
