"""Links and anchors: what leads nowhere, twice, or out of the site is told."""

from cadre_docs.site.links import check_addresses, check_links, read_links
from cadre_docs.site.page import SitePage


def told(pages: dict[str, str], files: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = check_links([read_links(path, page.encode()) for path, page in pages.items()], files)
    return [(one.position.file if one.position else "", one.message.text("zh")) for one in found]


def test_good_links_are_passed_over() -> None:
    pages = {
        "index.html": '<a href="a/b.html#甲">甲</a><a href="files/%E7%94%B2.docx">x</a><a href="#here" id="here">y</a>',
        "a/b.html": '<h2 id="甲">甲</h2><a href="../index.html">z</a><a href="mailto:a@b.example">m</a>',
    }
    assert told(pages, ("files/甲.docx",)) == []


def test_a_link_to_no_page_or_no_anchor_is_told_with_its_page() -> None:
    pages = {"a/b.html": '<a href="c.html">x</a><a href="../a/b.html#no">y</a><img src="none.svg" alt="">'}
    assert told(pages) == [
        ("site/a/b.html", "链接 ../a/b.html#no 没有去处"),
        ("site/a/b.html", "链接 c.html 没有去处"),
        ("site/a/b.html", "链接 none.svg 没有去处"),
    ]


def test_links_out_of_the_site_are_told() -> None:
    pages = {"a.html": '<a href="/x">x</a><a href="../x">y</a><link href="https://example.org/x.css">'}
    assert len(told(pages)) == 3


def test_an_id_that_stands_twice_is_told() -> None:
    assert told({"a.html": '<p id="x"></p><p id="x"></p>'}) == [("site/a.html", "页面上有 2 处同名锚点 x")]


def test_two_pages_whose_addresses_differ_only_in_case_are_told() -> None:
    pages = [SitePage(path, bytes, (), "text") for path in ("a.html", "A.html", "b.html")]
    (found,) = check_addresses(pages)
    assert found.code == "site-address-twice"
    assert "a.html、A.html" in found.message.text("zh")
