"""Links of pages that a build keeps: checked again only where what they lead to may have gone, and then told."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

import pytest

from cadre_docs.build import Options, build
from cadre_docs.build.assess import Assessment, assess
from cadre_docs.build.cache import load_cache
from cadre_docs.build.execute import in_process
from cadre_docs.build.job import Job
from cadre_docs.build.workshop import Workshop
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.office import Office, OutputFolder
from cadre_docs.records.office_profile import Format
from running import small_office

SENTENCE = '<p id="one">一</p><p id="two">二</p>'
LINKS = '<a href="a.html#two">去</a><a href="c.html">去</a>'
PAGES = {"a.html": SENTENCE, "b.html": LINKS, "c.html": "<p>三</p>"}


@cache
def assessment() -> Assessment:
    return assess(Office(small_office()))


def job(path: str, text: str) -> Job:
    return Job(f"site/{path}", "page", "html", key=text, render=partial(str.encode, text), public=True)


def made(folder: Path, pages: Mapping[str, str]) -> tuple[int, tuple[Diagnostic, ...]]:
    """One build of a site of these pages: how many were written, and what was told."""
    output = OutputFolder(folder)
    workshop = Workshop(assessment(), output, load_cache(output), Options(), in_process)
    workshop.make([job(path, text) for path, text in pages.items()])
    workshop.inspect()
    workshop.publish()
    told = tuple(workshop.faults)
    workshop.remember("inputs", told)
    return workshop.written, told


def test_a_kept_page_is_not_told_of_for_what_was_not_read_again(tmp_path: Path) -> None:
    assert made(tmp_path, PAGES) == (3, ())
    assert made(tmp_path, PAGES | {"c.html": '<a href="b.html#none">去</a>', "d.html": ""})[0] == 2
    changed = PAGES | {"c.html": '<a href="a.html#one">去</a>', "d.html": ""}
    assert made(tmp_path, changed) == (1, ())


@pytest.mark.parametrize(
    ("pages", "link"),
    [
        (PAGES | {"a.html": '<p id="one">一</p>'}, "a.html#two"),
        ({path: text for path, text in PAGES.items() if path != "c.html"}, "c.html"),
    ],
    ids=["its anchor", "its page"],
)
def test_what_a_kept_page_leads_to_and_has_gone_is_told_until_it_is_mended(
    tmp_path: Path, pages: Mapping[str, str], link: str
) -> None:
    assert made(tmp_path, PAGES) == (3, ())
    (fault,) = made(tmp_path, pages)[1]
    assert fault.position is not None
    assert (fault.code, fault.position.file) == ("site-dead-link", "site/b.html")
    assert link in fault.message.text("en")
    assert made(tmp_path, pages | {"d.html": "<p>另一页</p>"}) == (1, (fault,))
    assert made(tmp_path, PAGES)[1] == ()


def test_another_format_makes_no_link_of_a_kept_page_dead(built_starter: Path) -> None:
    again = build(Office(built_starter), Options(formats=(Format.HTML, Format.WORD), jobs=1))
    assert [one.code for one in again.diagnostics] == []
    assert again.kept > again.written > 0
