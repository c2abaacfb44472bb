"""The policy library: versions side by side, what answers every row, parameters of rules, and words explained."""

import re
from dataclasses import replace
from datetime import date

import pytest
from site_office import Fixture

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.site.clauses import PER_PAGE
from cadre_docs.site.glossary import Glossary, Word
from cadre_docs.site.inputs import (
    PolicyClause,
    PolicyDocument,
    PolicyLibrary,
    PolicyPack,
    PolicyParameter,
    PolicyRow,
    PolicyRule,
    PolicyValue,
)
from cadre_docs.site.links import check_links, read_links
from cadre_docs.site.plan import plan_site

MAIN = PolicyDocument("main", "试例市办法", since=date(2004, 1, 1))
DAYS = "competition.publicity_min_days"
OLD = PolicyClause(
    "publicity-old",
    "第九条",
    "任前公示不少于七天。",
    values=(
        PolicyValue(DAYS, "公示最短天数", "7", date(2004, 1, 1), date(2009, 12, 31)),
        PolicyValue(DAYS, "公示最短天数", "5", date(2010, 1, 1), date(2013, 12, 31)),
    ),
    until=date(2013, 12, 31),
    successors=(("trial", "publicity-new"),),
)
NEW = PolicyClause(
    "publicity-new",
    "第十条",
    "任前公示不少于五个工作日，任前公示的范围由市委确定。",
    values=(PolicyValue(DAYS, "公示最短天数", "5", date(2014, 1, 1)),),
    rules=(("publicity-too-short", "必须"),),
    parameters=(PolicyParameter("publicity-too-short", PolicyValue("grace", "宽限天数", "3", date(2014, 1, 1))),),
    documents=("竞岗公告", "未出的文件"),
    types=("vacancy-announcement", "unknown"),
    deadline="期满后三日内",
)
GONE = PolicyClause("gone", "第十一条", "旧办法。", lapsed="没有代替的规定")
RULE = PolicyRule(
    "publicity-too-short", "公示期不足", "任前公示太短。\n\n查什么：天数。\n\nChecks: days.", "competition"
)
ROWS = (
    PolicyRow("T-01", "trial", "rule", ("publicity-new",), ("publicity-too-short",), files=("content/pack.yaml",)),
    PolicyRow("T-02", "trial", "recorded", ("gone",), recorded=("已无对象",)),
    PolicyRow("T-03", "trial", ""),
)


def site_of(office: Fixture, *clauses: PolicyClause, rows: tuple[PolicyRow, ...] = ROWS) -> dict[str, str]:
    """The site with this library in the place of its own; every link of it leads somewhere."""
    library = PolicyLibrary((PolicyPack("trial", "试例市办法", (MAIN,), clauses=clauses),), (RULE,), rows)
    rendered = {page.path: page.render() for page in plan_site(replace(office.inputs(), library=library))}
    facts = [read_links(path, data) for path, data in rendered.items() if path.endswith(".html")]
    assert check_links(facts, {*rendered, *(file.path for one in office.notices for file in one.downloads)}) == ()
    return {path: data.decode() for path, data in rendered.items()}


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def test_all_that_a_value_has_been_stands_in_one_table(office: Fixture) -> None:
    site = site_of(office, OLD, NEW)
    page = plain(site["policy/versions-competition.html"])
    assert "公示最短天数 7 2004-01-01 2009-12-31 《试例市办法》第九条 5 2010-01-01 2013-12-31" in page
    assert "5 2014-01-01 今 《试例市办法》第十条" in page
    assert site["policy/versions-competition.html"].count("<ins>") == 1, "only what differs from the line above"
    assert "2004-01-01 2009-12-31 7 2010-01-01 2013-12-31 5" in plain(site["policy/trial.html"])


def test_a_value_that_never_changed_is_not_compared(office: Fixture) -> None:
    site = site_of(office, NEW)
    assert "policy/versions-competition.html" not in site
    assert "没有前后不同的取值" in site["policy/versions.html"]


def test_a_clause_stands_beside_what_took_its_place(office: Fixture) -> None:
    page = plain(site_of(office, OLD, NEW, GONE)["policy/versions.html"])
    assert (
        "《试例市办法》第九条 至 2013年12月31日 止 任前公示不少于七天。 《试例市办法》第十条 任前公示不少于五个工作日"
        in page
    )
    assert "失效 没有代替的规定" in page


def test_a_clause_leads_to_its_rules_papers_and_deadlines(office: Fixture) -> None:
    page = site_of(office, NEW)["policy/trial.html"]
    assert '<a href="../rules/publicity-too-short.html">公示期不足</a>（必须）' in page
    assert '<a href="../notices/announcement.html">竞岗公告</a>、未出的文件' in page
    assert "期限：期满后三日内" in page


def test_a_rule_shows_its_clauses_with_the_parameters_they_give(office: Fixture) -> None:
    page = plain(site_of(office, NEW)["rules/publicity-too-short.html"])
    assert "policy/rules/competition/publicity_too_short.py" in page
    assert "《试例市办法》第十条" in page
    assert "宽限天数 3 2014-01-01 今" in page


def test_every_row_of_the_inventory_says_what_answers_it(office: Fixture) -> None:
    site = site_of(office, NEW, GONE)
    page = plain(site["policy/coverage-trial.html"])
    assert "T-01 第十条 规则： 公示期不足" in page
    assert "T-02 第十一条 仅作登记：已无对象" in page
    assert "T-03 无着落" in page
    assert "content/pack.yaml" not in page or page.count("content/pack.yaml") == 1
    assert "合计 3 1 — — — 1 1" in plain(site["policy/coverage.html"])


def test_a_long_pack_is_spread_over_pages_and_its_clauses_are_still_found(office: Fixture) -> None:
    clauses = [replace(GONE, id=f"c{n}", label=f"第{n}条") for n in range(PER_PAGE + 1)]
    rows = (PolicyRow("T-01", "trial", "recorded", (f"c{PER_PAGE}",), recorded=("x",)),)
    site = site_of(office, *clauses, rows=rows)
    assert f'id="clause-c{PER_PAGE - 1}"' in site["policy/trial.html"]
    assert f'id="clause-c{PER_PAGE}"' in site["policy/trial-2.html"]
    assert f"../policy/trial-2.html#clause-c{PER_PAGE}" in site["policy/coverage-trial.html"]
    assert "policy/trial-3.html" not in site


def test_a_word_is_explained_where_it_first_stands_and_on_a_page_of_words(office: Fixture) -> None:
    site = site_of(office, OLD, NEW)
    page = site["policy/trial.html"]
    assert (
        len(re.findall(r'<a class="term" href="\.\./policy/glossary\.html#term-\d+" title="[^"]+">任前公示</a>', page))
        == 1
    )
    assert page.count("任前公示") > 1
    assert "<dfn>任前公示</dfn>" in site["policy/glossary.html"]


def test_words_within_links_headings_and_code_are_left_alone() -> None:
    marker = Glossary((Word("考察", "看人", "t1"), Word("考察预告", "先告诉", "t2"))).marker("../")
    html = marker.html('<h2>考察</h2><p><a href="x">考察</a> <code>考察</code> 考察预告，考察；考察</p>')
    assert html.count('class="term"') == 2
    assert html.startswith('<h2>考察</h2><p><a href="x">考察</a> <code>考察</code> <a class="term"')
    assert 'title="先告诉">考察预告</a>，<a' in html


def test_a_meaning_cannot_break_out_of_its_place() -> None:
    marker = Glossary((Word("词", '"><script>', "t1"),)).marker("../")
    assert "<script>" not in marker.text("词<script>")


def test_an_office_lays_its_own_words_over_ours(office: Fixture) -> None:
    path = office.root / "site" / "glossary.yaml"
    path.parent.mkdir()
    path.write_text("自家词: 自家的意思\n", "utf-8")
    page = site_of(office, NEW)["policy/glossary.html"]
    assert "自家的意思" in page
    assert page.count("<dfn>") == 1


def test_a_glossary_that_is_no_list_of_words_is_told_with_its_file(office: Fixture) -> None:
    path = office.root / "site" / "glossary.yaml"
    path.parent.mkdir()
    path.write_text("- 词\n- 语\n", "utf-8")
    with pytest.raises(BrokenInputError) as caught:
        site_of(office, NEW)
    (found,) = caught.value.diagnostics
    assert found.code == "glossary"
    assert found.position
    assert found.position.file == "site/glossary.yaml"
