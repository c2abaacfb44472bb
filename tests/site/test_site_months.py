"""The pages of the months: what each day is, what is due on it, and how one turns from month to month."""

import re
from datetime import date

from site_office import Fixture


def cells(page: str) -> dict[str, str]:
    """Every day of the month with the markup of its cell."""
    table = page[page.index('class="month"') : page.index("</table>")]
    found = re.findall(r'<td class="(?!outside)[^"]*"[^>]*>.*?</td>', table, re.S)
    return {re.search(r'datetime="([^"]+)"', cell)[1]: cell for cell in found}  # type: ignore[index]


def test_there_is_a_page_for_each_month_with_something_due_and_for_the_present_one(office: Fixture) -> None:
    site = office.site(date(2015, 6, 10))
    pages = {path for path in site if re.fullmatch(r"deadlines/\d{4}-\d\d\.html", path)}
    assert pages == {f"deadlines/{month}.html" for month in ("2013-12", "2014-11", "2014-12", "2015-06")}
    assert "本月没有到期事项" in site["deadlines/2015-06.html"].decode()
    for path in pages:
        assert f'href="../{path}"' in site["deadlines/index.html"].decode()


def test_every_day_of_the_month_stands_once_under_its_weekday(site: dict[str, bytes]) -> None:
    page = site["deadlines/2014-11.html"].decode()
    assert list(cells(page)) == [f"2014-11-{day:02d}" for day in range(1, 31)]
    weeks = re.findall(r"<tr>\n(.*?)</tr>", page[: page.index("</table>")], re.S)
    grid = [re.findall(r'<td class="(outside)"|datetime="2014-11-(\d\d)"', week) for week in weeks]
    saturdays = [row[5][1] for row in grid if len(row) == 7]
    assert saturdays == ["01", "08", "15", "22", "29"]


def test_what_is_due_stands_on_its_day_with_its_state_in_words(site: dict[str, bytes]) -> None:
    days = cells(site["deadlines/2014-11.html"].decode())
    assert "规划文本" in days["2014-11-21"]
    assert "本周到期：" in days["2014-11-21"]
    assert 'href="../plan/plan-a/task-1.html"' in days["2014-11-21"]
    assert "规划文本" not in days["2014-11-20"]
    assert 'aria-current="date"' in days["2014-11-20"]


def test_holidays_weekends_and_days_made_up_are_told_by_word(office: Fixture) -> None:
    days = cells(office.site(date(2014, 10, 10))["deadlines/2014-10.html"].decode())
    assert "休" in days["2014-10-01"]
    assert "国庆节" in days["2014-10-01"]
    assert "班" in days["2014-10-11"], "a Saturday that was worked"
    assert 'class="weekend' in days["2014-10-18"]
    assert 'class="working' in days["2014-10-13"]


def test_the_month_says_how_many_working_days_it_has(office: Fixture) -> None:
    page = office.site(date(2014, 10, 10))["deadlines/2014-10.html"].decode()
    assert "19 个工作日" in page
    assert "调休上班" in page


def test_past_the_known_holidays_nothing_is_guessed(office: Fixture) -> None:
    page = office.site(date(2035, 1, 10))["deadlines/2035-01.html"].decode()
    assert "放假安排尚未公布" in page
    assert "个工作日" not in page
    assert 'class="unknown' in page


def test_a_crowded_day_names_some_and_leads_to_all(office: Fixture) -> None:
    plan = office.raw["plans"][0]
    outputs = [{"name": f"第{n}件事", "deadline": {"text": "x", "due": "2014-11-28"}} for n in range(9)]
    office.raw["plans"] = [plan | {"tasks": [plan["tasks"][0] | {"outputs": outputs}]}]
    page = office.site()["deadlines/2014-11.html"].decode()
    cell = cells(page)["2014-11-28"]
    assert cell.count("第") == 3
    assert '<a href="#d-2014-11-28">另有 6 项</a>' in cell
    assert page.count('id="d-2014-11-28"') == 1
    assert page.count("件事</a></th>") + page.count("件事</a><span") >= 9


def test_one_turns_to_the_months_before_and_after_and_back_to_the_present(site: dict[str, bytes]) -> None:
    page = site["deadlines/2014-12.html"].decode()
    assert 'rel="prev" href="../deadlines/2014-11.html"' in page
    assert '<a href="../deadlines/2014-11.html">本月</a>' in page
    assert 'rel="next"' not in page
