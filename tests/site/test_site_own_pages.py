"""The office's own pages with something wrong in them: told with their place, left out whole, and the rest is built."""

import shutil
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest
from site_office import Fixture

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.compose import Composition, compose
from cadre_docs.build.site_faults import site_faults
from cadre_docs.diagnostics import BrokenInputError, Diagnostic
from cadre_docs.office import Office
from cadre_docs.site.plan import plan_site

Site = tuple[dict[str, str], list[Diagnostic]]
HOUSE = Path(__file__).parents[2]


def write(root: Path, pages: Mapping[str, str]) -> None:
    for name, text in pages.items():
        file = root / name if "/" in name and not name.startswith("more/") else root / "content" / "pages" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def made(office: Fixture, pages: Mapping[str, str]) -> Site:
    """What of an office with such pages is published where they and what leads to them stand, and what is told."""
    write(office.root, pages)
    published, told = {}, []
    for page in plan_site(office.inputs()):
        if not page.path.startswith(("pages/", "index", "sitemap", "search/")):
            continue
        try:
            published[page.path] = page.render().decode()
        except BrokenInputError as error:
            told += error.diagnostics
    return published, told


def place(found: Diagnostic) -> tuple[str, str, int]:
    assert found.position is not None
    return found.code, found.position.file, found.position.line


GOOD = {
    "good.md": "---\ntitle: 好页\nnavigation: 是\n---\n见[坏页](bad.html)和[公告](../notices/announcement.html)。\n"
}


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("---\ntitel: 坏页\n---\n正文\n", "page-front-matter", 2, "是不是“title”？"),
        ("---\n标提: 坏页\n---\n正文\n", "page-front-matter", 2, "是不是“标题”？"),
        ("---\ntitle: 坏页\n颜色: 红\n---\n正文\n", "page-front-matter", 3, "可以写的键：title、标题"),
        ("---\ntitle: 坏页\norder: 先\n---\n正文\n", "page-front-matter", 3, "写一个整数"),
        ("---\ntitle: 坏页\nnavigation: 也许\n---\n正文\n", "page-front-matter", 3, "写“是”或“否”"),
        ("---\ntitle:\n---\n正文\n", "page-front-matter", 2, "写一行不空的文字"),
        ("---\ntitle: 坏页\n标题: 又一个\n---\n正文\n", "page-front-matter", 3, "只留一个"),
        ("---\ntitle: 坏页\n正文\n", "page-front-matter", 1, "另起一行写 ---"),
        ("---\ntitle: [坏页\n---\n正文\n", "unclosed-bracket", 2, ""),
        ("# 坏页\n\n上文。\n\n:::counts nothing-2014\n", "page-directive", 5, "相近的有：trial-2014"),
        ("# 坏页\n\n甲\n乙[丙](nowhere.html)\n", "site-dead-link", 4, "改正链接"),
        ("# 坏页\n\n- 甲\n- [丙](../index.html#nowhere)\n", "site-dead-link", 4, "没有这个锚点"),
        ("# 坏页\n\n| 甲 |\n| --- |\n| [丙](good.md) |\n", "site-dead-link", 5, "以 .html 结尾"),
        ("# 坏页\n\n[丙](goood.html)\n", "site-dead-link", 3, "是不是“../pages/good.html”？"),
        ("# 坏页\n\n[丙](https://example.org/)\n", "site-dead-link", 3, "只能链接到本站"),
    ],
)
def test_a_page_with_a_fault_is_told_with_its_line_and_remedy_and_only_it_is_left_out(
    office: Fixture, text: str, code: str, line: int, hint: str
) -> None:
    published, told = made(office, {"bad.md": text, **GOOD})
    (found,) = told
    assert place(found) == (code, "content/pages/bad.md", line)
    assert hint in (found.hint.text("zh") if found.hint else "")
    assert "pages/bad.html" not in published
    assert not any("bad.html" in page for page in published.values()), "nothing leads to it"
    good = published["pages/good.html"]
    assert '<p>见坏页和<a href="../notices/announcement.html">公告</a>。</p>' in good, "its words stay, its link goes"
    assert "好页" in published["index.html"]


def test_a_file_that_is_no_text_concerns_its_own_page_only(office: Fixture) -> None:
    write(office.root, {"bad.md": ""})
    (office.root / "content/pages/bad.md").write_bytes("# 坏页".encode("gb18030"))
    published, (found,) = made(office, {"good.md": "# 好页\n"})
    assert place(found)[:2] == ("not-utf8", "content/pages/bad.md")
    assert "pages/good.html" in published


@pytest.mark.parametrize("other", ["more/guide.md", "more/Guide.md"])
def test_of_two_files_with_one_address_neither_is_published_half(office: Fixture, other: str) -> None:
    published, (found,) = made(office, {"guide.md": "# 一\n", other: "# 二\n", "good.md": "# 好页\n"})
    assert place(found)[0] == "page-address-twice"
    assert {place(found)[1], found.message.text("zh").split()[1]} == {
        "content/pages/guide.md",
        f"content/pages/{other}",
    }
    assert not [path for path in published if path.casefold() == "pages/guide.html"]
    assert "pages/good.html" in published


def test_all_that_is_wrong_with_the_front_matter_is_told_at_once(office: Fixture) -> None:
    _, told = made(office, {"bad.md": "---\ntitel: 甲\norder: 先\n---\n"})
    assert [place(one)[2] for one in told] == [2, 3]


def test_empty_front_matter_and_an_end_without_a_new_line_are_no_faults(office: Fixture) -> None:
    published, told = made(office, {"one.md": "---\n---\n# 甲\n", "two.md": "---\ntitle: 乙\n---"})
    assert told == []
    assert "<h1>甲</h1>" in published["pages/one.html"]
    assert "<h1>乙</h1>" in published["pages/two.html"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """An office with a faulty page and a footer of its own that links to nothing, built."""
    root = tmp_path_factory.mktemp("office")
    footer = """\
        <footer>
        <p><a href="{{ root }}index.html">首页</a></p>
        <p><a href="{{ root }}pages/nowhere.html">无此页</a></p>
        </footer>
        """
    office_with(
        root,
        {
            "bad.md": "---\nnavigaton: 是\n---\n# 坏页\n",
            "good.md": "# 好页\n",
            "site/partials/footer.html": textwrap.dedent(footer),
            "site/pages/sitemap.html": "{{ nothing }}\n",
        },
    )
    return root, build(Office(root), Options(only="site", jobs=1))


def test_the_rest_of_the_site_is_built_beside_a_faulty_page(built: tuple[Path, BuildResult]) -> None:
    root, result = built
    (found,) = [one for one in result.diagnostics if one.code == "page-front-matter"]
    assert place(found) == ("page-front-matter", "content/pages/bad.md", 2)
    assert (root / "build/site/pages/good.html").is_file()
    assert not (root / "build/site/pages/bad.html").exists()


def test_a_dead_link_of_an_own_partial_is_told_once_where_it_stands(built: tuple[Path, BuildResult]) -> None:
    root, result = built
    dead = [one for one in result.diagnostics if one.code == "site-dead-link" and "nowhere" in one.message.text("zh")]
    assert [place(one) for one in dead] == [("site-dead-link", "site/partials/footer.html", 3)]
    pages = len(list((root / "build/site").rglob("*.html")))
    assert f"{pages} 个页面上有" in dead[0].message.text("zh")


def test_a_broken_layout_of_the_office_is_told_once_with_its_line(built: tuple[Path, BuildResult]) -> None:
    root, result = built
    (found,) = [one for one in result.diagnostics if one.code == "site-layout-broken"]
    assert place(found) == ("site-layout-broken", "site/pages/sitemap.html", 1)
    assert not (root / "build/site/sitemap.html").exists()


OF_THE_SITE = ("page-", "site-")
"""How the codes of such faults begin."""


def test_check_tells_of_pages_and_layouts_what_a_build_tells(built: tuple[Path, BuildResult]) -> None:
    root, result = built
    of_build = [one for one in result.diagnostics if one.code.startswith(OF_THE_SITE)]
    assert {one.code for one in of_build} == {"page-front-matter", "site-dead-link", "site-layout-broken"}
    assert list(site_faults(assess(Office(root)))) == of_build


def test_check_is_told_of_all_that_is_wrong_with_a_page_at_once(tmp_path: Path) -> None:
    root = office_with(
        tmp_path,
        {
            "bad.md": "# 坏页\n\n:::counts nothing\n\n[甲](nowhere.html)、[乙](../assets/icon.svg#no)、[丙](#no)\n",
            "good.md": "# 好页\n\n见[坏页](bad.html)。\n",
        },
    )
    found = site_faults(assess(Office(root)))
    assert [place(one) for one in found] == [
        ("page-directive", "content/pages/bad.md", 3),
        ("site-dead-link", "content/pages/bad.md", 5),
        ("site-dead-link", "content/pages/bad.md", 5),
    ]
    (root / "content/pages/bad.md").write_text("# 好了\n", encoding="utf-8")
    assert site_faults(assess(Office(root))) == ()


def test_where_input_is_broken_check_tells_what_a_page_says_of_itself(tmp_path: Path) -> None:
    root = office_with(tmp_path, {"bad.md": "---\ntitel: 坏页\n---\n", "link.md": "[甲](nowhere.html)\n"})
    (root / "content/records/broken.yaml").write_text("people: [{id: 1\n", encoding="utf-8")
    assert [place(one) for one in site_faults(assess(Office(root)))] == [
        ("page-front-matter", "content/pages/bad.md", 2)
    ]


def test_an_office_without_pages_and_layouts_of_its_own_plans_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[str] = []

    def noted(assessment: Assessment, only: str, processes: int) -> Composition:
        composed.append(only)
        return compose(assessment, only, processes=processes)

    monkeypatch.setattr("cadre_docs.build.site_faults.compose", noted)
    root = office_with(tmp_path, {})
    assert site_faults(assess(Office(root))) == ()
    assert composed == []
    write(root, {"one.md": "# 一\n"})
    assert site_faults(assess(Office(root))) == ()
    assert composed == ["site"]


def office_with(root: Path, pages: Mapping[str, str]) -> Path:
    """A new office with these pages."""
    shutil.copytree(HOUSE / "src/cadre_docs/build/starter/recruitment", root, dirs_exist_ok=True)
    write(root, pages)
    return root
