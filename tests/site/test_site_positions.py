"""Ten thousand posts: lists in hundreds, one page each, and work that grows with their number only."""

import json
from collections import Counter

import pytest
from site_office import Fixture, position

from cadre_docs.site.context import Site
from cadre_docs.site.plan import plan_site
from cadre_docs.site.positions import list_path


def many(office: Fixture, number: int) -> Fixture:
    office.raw["positions"] = [position(f"post-{n:05}") for n in range(number)]
    rows = [{"position": f"post-{n:05}", "applicants": n % 7} for n in range(number)]
    office.raw["daily_counts"] = [{"exercise": "trial-2014", "on": "2014-11-17", "counts": rows}]
    return office


def test_lists_hold_a_hundred_posts_and_link_to_one_another(office: Fixture) -> None:
    site = many(office, 1234).site()
    pages = [site[list_path("trial-2014", number)].decode() for number in range(1, 14)]
    assert [page.count('<th scope="row">') for page in pages] == [100] * 12 + [34]
    assert list_path("trial-2014", 14) not in site
    assert 'rel="prev"' not in pages[0]
    assert '<a rel="next" href="../../exercises/trial-2014/positions-7.html">' in pages[5]
    assert '<a rel="prev" href="../../exercises/trial-2014/positions-5.html">' in pages[5]
    assert "1,234 个职位" in pages[0]


def test_a_post_links_back_to_the_list_that_holds_it(office: Fixture) -> None:
    site = many(office, 250).site()
    assert "positions-3.html" in site["exercises/trial-2014/positions/post-00249.html"].decode()
    assert 'href="post-00248.html"' in site["exercises/trial-2014/positions/post-00249.html"].decode()


def test_the_scripts_hold_every_row_once(office: Fixture) -> None:
    site = many(office, 2100).site()
    rows = []
    for number in range(3):
        text = site[f"exercises/trial-2014/rows-{number}.js"].decode()
        rows += json.loads(text.removeprefix(f"cadreTable.rows({number},").removesuffix(");\n"))
    assert [row[0] for row in rows] == [f"post-{n:05}" for n in range(2100)]
    assert rows[8][-1] == 1


def test_the_work_grows_with_the_number_of_posts_and_not_with_its_square(
    office: Fixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: Counter[str] = Counter()
    fingerprint = Site.fingerprint

    def counted(self: Site, position: str) -> str:
        calls["fingerprint"] += 1
        return fingerprint(self, position)

    monkeypatch.setattr(Site, "fingerprint", counted)

    def work(number: int) -> int:
        calls.clear()
        assert len(plan_site(many(office, number).inputs())) > number
        return calls["fingerprint"]

    few, more = work(100), work(400)
    assert more - few == 300


def test_planning_renders_nothing(office: Fixture, monkeypatch: pytest.MonkeyPatch) -> None:
    from cadre_docs.site.theme import Theme

    def render(*_: object) -> bytes:
        raise AssertionError("rendered while planning")

    monkeypatch.setattr(Theme, "render", render)
    assert plan_site(office.inputs())


def test_masthead_and_footer_are_rendered_once_for_each_depth_and_section(
    office: Fixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cadre_docs.site.theme import Theme

    made: Counter[str] = Counter()
    rendered = Theme._rendered

    def counted(self: Theme, name: str, context: object) -> str:
        made[name] += 1
        return rendered(self, name, context)  # type: ignore[arg-type]

    monkeypatch.setattr(Theme, "_rendered", counted)
    many(office, 300).site()
    assert made["pages/position.html"] == 300
    assert made["partials/masthead.html"] < 25
