"""The search index: what it is found by, how it is split, and that it is the same every time."""

import json
import re

import pytest
from site_office import Fixture

from cadre_docs.site import search
from cadre_docs.site.plan import plan_site
from cadre_docs.site.search import Findable, Index, shard_of, terms


def loaded(script: bytes) -> object:
    """The value that a script hands over."""
    match = re.fullmatch(r"cadreSearch\.\w+\((?:\d+,)?(.*)\);\n", script.decode(), re.S)
    assert match
    return json.loads(match[1])


def postings(index: Index, term: str) -> list[tuple[int, bool]]:
    """The documents with a term, and whether their title has it."""
    shard = loaded(index.shard(shard_of(term, index.shards)))
    assert isinstance(shard, dict)
    found, number = [], -1
    for part in shard.get(term, "").split(","):
        if part:
            number += int(part.removesuffix("!"), 36)
            found.append((number, part.endswith("!")))
    return found


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("综合科", ["综合", "合科", "科"]),
        ("局", ["局"]),
        ("GB/T 9704", ["gb", "t", "9704"]),
        ("ＧＢ９７０４号", ["gb9704", "号"]),
        ("甲A乙丙", ["甲", "a", "乙丙", "丙"]),
        ("，。 !", []),
    ],
)
def test_chinese_is_found_by_pairs_and_the_rest_by_words(written: str, expected: list[str]) -> None:
    assert list(terms(written)) == expected


def test_a_document_is_found_by_every_term_and_the_title_is_marked() -> None:
    index = Index([Findable("a.html", "财政局", "单位", "预算"), Findable("b.html", "预算科", "职位", "财政局")])
    assert postings(index, "预算") == [(0, False), (1, True)]
    assert postings(index, "财政") == [(0, True), (1, False)]
    assert postings(index, "没有") == []


def test_distances_of_many_documents_add_up() -> None:
    documents = [Findable(f"{n}.html", "职位" if n % 37 == 0 else "公告", "职位", str(n)) for n in range(4000)]
    index = Index(documents)
    assert [number for number, _ in postings(index, "职位")] == list(range(0, 4000, 37))
    assert index.chunks == 40
    rows = loaded(index.chunk(39))
    assert isinstance(rows, list)
    assert rows[-1][0] == "3999.html"


def test_terms_that_begin_alike_stand_in_one_shard_so_that_one_character_can_be_looked_up() -> None:
    assert {shard_of(term, 64) for term in ("财政", "财务", "财")} == {shard_of("财", 64)}


def test_each_term_stands_in_exactly_one_shard() -> None:
    index = Index([Findable(f"{n}.html", f"第{n}号职位", "职位", "综合管理" * 200) for n in range(60)])
    shards = [loaded(index.shard(number)) for number in range(index.shards)]
    every = [term for shard in shards if isinstance(shard, dict) for term in shard]
    assert index.shards > 1
    assert len(every) == len(set(every))


def test_the_index_is_the_same_every_time_and_cannot_close_a_script() -> None:
    documents = [Findable("a.html", "</script><!--", "公告", "甲\u2028乙")]
    assert Index(documents).shard(0) == Index(documents).shard(0)
    assert b"<" not in Index(documents).chunk(0)
    assert loaded(Index(documents).chunk(0)) == [["a.html", "</script><!--", "", "甲 乙"]]


def spread(written: str) -> list[int]:
    """As the browser reads it: ``3*5`` is the same place five times."""
    pairs = (part.partition("*") for part in written.split(","))
    return [int(place, 36) for place, _, times in pairs for _ in range(int(times or "1", 36))]


def test_every_page_can_be_narrowed_to_its_unit_and_year() -> None:
    documents = [
        Findable(
            f"{n}.html", f"第{n}号", "职位", "x", unit=("甲局", "", "乙镇")[n // 40 % 3], year=(2014, 0, 2013)[n % 3]
        )
        for n in range(200)
    ]
    facts = json.loads(Index(documents).manifest().decode().removeprefix("cadreSearch.manifest(").removesuffix(");\n"))
    assert facts["years"] == [0, 2013, 2014]
    assert [facts["units"][place] for place in spread(facts["unitOf"])] == [one.unit for one in documents]
    assert [facts["years"][place] for place in spread(facts["yearOf"])] == [one.year for one in documents]
    assert "*" in facts["unitOf"], "runs are written once"


def test_what_a_table_in_plain_text_is_drawn_with_is_not_shown() -> None:
    text = "考察预告 +------+====+ | 姓名 | 单位 | +------+----+ | 甲 | 乙 | 2014-11-20 A|B"
    shown = Index([Findable("a.html", "题", "公告", text)]).chunk(0).decode()
    assert "考察预告 姓名 单位 甲 乙 2014-11-20 A|B" in shown


def test_what_the_scripts_of_terms_share_is_worked_out_once_before_any_is_made(
    office: Fixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = [page for page in plan_site(office.inputs()) if page.kind == "search-terms"]
    first = [page.render() for page in scripts]
    again = [page for page in plan_site(office.inputs()) if page.kind == "search-terms"]
    (ahead,) = {page.ahead for page in again}
    assert ahead is not None
    ahead()
    monkeypatch.delattr(search, "_distinct")
    assert [page.render() for page in again] == first
