"""The text of an office's own page: read once, by whatever process, and always the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cadre_docs.build.reading_ahead import FEW_TEXTS, read_ahead
from cadre_docs.site import own_text as reading
from cadre_docs.site.inputs import TextPage
from cadre_docs.site.markdown import to_html
from cadre_docs.site.own_text import Asked, Gist, Written, gist, has_gist, own_text
from cadre_docs.site.search import Findable, Index, _distinct, shard_of, terms, words_of
from cadre_docs.site.text_pages import digest_of_documents

TEXT = """\
## 说明

见[公告](../notices/a.html)，
又见 **[办法](b.html)** 与 [[clause:p/c1]]。

:::deadlines unit=u1
:::counts e1

```
[不是链接](c.html) [[clause:p/c2]]
```
"""


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> dict[str, Gist]:
    kept: dict[str, Gist] = {}
    monkeypatch.setattr(reading, "_GISTS", kept)
    monkeypatch.setattr(reading, "_PARSED", {})
    return kept


def test_a_text_comes_to_html_between_directives_to_links_and_to_words() -> None:
    found = own_text(TEXT)
    assert found.asked == (
        Asked("[[clause", "p/c1", 4),
        Asked("deadlines", "unit=u1", 6),
        Asked("counts", "e1", 7),
    )
    assert len(found.html) == len(found.asked) + 1
    assert found.html[0].endswith('<strong><a href="b.html">办法</a></strong> 与 ')
    assert found.html[1].startswith("。</p>")
    assert found.links == (Written("../notices/a.html", 3), Written("b.html", 4))
    assert "又见 办法 与 。" in found.words
    assert ":::" not in found.words


def test_of_links_that_are_left_out_the_words_stay() -> None:
    html = "".join(own_text(TEXT, frozenset({"b.html"})).html)
    assert "<strong>办法</strong>" in html
    assert '<a href="../notices/a.html">公告</a>' in html


@given(st.text(st.sampled_from("一二三 #*_`[]()<>&|-:\n\\!\0ab1."), max_size=60))
@example("a\0b")
@example("| a | b |\n|---|---|\n| 一 | `\0` |")
def test_a_text_without_directives_is_what_markdown_makes_of_it(text: str) -> None:
    found = own_text(text)
    if not found.asked:
        assert "".join(found.html) == to_html(text)


def test_texts_read_ahead_by_other_processes_are_those_that_this_one_would_read(
    nothing_kept: dict[str, Gist],
) -> None:
    pages = [TextPage(slug=f"p{number}", title="", text=f"{TEXT}\n{number}") for number in range(FEW_TEXTS)]
    read_ahead(pages, 2)
    assert all(has_gist(page.text) for page in pages)
    ahead = [gist(page.text) for page in pages]
    nothing_kept.clear()
    assert [gist(page.text) for page in pages] == ahead


@pytest.mark.parametrize(("count", "processes"), [(FEW_TEXTS - 1, 2), (FEW_TEXTS, 1)])
def test_a_few_texts_or_one_process_are_not_worth_a_fork(
    count: int, processes: int, nothing_kept: dict[str, Gist]
) -> None:
    read_ahead([TextPage(slug=f"p{number}", title="", text=str(number)) for number in range(count)], processes)
    assert nothing_kept == {}


def test_the_oldest_texts_give_way(nothing_kept: dict[str, Gist], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST", 2)
    monkeypatch.setattr(reading, "_MOST_PARSED", 1)
    for text in ("> a", "> b", "> c"):
        gist(text)
    assert [has_gist(text) for text in ("> a", "> b", "> c")] == [False, True, True]
    assert [text for text, _ in reading._PARSED] == ["> c"]


def test_planning_needs_the_directives_the_links_and_the_words_of_a_text() -> None:
    found, whole = gist(TEXT), own_text(TEXT)
    assert (found.asked, found.links, found.words) == (whole.asked, whole.links, words_of(whole.words))
    assert gist(TEXT.replace("说明", "说朋")).words != found.words


@given(st.text(st.sampled_from("abZ09 一二三①㍻\u3400\uf900\U00020000-_!。"), max_size=40))
def test_the_index_knows_the_terms_of_a_text_each_once(text: str) -> None:
    assert _distinct(text) == set(terms(text))


def test_the_index_tells_distances_and_marks_titles() -> None:
    documents = [
        Findable(f"{number}", "甲" if number % 3 == 0 else "", "k", "乙甲" * (number % 2)) for number in range(7)
    ]
    index = Index(documents)
    shard = index.shard(shard_of("甲", index.shards)).decode()
    assert '"甲":"1!,1,2!,2,1!"' in shard


def test_the_index_of_words_is_the_index_of_their_text() -> None:
    texts = ["综合管理 GB/T 9704 ① 职位" * 30, "", "甲", "a1 一二\n三四" * 5000, "表 +---+ | 甲 |"] * 6
    whole = [Findable(f"{number}", "综合", "k", text) for number, text in enumerate(texts)]
    brief = [one._replace(text=words_of(one.text)) for one in whole if isinstance(one.text, str)]
    first, second = Index(whole), Index(brief)
    assert first.shards == second.shards > 1
    assert first.chunk(0) == second.chunk(0)
    assert [first.shard(one) for one in range(first.shards)] == [second.shard(one) for one in range(first.shards)]
    assert len({digest_of_documents([one]) for one in brief}) == len(brief)
