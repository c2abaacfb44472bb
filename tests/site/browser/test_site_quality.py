"""Every kind of page in a real browser: accessibility, widths, layout shift, paper, and the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from sample_site import SampleSite

CHROMIUM = Path("/usr/bin/chromium")
VENDORED = Path(__file__).parent / "vendored"
AXE = VENDORED / "axe.min.js"
VALIDATOR = VENDORED / "html-validate.min.js"
MADE_VALIDATOR = """() => {
  const { HtmlValidate, StaticConfigLoader } = HtmlValidator;
  // A folder has no other origin to guard against; a column's width has no other way past a strict style-src.
  const rules = { "require-sri": "off" };
  const allowed = 'Attribute "width" is deprecated on <col> element';
  const found = new HtmlValidate(new StaticConfigLoader(
    { root: true, extends: ["html-validate:standard", "html-validate:document"], rules }));
  window.faults = text => found.validateStringSync(text).results
    .flatMap(result => result.messages)
    .filter(one => one.message !== allowed)
    .map(one => `${one.ruleId} ${one.line}: ${one.message}`);
}"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "high-contrast": {"forced_colors": "active"},
    "phone": {"viewport": {"width": 320, "height": 640}},
}
SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
  .observe({type: "layout-shift", buffered: true});
"""
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const band = at.matches("svg a") && getComputedStyle(at.querySelector(".band"));
  const outlined = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
    || (band && parseFloat(band.strokeWidth) >= 2 && band.stroke !== "none");
  return [at.outerHTML.slice(0, 90), outlined || style.boxShadow !== "none", box.width > 0 && box.height > 0];
}"""

Kinds = tuple[str, ...]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's Chromium (apt install chromium)"),
]


@pytest.fixture(scope="module")
def folder(sample: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample office, in a folder."""
    return sample.write(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def every_kind(sample: SampleSite) -> Kinds:
    """One page of every kind: the one with the most in it."""
    return tuple(sample.heaviest.values())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    yield tab
    tab.close()


def test_a_validator_of_html_finds_no_fault_on_any_kind_of_page(page: Page, folder: Path, every_kind: Kinds) -> None:
    page.add_script_tag(path=str(VALIDATOR))
    page.evaluate(MADE_VALIDATOR)
    broken = '<!doctype html>\n<html lang="zh"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>'
    assert page.evaluate("text => window.faults(text)", broken), "it does read"
    found = {
        path: page.evaluate("text => window.faults(text)", (folder / path).read_text("utf-8")) for path in every_kind
    }
    assert {path: faults for path, faults in found.items() if faults} == {}


OF_COLORS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
COLORS_ONLY = ("dark", "high-contrast")
"""Themes in which nothing but colours differs from the light one."""


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_barrier_on_any_kind_of_page(
    browser: Browser, folder: Path, every_kind: Kinds, theme: str
) -> None:
    context = browser.new_context(bypass_csp=True, **THEMES[theme])
    tab = context.new_page()
    found = {}
    wanted = OF_COLORS if theme in COLORS_ONLY else {"type": "tag", "values": RULES}
    for path in every_kind:
        tab.goto((folder / path).as_uri() + ("?q=工作" if path.startswith("search/") else ""))
        if path.startswith("search/"):
            tab.wait_for_selector("#results li")
        tab.add_script_tag(path=str(AXE))
        result = tab.evaluate("wanted => axe.run({runOnly: wanted})", wanted)
        for barrier in result["violations"]:
            found[path, barrier["id"]] = [node["html"] for node in barrier["nodes"][:3]]
    context.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2560])
def test_no_kind_of_page_is_wider_than_its_window(page: Page, folder: Path, every_kind: Kinds, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in every_kind:
        page.goto((folder / path).as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert wide == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_once_it_is_shown(browser: Browser, folder: Path, every_kind: Kinds, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(SHIFTS)
    tab = context.new_page()
    moved = {}
    for path in every_kind:
        tab.goto((folder / path).as_uri())
        tab.wait_for_load_state("load")
        tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        moved[path] = tab.evaluate("window.shifted")
    context.close()
    assert {path: shift for path, shift in moved.items() if shift} == {}


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(
    page: Page, folder: Path, every_kind: Kinds
) -> None:
    for path in every_kind:
        page.goto((folder / path).as_uri())
        wanted = page.evaluate(
            "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
            ".filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility()).length"
        )
        firsts: list[str] = []
        for reached in range(wanted):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            assert focused is not None, f"{path}: the keyboard is trapped or lost after {reached} of {wanted}"
            html, marked, visible = focused
            assert marked, f"{path}: nothing shows that this has the focus: {html}"
            assert visible, f"{path}: {html}"
            firsts.append(html)
        page.keyboard.press("Tab")
        assert (page.evaluate(FOCUSED) or firsts)[0] in firsts, f"{path}: the keyboard is kept from leaving"


def test_paper_gets_every_kind_of_page_without_furniture_and_in_one_column(
    page: Page, folder: Path, every_kind: Kinds
) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    for path in every_kind:
        page.goto((folder / path).as_uri())
        for furniture in (".sections", ".find", ".skip", ".crumbs"):
            assert not any(one.is_visible() for one in page.query_selector_all(furniture)), (path, furniture)
        assert page.is_visible("main h1, main .title"), path
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
            "rgb(255, 255, 255)",
            "rgba(0, 0, 0, 0)",
        ), path
        assert page.evaluate("document.documentElement.scrollWidth") <= 680, path
        assert page.pdf(format="A4").startswith(b"%PDF"), path


def test_without_scripts_no_page_shows_what_only_a_script_could_work(
    browser: Browser, folder: Path, every_kind: Kinds
) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for path in every_kind:
        tab.goto((folder / path).as_uri())
        assert not [one for one in tab.query_selector_all("main button:not([type=submit])") if one.is_visible()], path
        assert tab.inner_text("main").strip(), path
    context.close()
