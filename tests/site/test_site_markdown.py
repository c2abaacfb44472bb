"""The office's own pages: titles, order, front matter, and HTML that is shown rather than obeyed."""

import pytest
from site_office import Fixture

from cadre_docs.diagnostics import BrokenInputError
from cadre_docs.site.markdown import to_html
from cadre_docs.site.own_pages import text_page


def test_the_first_heading_is_the_title() -> None:
    page = text_page("content/pages/faq.md", "# 常见问题\n\n## 一问\n")
    assert (page.slug, page.title, page.order) == ("faq", "常见问题", 100)
    assert page.text.strip() == "## 一问"


@pytest.mark.parametrize("front", ["title: 须知\norder: 3\nnavigation: 是", "标题: 须知\n排序: 3\n导航: true"])
def test_front_matter_may_be_written_in_either_language(front: str) -> None:
    page = text_page("content/pages/guide.md", f"---\n{front}\n---\n正文\n")
    assert (page.title, page.order, page.in_navigation) == ("须知", 3, True)


@pytest.mark.parametrize(
    ("front", "line"), [("titel: 须知", 2), ("title: 须知\norder: 先", 3), ("- 须知", 2), ("title: 须知\ntitle: 又", 3)]
)
def test_front_matter_that_is_wrong_is_told_with_its_line(front: str, line: int) -> None:
    with pytest.raises(BrokenInputError) as caught:
        text_page("content/pages/guide.md", f"---\n{front}\n---\n正文\n")
    (found, *_) = caught.value.diagnostics
    assert found.position is not None
    assert (found.position.file, found.position.line) == ("content/pages/guide.md", line)


def test_front_matter_that_does_not_end_is_told() -> None:
    with pytest.raises(BrokenInputError):
        text_page("content/pages/guide.md", "---\ntitle: 须知\n正文\n")


def test_html_images_and_unsafe_links_are_shown_as_text() -> None:
    html = to_html("<script>x</script> ![图](a.png) [链接](javascript:alert(1)) <a href=x>")
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("<a ") == 1, "only the link to the picture remains"


def test_pages_appear_on_the_site_in_navigation_map_and_search(office: Fixture) -> None:
    folder = office.root / "content" / "pages"
    folder.mkdir(parents=True)
    (folder / "guide.md").write_text("---\nnavigation: 是\n---\n# 报名须知\n\n逐项填写。\n", "utf-8")
    site = office.site()
    page = site["pages/guide.html"].decode()
    assert "<h1>报名须知</h1>" in page
    assert '<a href="../pages/guide.html" aria-current="true">报名须知</a>' in page
    assert "pages/guide.html" in site["sitemap.html"].decode()
    assert any(
        "pages/guide.html" in data.decode() for path, data in site.items() if path.startswith("search/documents")
    )
