"""Every page of the sample office's site: valid, light, all links alive, and nothing asked of another machine."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import html5lib
import pytest
from sample_site import SampleSite

from cadre_docs.site.links import check_addresses, check_links, read_links

BUDGET = 60 * 1024
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script)[^>]*(?:href|src)="(?:\.\./)*([^"]+)"')
NU = os.environ.get("CADRE_DOCS_NU", "")
"""The Nu Html Checker's ``vnu.jar`` (decision 0031): with it and Java, the pages are read by a second validator."""
UNRELATED = ("Content Security Policy", "Trailing slash on void elements")


def html_pages(sample: SampleSite) -> dict[str, str]:
    return {path: data.decode() for path, data in sample.files.items() if path.endswith(".html")}


def test_every_page_is_valid_html_with_one_main_heading(sample: SampleSite) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for path, page in html_pages(sample).items():
        parser.parse(page)
        assert page.count("<h1") == 1, path
        ids = re.findall(r'\sid="([^"]*)"', page)
        assert len(ids) == len(set(ids)), path
        pointed = re.findall(r'(?:aria-labelledby|aria-describedby|\sfor)="([^"]*)"', page)
        assert set(" ".join(pointed).split()) <= set(ids), path


@pytest.mark.skipif(not NU or not shutil.which("java"), reason="set CADRE_DOCS_NU to vnu.jar to ask the Nu checker too")
def test_the_nu_checker_finds_no_error_on_any_page(sample: SampleSite, tmp_path: Path) -> None:
    folder = sample.write(tmp_path)
    asked = ["java", "-jar", NU, "--format", "json", "--skip-non-html", "--exit-zero-always", str(folder)]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=300)
    told = json.loads(answer.stderr)["messages"]
    wrong = [(one["url"], one["message"]) for one in told if one["type"] == "error"]
    assert [one for one in wrong if not any(word in one[1] for word in UNRELATED)] == []


def test_every_page_keeps_within_60_kilobytes_with_all_that_it_loads(sample: SampleSite) -> None:
    weights = {
        path: len(page.encode()) + sum(len(sample.files[name]) for name in LOADED.findall(page))
        for path, page in html_pages(sample).items()
    }
    assert {path: weight for path, weight in weights.items() if weight > BUDGET} == {}


def test_every_link_and_anchor_of_the_sample_leads_somewhere(sample: SampleSite) -> None:
    facts = [read_links(path, data) for path, data in sample.files.items() if path.endswith(".html")]
    assert check_links(facts, sample.files) == ()
    assert list(check_addresses(sample.pages)) == []


def test_nothing_is_asked_of_another_machine_and_nothing_runs_inline(sample: SampleSite) -> None:
    for path, page in html_pages(sample).items():
        assert "Content-Security-Policy" in page, path
        assert not re.search(r'(?:href|src|action)="(?:https?:)?//', page), path
        assert not re.search(r"<script(?![^>]*\ssrc=)|<[^>]+\s(?:style|on[a-z]+)=|<style", page), path
