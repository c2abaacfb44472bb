"""The work plan narrowed to a unit or to a status: plain pages, plain links, no scripts."""

import re

from site_office import Fixture


def listed(page: str) -> list[str]:
    return re.findall(r'<th scope="row" class="long"><a [^>]*>([^<]+)</a>', page)


def test_each_unit_and_each_status_has_a_page_with_its_tasks(site: dict[str, bytes]) -> None:
    assert listed(site["plan/index.html"].decode()) == ["制定规划", "经常性工作"]
    assert listed(site["plan/unit-unit-a.html"].decode()) == ["制定规划"]
    assert listed(site["plan/unit-unit-b.html"].decode()) == ["制定规划", "经常性工作"], "those it supports too"
    assert listed(site["plan/status-ongoing.html"].decode()) == ["经常性工作"]
    assert listed(site["plan/status-overdue.html"].decode()) == ["制定规划"]
    assert "plan/unit-unit-c.html" not in site
    assert "plan/status-done.html" not in site


def test_every_one_of_them_links_to_all_others_and_says_which_it_is(site: dict[str, bytes]) -> None:
    pages = [path for path in site if re.fullmatch(r"plan/(index|unit-.*|status-.*)\.html", path)]
    assert len(pages) == 5
    for path in pages:
        nav = re.search(r'<nav class="narrow-to".*?</nav>', site[path].decode(), re.S)
        assert nav
        assert {f"../{one}" for one in pages} == set(re.findall(r'href="([^"]+)"', nav[0]))
        (current,) = re.findall(r'href="\.\./([^"]+)" aria-current="page"', nav[0])
        assert current == path


def test_the_timeline_and_the_table_are_of_the_same_tasks(site: dict[str, bytes]) -> None:
    page = site["plan/status-ongoing.html"].decode()
    assert page.count('<a class="row') == 1
    assert 'href="plan-a/task-2.html"' in page


def test_the_table_says_all_that_the_timeline_shows(site: dict[str, bytes]) -> None:
    page = site["plan/index.html"].decode()
    table = page[page.index("<table") :]
    marks = re.findall(r'<path class="due [^"]*"[^>]*><title>([^<]*)（(\d{4}-\d\d-\d\d)）</title>', page)
    assert len(marks) >= 3
    for name, day in marks:
        assert name in table
        assert f'datetime="{day}"' in table


def test_two_units_of_one_name_do_not_share_a_page(office: Fixture) -> None:
    office.raw["units"][1] |= {"short_name": "甲局"}
    site = office.site()
    assert listed(site["plan/unit-unit-a.html"].decode()) == ["制定规划"]
    assert listed(site["plan/unit-unit-b.html"].decode()) == ["制定规划", "经常性工作"]
