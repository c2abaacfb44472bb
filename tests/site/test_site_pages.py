"""The whole fixture site: valid, strict about what it may load, light, and linked."""

import re
from datetime import date
from xml.etree import ElementTree

import html5lib
import icalendar
import pytest
from site_office import HOSTILE, Fixture, notice, position

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.site.links import check_addresses, check_links, read_links
from cadre_docs.site.plan import plan_site
from cadre_docs.site.theme import POLICY

BUDGET = 60 * 1024


def html_pages(site: dict[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in site.items() if path.endswith(".html")}


def assets_of(page: str, path: str, site: dict[str, bytes]) -> int:
    """How heavy a page is with the styles, scripts and icon that it loads."""
    depth = path.count("/")
    loaded = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|script)[^>]*(?:href|src)="((?:\.\./)*)([^"]+)"', page)
    assert all(root.count("../") == depth for root, _ in loaded)
    return len(page.encode()) + sum(len(site[name]) for _, name in loaded)


def test_every_kind_of_page_is_there(site: dict[str, bytes]) -> None:
    for path in (
        "index.html",
        "plan/index.html",
        "plan/plan-a/task-1.html",
        "deadlines/index.html",
        "exercises/index.html",
        "exercises/trial-2014/index.html",
        "exercises/trial-2014/positions.html",
        "exercises/trial-2014/positions/post-1.html",
        "notices/index.html",
        "notices/announcement.html",
        "policy/index.html",
        "policy/trial.html",
        "rules/too-few-qualified.html",
        "units/unit-a.html",
        "search/index.html",
        "search/manifest.js",
        "sitemap.html",
        "404.html",
        "feed.xml",
        "calendar/all.ics",
        "calendar/exercise-trial-2014.ics",
        "calendar/unit-unit-a.ics",
        "assets/site.css",
    ):
        assert path in site
    assert "units/unit-c.html" not in site, "a unit with nothing on the site has no page"


def test_every_page_is_valid_html(site: dict[str, bytes]) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for path, page in html_pages(site).items():
        parser.parse(page)
        assert page.count("<h1") == 1, path
        assert '<html lang="zh-CN">' in page


def test_every_page_forbids_what_is_not_its_own(site: dict[str, bytes]) -> None:
    for path, page in html_pages(site).items():
        assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'.replace("'", "&#39;") in page, path
        assert not re.search(r"<[^>]+\sstyle=", page), path
        assert not re.search(r"<[^>]+\son[a-z]+=", page), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", page), path
        assert "<style" not in page, path


def test_nothing_is_asked_of_another_machine(site: dict[str, bytes]) -> None:
    for path, data in site.items():
        text = data.decode().replace("http://www.w3.org/2005/Atom", "").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|//[a-z]+\.[a-z]", text, re.I), path
        assert "@import" not in text


def test_every_link_and_anchor_leads_somewhere(office: Fixture) -> None:
    pages = plan_site(office.inputs())
    rendered = {page.path: page.render() for page in pages}
    facts = [read_links(path, data) for path, data in rendered.items() if path.endswith(".html")]
    files = {*rendered, *(file.path for one in office.notices for file in one.downloads)}
    assert check_links(facts, files) == ()
    assert list(check_addresses(pages)) == []


def test_a_page_weighs_no_more_than_60_kilobytes_with_all_that_it_loads(site: dict[str, bytes]) -> None:
    heavy = {path: assets_of(page, path, site) for path, page in html_pages(site).items()}
    assert max(heavy.values()) <= BUDGET, max(heavy, key=lambda path: heavy[path])


def test_a_page_of_a_hundred_posts_keeps_within_the_budget_too(office: Fixture) -> None:
    office.raw["positions"] = [
        position(f"post-{n:03}", employer="试例市某某局机关", region="试例市") for n in range(100)
    ]
    site = office.site()
    path = "exercises/trial-2014/positions.html"
    assert assets_of(site[path].decode(), path, site) <= BUDGET


def test_the_home_page_says_what_is_due_open_new_and_changed(site: dict[str, bytes]) -> None:
    home = site["index.html"].decode()
    assert "2014年11月20日" in home
    this_week = home[home.index('id="now"') : home.index('id="next"')]
    assert "规划文本" in this_week
    assert "还有 1 个工作日" in this_week
    overdue = home[home.index('id="overdue"') : home.index('id="now"')]
    assert "旧制度" in overdue
    assert "已成之事" not in overdue
    assert '<a href="exercises/trial-2014/index.html">试例市跨单位竞岗</a>' in home
    assert '<a href="notices/announcement.html">试例市跨单位竞岗公告</a>' in home
    assert '累计 <strong class="big">5</strong> 人' in home
    assert "+4" in home


def test_the_plan_shows_both_readings_of_an_ambiguous_deadline(site: dict[str, bytes]) -> None:
    for path in ("plan/index.html", "plan/plan-a/task-1.html"):
        page = site[path].decode()
        assert "2014年12月31日" in page
        assert "2014年11月30日" in page
        assert "2014年12月份前" in page


def test_the_timeline_and_its_table_hold_the_same_tasks(site: dict[str, bytes]) -> None:
    page = site["plan/index.html"].decode()
    links = re.findall(r'<a class="row [a-z-]+" href="([^"]+)"', page)
    assert links == ["plan-a/task-1.html", "plan-a/task-2.html"]
    table = page[page.index("任务一览</caption>") :]
    assert all(f'href="../plan/{link}"' in table for link in links)


def test_counts_are_drawn_and_written(site: dict[str, bytes]) -> None:
    page = site["exercises/trial-2014/index.html"].decode()
    assert re.findall(r'<text class="value"[^>]*>(\d+)</text>', page) == ["1", "5"]
    assert "2014年11月18日" in page
    post = site["exercises/trial-2014/positions/post-1.html"].decode()
    assert re.findall(r'<text class="value"[^>]*>(\d+)</text>', post) == ["1", "3"]
    assert "45 周岁以下（含）" in post
    assert "大学及以上" in post


def test_a_notice_offers_its_files_its_clauses_and_where_it_comes_from(site: dict[str, bytes]) -> None:
    page = site["notices/announcement.html"].decode()
    assert '<a href="../files/announcement.docx">Word</a> <span class="size">29 KB</span>' in page
    assert '<a href="../policy/trial.html#clause-c1">《竞岗办法》第一条</a>' in page
    assert "0123456789abcdef" in page
    assert '<a href="../exercises/trial-2014/positions/post-1.html">综合科科长post-1</a>' in page


def test_the_policy_library_links_clauses_and_rules_both_ways(site: dict[str, bytes]) -> None:
    pack = site["policy/trial.html"].decode()
    assert 'id="clause-c1"' in pack
    assert "../rules/too-few-qualified.html" in pack
    assert "开考人数" in pack
    assert "未核对原文" in pack
    rule = site["rules/too-few-qualified.html"].decode()
    assert '<a href="../policy/trial.html#clause-c1">《试例市跨单位竞岗办法》第一条</a>' in rule


def test_calendars_are_valid_and_hold_only_what_is_theirs(site: dict[str, bytes]) -> None:
    def summaries(path: str) -> set[str]:
        return {str(event["summary"]) for event in icalendar.Calendar.from_ical(site[path]).walk("VEVENT")}

    everything = summaries("calendar/all.ics")
    assert {"规划文本", "试例市跨单位竞岗：报名截止", "已成之事（已完成）"} <= everything
    assert "规划文本" not in summaries("calendar/exercise-trial-2014.ics")
    assert "试例市跨单位竞岗：报名截止" in summaries("calendar/exercise-trial-2014.ics")
    assert summaries("calendar/unit-unit-a.ics") <= everything


def test_what_records_say_is_shown_and_never_obeyed(office: Fixture) -> None:
    office.raw["units"][0] |= {"name": HOSTILE, "short_name": HOSTILE}
    office.raw["positions"] = [
        position("post-1", name=HOSTILE, duties=HOSTILE, employer=HOSTILE, region=HOSTILE, remark=HOSTILE)
    ]
    office.raw["exercises"] = [office.raw["exercises"][0] | {"name": HOSTILE, "organiser": HOSTILE, "scope": HOSTILE}]
    plan = office.raw["plans"][0]
    office.raw["plans"] = [
        plan | {"name": HOSTILE, "tasks": [plan["tasks"][0] | {"name": HOSTILE, "progress": HOSTILE}]}
    ]
    office.raw["daily_counts"] = []
    office.notices = (notice(title=HOSTILE, type_title=HOSTILE, number=HOSTILE, text=HOSTILE),)
    site = office.site()
    for path, page in html_pages(site).items():
        html5lib.HTMLParser(strict=True).parse(page)
        assert "<script>" not in page, path
        assert "<img" not in page, path
    ElementTree.fromstring(site["feed.xml"])
    for path, data in site.items():
        if path.endswith(".js") and not path.startswith("assets/"):
            assert b"<" not in data, path


def test_the_same_records_give_the_same_bytes(office: Fixture) -> None:
    assert office.site() == office.site()


def test_a_page_is_planned_anew_only_when_something_of_it_changes(office: Fixture) -> None:
    before = {page.path: page.inputs for page in plan_site(office.inputs())}
    office.raw["positions"][0] = position("post-1", duties="新的简介")
    after = {page.path: page.inputs for page in plan_site(office.inputs())}
    changed = {path for path in after if after[path] != before[path]}
    assert "exercises/trial-2014/positions/post-1.html" in changed
    assert not {path for path in changed if not path.startswith(("exercises/trial-2014/positions/post-1", "search/"))}


def test_pages_with_equal_inputs_are_equal(office: Fixture) -> None:
    first = {(page.path, page.inputs): page.render() for page in plan_site(office.inputs())}
    later = {(page.path, page.inputs): page.render() for page in plan_site(office.inputs(date(2014, 11, 21)))}
    same = first.keys() & later.keys()
    assert same
    assert all(first[key] == later[key] for key in same)


def test_an_office_lays_its_own_partial_over_ours(office: Fixture) -> None:
    partial = office.root / "site" / "partials" / "footer.html"
    partial.parent.mkdir(parents=True)
    partial.write_text("<footer>本办公室自己的页脚</footer>", "utf-8")
    assert all("本办公室自己的页脚" in page for page in html_pages(office.site()).values())


@pytest.mark.parametrize("broken", ["{{ no_such_name }}", "{% if %}", "{{ ''.__class__ }}"])
def test_a_broken_layout_is_told_with_its_file_and_line(office: Fixture, broken: str) -> None:
    layout = office.root / "site" / "pages" / "missing.html"
    layout.parent.mkdir(parents=True)
    layout.write_text(f"<p>\n\n{broken}</p>", "utf-8")
    pages = {page.path: page for page in plan_site(office.inputs())}
    with pytest.raises(BrokenInputError) as caught:
        pages["404.html"].render()
    (found,) = caught.value.diagnostics
    assert (found.code, found.position and (found.position.file, found.position.line)) == (
        "site-layout-broken",
        ("site/pages/missing.html", 3),
    )


def test_the_results_of_an_exercise_stand_under_the_stages_that_they_come_from(office: Fixture) -> None:
    office.notices = (
        notice("publicity", title="任前公示", stage="publicity"),
        notice("count", title="报名人数", stage="applications"),
        notice("other", title="说明", stage="no-such-stage"),
    )
    page = office.site()["exercises/trial-2014/index.html"].decode()
    stages, _, results = page.partition('id="notices"')
    assert '<a href="#of-applications">公开文件 1 份</a>' in stages
    assert re.findall(r"<h3[^>]*>(.*?)</h3>|>(任前公示|报名人数|说明)</a>", results.partition("</section>")[0]) == [
        ("各环节", ""),
        ("", "说明"),
        ("任前公示", ""),
        ("", "任前公示"),
        ("组织报名", ""),
        ("", "报名人数"),
    ]


@pytest.mark.parametrize(("ends", "shown"), [("2014-12-05", "至 <time"), ("2015-01-05", "2015年1月5日</time>")])
def test_a_schedule_that_crosses_a_year_names_the_years(office: Fixture, ends: str, shown: str) -> None:
    (exercise,) = office.raw["exercises"]
    office.raw["exercises"] = [exercise | {"schedule": [exercise["schedule"][0] | {"ends": ends}]}]
    page = office.site()["exercises/trial-2014/index.html"].decode().partition('id="schedule"')[2]
    assert shown in page
    assert ("2014年11月17日</time>" in page) is ends.startswith("2015")
