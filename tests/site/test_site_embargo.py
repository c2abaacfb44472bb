"""Publication and withdrawal dates hold for pages, files, search, feed, calendars, counts and the list of pages."""

from datetime import date, timedelta

import pytest
from site_office import Fixture, notice, position

DAY = timedelta(days=1)
OUT = date(2014, 11, 14)
GONE = date(2014, 12, 1)
WORD = "埋藏之词"


def whole(site: dict[str, bytes]) -> str:
    return "\n".join(data.decode() for path, data in site.items() if not path.startswith("assets/"))


@pytest.mark.parametrize(
    ("as_of", "shown"), [(OUT - DAY, False), (OUT, True), (GONE - DAY, True), (GONE, False), (GONE + DAY, False)]
)
def test_a_notice_is_public_from_its_day_until_the_day_before_its_withdrawal(
    office: Fixture, as_of: date, shown: bool
) -> None:
    office.notices = (notice("hidden", title=WORD, on=OUT, withdrawn_on=GONE, text=WORD, positions=("post-1",)),)
    site = office.site(as_of)
    assert ("notices/hidden.html" in site) is shown
    assert (WORD in whole(site)) is shown
    assert ("files/hidden.docx" in whole(site)) is shown


@pytest.mark.parametrize(("as_of", "shown"), [(OUT - DAY, False), (OUT, True), (GONE - DAY, True), (GONE, False)])
def test_posts_are_public_while_their_announcement_is(office: Fixture, as_of: date, shown: bool) -> None:
    office.raw["positions"] = [position("post-1", name=WORD)]
    office.raw["daily_counts"] = []
    office.raw["publications"] = [
        {"exercise": "trial-2014", "document": "vacancy-announcement", "on": str(OUT), "withdrawn_on": str(GONE)}
    ]
    office.notices = ()
    site = office.site(as_of)
    assert ("exercises/trial-2014/positions/post-1.html" in site) is shown
    assert ("exercises/trial-2014/rows-0.js" in site) is shown
    assert (WORD in whole(site)) is shown


def test_an_announcement_of_some_posts_keeps_the_others_back(office: Fixture) -> None:
    office.raw["publications"][0] |= {"positions": ["post-2"]}
    site = office.site()
    assert "exercises/trial-2014/positions/post-2.html" in site
    assert "exercises/trial-2014/positions/post-1.html" not in site
    assert "综合科科长post-1" not in whole(site)


def test_other_publications_do_not_make_posts_public(office: Fixture) -> None:
    office.raw["publications"][0] |= {"on": "2014-11-30"}
    office.raw["publications"].append({"exercise": "trial-2014", "document": "work-schedule", "on": "2014-11-12"})
    assert "exercises/trial-2014/positions/post-1.html" not in office.site()


@pytest.mark.parametrize(("as_of", "shown"), [(date(2014, 11, 16), False), (date(2014, 11, 17), True)])
def test_without_a_record_of_an_announcement_posts_wait_for_applications_to_open(
    office: Fixture, as_of: date, shown: bool
) -> None:
    office.raw["publications"] = []
    office.raw["daily_counts"] = []
    office.notices = ()
    assert ("exercises/trial-2014/positions/post-1.html" in office.site(as_of)) is shown


@pytest.mark.parametrize(("as_of", "total"), [(date(2014, 11, 17), "1"), (date(2014, 11, 18), "5")])
def test_a_count_is_shown_from_the_day_on_which_it_was_published(office: Fixture, as_of: date, total: str) -> None:
    assert f'累计 <strong class="big">{total}</strong> 人' in office.site(as_of)["index.html"].decode()


def test_an_exercise_is_unknown_before_it_begins_or_is_announced(office: Fixture) -> None:
    site = office.site(date(2014, 11, 10))
    assert "trial-2014" not in whole(site)
    assert "试例市跨单位竞岗" not in whole(
        {
            path: data
            for path, data in site.items()
            if not path.startswith("policy/") and not path.startswith(("search/", "sitemap", "rules/"))
        }
    )
    assert "exercises/trial-2014/index.html" in office.site(date(2014, 11, 11))


@pytest.mark.parametrize(("as_of", "shown"), [(OUT - DAY, False), (OUT, True), (OUT + DAY, True)])
def test_what_an_exercise_owes_appears_everywhere_on_one_day(office: Fixture, as_of: date, shown: bool) -> None:
    office.raw["exercises"] = [
        {
            "id": "later",
            "sort": "competition",
            "name": WORD,
            "organiser": "试例办公室",
            "starts": str(OUT),
            "ends": "2014-12-31",
            "schedule": [
                {
                    "stage": "applications",
                    "name": "组织报名",
                    "phase": "组织实施阶段",
                    "starts": "2014-11-17",
                    "ends": "2014-11-19",
                    "responsible": "试例办公室",
                }
            ],
        }
    ]
    office.raw["positions"] = []
    office.raw["daily_counts"] = []
    office.raw["publications"] = []
    office.notices = ()
    site = office.site(as_of)
    for path in (
        "deadlines/2014-11.html",
        "deadlines/index.html",
        "index.html",
        "exercises/index.html",
        "sitemap.html",
    ):
        assert (WORD in site.get(path, b"").decode()) is shown, path
    assert ("calendar/exercise-later.ics" in site) is shown
    assert (WORD in site["calendar/all.ics"].decode().replace("\r\n ", "")) is shown
    assert (WORD in whole(site)) is shown


@pytest.mark.parametrize(
    ("as_of", "shown"), [(OUT - DAY, False), (OUT, True), (GONE - DAY, True), (GONE, False), (GONE + DAY, False)]
)
def test_a_notice_keeps_to_its_days_in_lists_feed_search_and_library(office: Fixture, as_of: date, shown: bool) -> None:
    office.notices = (notice("hidden", title=WORD, on=OUT, withdrawn_on=GONE, text=WORD),)
    site = office.site(as_of)
    for path in ("index.html", "notices/index.html", "sitemap.html", "feed.xml"):
        assert (WORD in site[path].decode()) is shown, path
    assert any(WORD in data.decode() for path, data in site.items() if path.startswith("search/documents-")) is shown
    assert ("notices/hidden" in whole(site)) is shown, "nor does any page, calendar or script know its address"


@pytest.mark.parametrize(("as_of", "shown"), [(date(2014, 11, 17), False), (date(2014, 11, 18), True)])
def test_a_count_keeps_to_its_day_in_pages_rows_and_lists(office: Fixture, as_of: date, shown: bool) -> None:
    office.raw["daily_counts"] = [
        {
            "exercise": "trial-2014",
            "on": "2014-11-17",
            "published_on": "2014-11-18",
            "counts": [{"position": "post-1", "applicants": 7313}, {"position": "post-2", "applicants": 0}],
        }
    ]
    site = office.site(as_of)
    for path, data in site.items():
        if not shown:
            assert "7313" not in data.decode().replace("7,313", "7313"), path
    for path in (
        "index.html",
        "exercises/trial-2014/index.html",
        "exercises/trial-2014/positions.html",
        "exercises/trial-2014/positions/post-1.html",
        "exercises/trial-2014/rows-0.js",
        "units/unit-a.html",
    ):
        assert ("7313" in site[path].decode().replace("7,313", "7313")) is shown, path


def test_the_facets_of_search_know_no_unit_that_only_hidden_posts_name(office: Fixture) -> None:
    office.raw["units"].append({"id": "unit-d", "name": WORD, "short_name": WORD, "sort": "department"})
    office.raw["positions"].append(position("post-3", unit="unit-d"))
    office.raw["publications"][0] |= {"positions": ["post-1", "post-2"]}
    assert WORD not in whole(office.site())
    office.raw["publications"][0] |= {"positions": ["post-1", "post-2", "post-3"]}
    assert WORD in office.site()["search/manifest.js"].decode()
