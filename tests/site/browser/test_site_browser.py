"""The site in a real browser, opened from a folder: scripts, styles and search under the strict policy."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from site_office import Fixture, position

CHROMIUM = Path("/usr/bin/chromium")
POSTS = 1150
WIDTHS = (320, 768, 2560)
KINDS = (
    "index.html",
    "plan/index.html",
    "plan/plan-a/task-1.html",
    "plan/unit-unit-a.html",
    "plan/status-ongoing.html",
    "deadlines/index.html",
    "deadlines/2014-11.html",
    "exercises/index.html",
    "exercises/trial-2014/index.html",
    "exercises/trial-2014/positions.html",
    "exercises/trial-2014/positions/post-0001.html",
    "notices/index.html",
    "notices/announcement.html",
    "policy/index.html",
    "policy/trial.html",
    "policy/versions.html",
    "policy/glossary.html",
    "rules/too-few-qualified.html",
    "rules/of-competition.html",
    "units/unit-a.html",
    "search/index.html",
    "sitemap.html",
    "404.html",
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's Chromium (apt install chromium)"),
]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of more than a thousand posts, written to a folder."""
    fixture = Fixture(tmp_path_factory.mktemp("office"))
    fixture.raw["positions"] = [
        position(f"post-{n:04}", name="独一无二岗" if n == 1100 else f"第{n}号岗位", openings=1 + n % 3)
        for n in range(POSTS)
    ]
    rows = [{"position": f"post-{n:04}", "applicants": (n * 7) % 1151} for n in range(POSTS)]
    fixture.raw["daily_counts"] = [{"exercise": "trial-2014", "on": "2014-11-17", "counts": rows}]
    root = tmp_path_factory.mktemp("site")
    for path, data in fixture.site().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab that fails the test on any error or violation, and on any request that leaves the folder."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    watch(tab, wrong)
    yield tab
    tab.close()
    assert wrong == []


def watch(tab: Page, wrong: list[str]) -> None:
    """Notes every error and violation, and every request that leaves the folder."""
    tab.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith("file://") else None)


@dataclass
class Opened:
    """Every kind of page, opened once: its colour, its widths in windows, and whatever went wrong."""

    rules: dict[str, str] = field(default_factory=dict)
    widths: dict[int, dict[str, int]] = field(default_factory=lambda: {width: {} for width in WIDTHS})
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def opened(browser: Browser, folder: Path) -> Opened:
    found = Opened()
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    watch(tab, found.wrong)
    for path in KINDS:
        tab.goto((folder / path).as_uri())
        colour = tab.eval_on_selector(".nameplate", "element => getComputedStyle(element).borderBottomColor")
        found.rules[path] = colour
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 800})
            found.widths[width][path] = tab.evaluate("document.documentElement.scrollWidth")
    tab.close()
    return found


def test_every_kind_of_page_opens_from_a_folder_with_its_styles(opened: Opened) -> None:
    assert {path: rule for path, rule in opened.rules.items() if rule != "rgb(173, 26, 32)"} == {}
    assert opened.rules.keys() == set(KINDS)
    assert opened.wrong == []


def test_the_policy_stops_an_inline_script_and_an_inline_style(browser: Browser, folder: Path) -> None:
    text = (folder / "404.html").read_text("utf-8")
    added = text.replace("</main>", '<p id="p" style="color:red">x</p><script>document.title="ran"</script></main>')
    (folder / "inline.html").write_text(added, "utf-8")
    tab = browser.new_page()
    tab.goto((folder / "inline.html").as_uri())
    assert tab.title() != "ran"
    assert tab.eval_on_selector("#p", "element => getComputedStyle(element).color") != "rgb(255, 0, 0)"
    tab.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(opened: Opened, width: int) -> None:
    assert [path for path, wide in opened.widths[width].items() if wide > width] == []


def test_search_from_the_masthead_finds_ranks_and_marks(page: Page, folder: Path) -> None:
    page.goto((folder / "plan/plan-a/task-1.html").as_uri())
    page.fill("#find-box", "独一无二岗")
    page.press("#find-box", "Enter")
    page.wait_for_selector("#results li")
    assert page.inner_text("#found") == "找到 1 条。"
    assert page.inner_text("#results li a") == "独一无二岗"
    assert page.inner_text("#results mark") == "独一无二岗"
    page.click("#results li a")
    assert page.inner_text("h1").endswith("独一无二岗")


def test_search_sorting_and_filtering_work_over_http_in_a_sub_folder(browser: Browser, folder: Path) -> None:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder.parent))

        def log_message(self, *_: object) -> None:
            """Says nothing among the tests."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}/{folder.name}"
        tab = browser.new_page()
        wrong: list[str] = []
        tab.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
        tab.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith(root) else None)
        tab.goto(f"{root}/index.html")
        tab.fill("#find-box", "独一无二岗")
        tab.press("#find-box", "Enter")
        tab.click("#results li a")
        assert tab.inner_text("h1").endswith("独一无二岗")
        tab.goto(f"{root}/exercises/trial-2014/positions.html")
        tab.click("th button:has-text('报名人数')")
        expect(tab.locator("#posts tbody tr td:last-child").first).to_have_text("1,150")
        tab.fill("#filter", "独一无二")
        expect(tab.locator("#posts tbody tr")).to_have_count(1)
        tab.close()
        server.shutdown()
    assert wrong == []


def test_search_loads_only_the_parts_that_a_query_needs(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri() + "?q=独一")
    page.wait_for_selector("#results li")
    scripts = page.eval_on_selector_all("script", "all => all.map(one => one.src.split('/').pop().split('-')[0])")
    assert sorted(scripts) == ["documents", "manifest.js", "search.js", "terms"]
    assert len(list((folder / "search").glob("terms-*.js"))) > 2


def test_search_takes_one_character_a_number_and_words_in_any_case(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri())
    for query, expected in (("独", "独一无二岗"), ("POST", ""), ("ＰＯＳＴ", ""), ("0777", "第777号岗位")):
        page.fill("#q", query)
        expect(page.locator("#found")).to_have_text(re.compile("^找到"))
        expect(page.locator("#results a").first).to_have_text(expected or re.compile("."))


def test_search_says_so_when_nothing_is_found_and_can_be_narrowed_by_kind(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri())
    page.fill("#q", "龘龘龘")
    expect(page.locator("#found")).to_have_text(re.compile("^没有找到"))
    page.fill("#q", "岗位")
    page.wait_for_selector("#kinds button")
    page.click("#kinds button:has-text('规则')")
    expect(page.locator("#kinds [aria-pressed=true]")).to_have_text(re.compile("^规则"))
    expect(page.locator("#results li").first).to_be_visible()
    assert all("规则" in text for text in page.locator(".about-hit").all_inner_texts())


def test_search_can_be_narrowed_by_unit_and_says_how_many_are_left(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri() + "?q=制定规划")
    expect(page.locator("#results li").first).to_be_visible()
    page.fill("#q", "试例")
    expect(page.locator("#by-unit option")).not_to_have_count(1)
    page.select_option("#by-unit", "甲局")
    expect(page.locator("#found")).to_have_text(re.compile(r"^找到 \d+ 条，符合所选的 \d+ 条。$"))
    expect(page.locator("#results li").first).to_be_visible()
    assert page.locator("#by-year").is_hidden(), "all of one year: nothing to choose"
    page.select_option("#by-unit", "")
    expect(page.locator("#found")).to_have_text(re.compile(r"^找到 \d+ 条。$"))


def test_the_choice_of_a_kind_keeps_the_keyboard_where_it_is(page: Page, folder: Path) -> None:
    page.goto((folder / "search/index.html").as_uri() + "?q=岗位")
    page.wait_for_selector("#kinds button")
    page.focus("#kinds button:nth-child(2)")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


def test_a_month_is_a_table_on_a_screen_and_a_list_on_a_phone(page: Page, folder: Path) -> None:
    address = (folder / "deadlines/2014-11.html").as_uri()
    page.goto(address)
    assert page.locator(".month td:visible").count() >= 28
    page.set_viewport_size({"width": 390, "height": 800})
    cells = page.locator(".month td:visible")
    assert 0 < cells.count() < 10, "only days with something on them"
    assert "规划文本" in page.locator(".month td:has(a):visible").all_inner_texts()[0]


def test_the_plan_is_narrowed_without_scripts_and_by_keyboard(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((folder / "plan/index.html").as_uri())
    tab.focus(".narrow-to a:has-text('经常性工作')")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/plan/status-ongoing.html")
    assert tab.locator("tbody tr").count() == 1
    tab.focus(".timeline a.row")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/task-2.html")
    context.close()


def test_posts_are_filtered_and_sorted_over_all_pages(page: Page, folder: Path) -> None:
    page.goto((folder / "exercises/trial-2014/positions.html").as_uri())
    page.click("th button:has-text('报名人数')")
    expect(page.locator("#posts tbody tr td:last-child").first).to_have_text("1,150")
    assert page.get_attribute("th:has-text('报名人数')", "aria-sort") == "descending"
    page.fill("#filter", "独一无二")
    expect(page.locator("#posts tbody tr")).to_have_count(1)
    page.click("#posts tbody a")
    assert page.inner_text("h1").endswith("独一无二岗")


def test_without_scripts_everything_can_still_be_read(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((folder / "exercises/trial-2014/positions.html").as_uri())
    assert tab.locator("#posts tbody tr").count() == 100
    tab.click("a[rel=next]")
    assert "第100号岗位" in tab.inner_text("#posts tbody")
    tab.goto((folder / "search/index.html").as_uri())
    assert "网站地图" in tab.inner_text("main")
    context.close()


def test_the_keyboard_reaches_the_text_and_the_timeline(page: Page, folder: Path) -> None:
    page.goto((folder / "plan/index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.focus(".timeline a.row")
    page.keyboard.press("Enter")
    page.wait_for_url("**/task-1.html")


def test_paper_gets_the_text_without_the_furniture(page: Page, folder: Path) -> None:
    page.goto((folder / "notices/announcement.html").as_uri())
    page.emulate_media(media="print")
    assert not page.is_visible(".sections")
    assert not page.is_visible(".find")
    assert page.is_visible(".document .title")


def test_dark_readers_get_dark_paper(page: Page, folder: Path) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto((folder / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(22, 23, 26)"
