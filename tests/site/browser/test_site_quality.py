"""Every kind of page in a real browser: accessibility, widths, layout shift, paper, and the keyboard alone."""

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
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
EVERYTHING = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
OF_COLORS = ("color-contrast", "link-in-text-block")
COLORS_ONLY = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": list(OF_COLORS)}}
NO_COLORS = {**EVERYTHING, "rules": {rule: {"enabled": False} for rule in OF_COLORS}}
VIOLATIONS = "async wanted => (await axe.run(wanted)).violations"
SCREEN, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
THEMES: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "light": (SCREEN, {"color_scheme": "light", "forced_colors": "none"}, EVERYTHING),
    "dark": (SCREEN, {"color_scheme": "dark", "forced_colors": "none"}, COLORS_ONLY),
    "high-contrast": (SCREEN, {"color_scheme": "light", "forced_colors": "active"}, COLORS_ONLY),
    "phone": (PHONE, {"color_scheme": "light", "forced_colors": "none"}, NO_COLORS),
}
"""The window, the media, and what is asked of axe: colours change with a theme, and all else with a window."""
WIDTHS: dict[int, tuple[int, ...]] = {390: (390, 320), 1280: (1280, 768, 2560)}
"""The windows in which a page is opened, each with those to which it is then drawn."""
WIDEST = {
    "values": re.compile(r'<table class="compact history">.*?</table>', re.S),
    "head of a paper": re.compile(r'<p class="mark">.*?</p>', re.S),
}
"""What else may be too wide for a phone, though the page with the most of its kind is not."""
PAPER = 680
SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
  .observe({type: "layout-shift", buffered: true});
"""
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
SHOWN = """selector => [...document.querySelectorAll(selector)]
  .some(one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length > 0)"""
REACHABLE = """() => {
  const shown = () => {
    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
    const band = at.matches("svg a") && getComputedStyle(at.querySelector(".band"));
    const outlined = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
      || (band && parseFloat(band.strokeWidth) >= 2 && band.stroke !== "none");
    return [at.outerHTML.slice(0, 90), outlined || style.boxShadow !== "none", box.width > 0 && box.height > 0];
  };
  let pressed = false;  // a page may set the focus itself as it opens
  window.reached = [];
  document.addEventListener("keydown", () => { pressed = true; }, true);
  document.addEventListener("focusin", () => { if (pressed) window.reached.push(shown()); pressed = false; });
  return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(one => !one.disabled && one.tabIndex >= 0 && one.checkVisibility()).length;
}"""

Kinds = tuple[str, ...]


@dataclass
class Look:
    """What one page showed: how far it moved, how wide it was in which window, and how it would be printed."""

    shifted: dict[int, float] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)
    furniture: list[str] = field(default_factory=list)
    has_title: bool = False
    background: str = ""
    width_on_paper: int = 0


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


@pytest.fixture(scope="module")
def barriers(browser: Browser, folder: Path, every_kind: Kinds) -> Mapping[str, Mapping[tuple[str, str], list[str]]]:
    """For each theme what axe finds, by page and rule. Every page is opened once and shown in all themes."""
    found: dict[str, dict[tuple[str, str], list[str]]] = {theme: {} for theme in THEMES}
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    for path in every_kind:
        tab.goto((folder / path).as_uri() + ("?q=工作" if path.startswith("search/") else ""))
        if path.startswith("search/"):
            tab.wait_for_selector("#results li")
        tab.add_script_tag(path=str(AXE))
        for theme, (window, media, wanted) in THEMES.items():
            tab.set_viewport_size(window)  # type: ignore[arg-type]
            tab.emulate_media(**media)
            for barrier in tab.evaluate(VIOLATIONS, wanted):
                found[theme][path, barrier["id"]] = [node["html"] for node in barrier["nodes"][:3]]
    context.close()
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_barrier_on_any_kind_of_page(
    barriers: Mapping[str, Mapping[tuple[str, str], list[str]]], theme: str
) -> None:
    assert barriers[theme] == {}


def test_axe_sees_the_colours_of_each_theme(browser: Browser) -> None:
    """Light grey is hard to read on white, and dark grey on black: each theme has a fault that the other has not."""
    context = browser.new_context()
    tab = context.new_page()
    tab.set_content(
        "<style>body{background:#fff} h1{color:#333} p{color:#bbb}"
        "@media (prefers-color-scheme: dark){body{background:#000}}</style>"
        "<main><h1>dark words</h1><p>light words</p></main>"
    )
    tab.add_script_tag(path=str(AXE))
    seen = {}
    for theme in ("light", "dark"):
        tab.emulate_media(**THEMES[theme][1])
        seen[theme] = [one["nodes"][0]["html"] for one in tab.evaluate(VIOLATIONS, COLORS_ONLY)]
    context.close()
    assert seen == {"light": ["<p>light words</p>"], "dark": ["<h1>dark words</h1>"]}


@pytest.fixture(scope="module")
def looks(browser: Browser, folder: Path, every_kind: Kinds) -> Mapping[str, Look]:
    """Every page opened in a narrow and in a wide window, drawn to other widths, and shown as paper."""
    found = {path: Look() for path in every_kind}
    for opened, drawn in WIDTHS.items():
        context = browser.new_context(viewport={"width": opened, "height": 800})
        context.add_init_script(SHIFTS)
        tab = context.new_page()
        for path, look in found.items():
            tab.emulate_media(media="screen")
            tab.set_viewport_size({"width": opened, "height": 800})
            tab.goto((folder / path).as_uri())
            tab.wait_for_load_state("load")
            tab.evaluate(SETTLED)
            look.shifted[opened] = tab.evaluate("window.shifted")
            for width in drawn:
                tab.set_viewport_size({"width": width, "height": 800})
                look.widths[width] = tab.evaluate("document.documentElement.scrollWidth")
            if opened > PAPER:
                _print(tab, look)
        context.close()
    return found


def _print(tab: Page, look: Look) -> None:
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": PAPER, "height": 960})
    look.furniture = [one for one in (".sections", ".find", ".skip", ".crumbs") if tab.evaluate(SHOWN, one)]
    look.has_title = tab.evaluate(SHOWN, "main h1, main .title")
    look.background = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    look.width_on_paper = tab.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2560])
def test_no_kind_of_page_is_wider_than_its_window(looks: Mapping[str, Look], width: int) -> None:
    assert [path for path, look in looks.items() if look.widths[width] > width] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_once_it_is_shown(looks: Mapping[str, Look], width: int) -> None:
    assert {path: look.shifted[width] for path, look in looks.items() if look.shifted[width]} == {}


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(
    page: Page, folder: Path, every_kind: Kinds
) -> None:
    for path in every_kind:
        page.goto((folder / path).as_uri())
        wanted = page.evaluate(REACHABLE)
        begins_inside = page.evaluate("document.activeElement !== document.body")
        for _ in range(wanted):
            page.keyboard.down("Tab")  # held down, as somebody in a hurry would
            if begins_inside:  # then the focus goes round past the end of the page, which takes a moment
                page.evaluate(SETTLED)
        reached = page.evaluate("window.reached")
        assert len(reached) == wanted, f"{path}: the keyboard is trapped or lost after {len(reached)} of {wanted}"
        for html, marked, visible in reached:
            assert marked, f"{path}: nothing shows that this has the focus: {html}"
            assert visible, f"{path}: {html}"
        page.keyboard.down("Tab")
        page.evaluate(SETTLED)
        after = page.evaluate("window.reached")[wanted:]
        assert after == [] or after[0] in reached, f"{path}: the keyboard is kept from leaving"
        page.keyboard.up("Tab")


@pytest.mark.parametrize("sort", WIDEST)
def test_the_widest_of_its_sort_fits_a_phone(sort: str, page: Page, folder: Path, sample: SampleSite) -> None:
    longest = {
        path: max(map(len, WIDEST[sort].findall(data.decode())), default=0)
        for path, data in sample.files.items()
        if path.endswith(".html")
    }
    wanted = sorted(filter(longest.__getitem__, longest), key=longest.__getitem__, reverse=True)[:3]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    widths = {}
    for path in wanted:
        page.goto((folder / path).as_uri())
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    assert len(widths) == 3
    assert max(widths.values()) <= PHONE["width"], widths


def test_paper_gets_every_kind_of_page_without_furniture_and_in_one_column(looks: Mapping[str, Look]) -> None:
    for path, look in looks.items():
        assert look.furniture == [], path
        assert look.has_title, path
        assert look.background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), path
        assert 0 < look.width_on_paper <= PAPER, path


def test_a_page_is_printed_without_furniture(page: Page, folder: Path, sample: SampleSite) -> None:
    page.goto((folder / sample.heaviest["notice"]).as_uri())
    title, section = page.inner_text("main .title"), page.inner_text(".sections a >> nth=0")
    printed = "".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    text = "".join(unicodedata.normalize("NFKC", printed).split())
    assert "".join(title.split()) in text
    assert section not in text


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
