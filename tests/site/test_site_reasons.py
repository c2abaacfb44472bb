"""Explanations on pages: the steps as they were handed over, and links only to what may be seen."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from site_office import HOSTILE, Fixture, notice

from cadre_docs.site.inputs import Reason
from cadre_docs.site.plan import plan_site

OUT = date(2014, 11, 14)
WORD = "埋藏之词"
RULE = "rules/too-few-qualified.html"


def site_of(office: Fixture, reasons: Mapping[str, tuple[Reason, ...]], as_of: date = OUT) -> dict[str, str]:
    """The site with these reasons."""
    return {page.path: page.render().decode() for page in plan_site(replace(office.inputs(as_of), reasons=reasons))}


def shown(page: str) -> str:
    return "".join(re.findall(r'<ol class="why">.*?</ol>', page, re.S))


def test_steps_stand_in_a_numbered_list_and_what_is_below_them_in_lists_of_its_own(office: Fixture) -> None:
    inner = Reason("二名", steps=(Reason("2014-11-01 起"),))
    page = site_of(office, {"rule:too-few-qualified": (Reason("竞岗", steps=(inner,)), Reason("完"))})[RULE]
    assert shown(page) == (
        '<ol class="why">\n<li>竞岗<ul><li>二名<ul><li>2014-11-01 起</li></ul></li></ul></li>\n<li>完</li>\n</ol>'
    )
    assert '<h2 id="judged">怎样判断</h2>' in page


def test_words_lead_to_what_they_name_and_the_text_stays_whole(office: Fixture) -> None:
    named = (
        ("竞岗", "exercise:trial-2014"),
        ("第一条", "clause:trial/c1"),
        ("某规则", "rule:nothing"),
        ("无", "other:x"),
    )
    page = site_of(office, {"rule:too-few-qualified": (Reason("竞岗依第一条，某规则，无", named),)})[RULE]
    assert shown(page) == (
        '<ol class="why">\n<li><a href="../exercises/trial-2014/index.html">竞岗</a>依'
        '<a href="../policy/trial.html#clause-c1">第一条</a>，某规则，无</li>\n</ol>'
    )


def test_a_page_without_an_explanation_has_no_heading_for_one(office: Fixture) -> None:
    site = site_of(office, {})
    assert "怎样判断" not in site[RULE]
    assert "怎样适用" not in site["policy/trial.html"]
    assert "为什么出具" not in site["notices/announcement.html"]
    assert "文件来源" in site["notices/announcement.html"]


def test_what_a_step_says_is_text_and_never_markup(office: Fixture) -> None:
    site = site_of(office, {"clause:trial/c1": (Reason(HOSTILE, ((HOSTILE, "clause:trial/c2"),)),)})
    assert "<script>alert" not in site["policy/trial.html"]
    assert "&lt;script&gt;alert" in shown(site["policy/trial.html"])


@pytest.mark.parametrize(("days", "is_public"), [(-1, False), (0, True), (9, True), (10, False)])
def test_of_a_notice_that_is_not_public_the_explanation_is_nowhere(office: Fixture, days: int, is_public: bool) -> None:
    office.notices = (notice("hidden", on=OUT, withdrawn_on=OUT + timedelta(days=10)),)
    about = (Reason(WORD, steps=(Reason(WORD),)),)
    citing = (Reason("引用它的公开文件", (("公开文件", "notice:hidden"),)),)
    site = site_of(office, {"notice:hidden": about, "clause:trial/c1": citing}, OUT + timedelta(days=days))
    assert any(WORD in text for text in site.values()) is is_public
    assert ("notices/hidden.html" in site["policy/trial.html"]) is is_public
    assert not any(WORD in text for path, text in site.items() if path.startswith("search/")), "nor is it searched"
