"""The news feed: well-formed, in order, the same every time."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from cadre_docs.site.atom import Entry, feed

ATOM = "{http://www.w3.org/2005/Atom}"
OLD = Entry("a", "旧公告", date(2014, 11, 14), "notices/a.html", "公告")
NEW = Entry("b", "新<公告>&\x07", date(2014, 11, 20), "notices/b.html", "公告", "摘要")


def test_a_feed_is_well_formed_and_newest_first() -> None:
    root = ElementTree.fromstring(feed("试例", "某办公室", "某机关", date(2014, 11, 21), [OLD, NEW]))
    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["新<公告>&", "旧公告"]
    assert root.findtext(f"{ATOM}updated") == "2014-11-20T00:00:00+08:00"
    assert all(entry.find(f"{ATOM}link").get("href").startswith("notices/") for entry in entries)  # type: ignore[union-attr]


def test_identifiers_are_unique_and_do_not_change_with_the_title() -> None:
    def ids(*entries: Entry) -> list[str | None]:
        root = ElementTree.fromstring(feed("试例", "某办公室", "某机关", date(2014, 11, 21), entries))
        return [found.text for found in root.iter(f"{ATOM}id")]

    first = ids(OLD, NEW)
    assert len(set(first)) == 3
    assert ids(replace(OLD, title="改名"), NEW) == first


def test_a_feed_without_news_carries_the_date_judged() -> None:
    root = ElementTree.fromstring(feed("试例", "某办公室", "某机关", date(2014, 11, 21), []))
    assert root.findtext(f"{ATOM}updated") == "2014-11-21T00:00:00+08:00"
