"""A rule and a document type are added without editing any existing module."""

import json
import re
import shutil
from fnmatch import fnmatch
from pathlib import Path

import pytest

from running import Run

ROOT = Path(__file__).parents[1]

RULE = '''"""A test's own rule."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase


class Limit(Parameters):
    """How many posts at most."""

    most: int


@rule(zh="职位太多", en="Too many posts", rows=("S4-12",))
def too_many_posts(case: CompetitionCase, limit: Limit) -> Iterator[Finding]:
    """职位太多。"""
    if len(case.positions) > limit.most:
        message = say("{n} 个职位，超过 {most} 个", "{n} posts, more than {most}", n=2, most=limit.most)
        yield Finding(message, say("减少职位", "offer fewer"), case.exercise)
'''
SWITCH = """
  - id: few-posts
    label: 五
    summary: 一次推出的职位不超过一个。
    rules:
      too-many-posts: {severity: warning, parameters: {most: [{from: 2026-02-24, value: 1}]}}
"""
TYPE = """\
title: 职位数目通报
description: How many posts there are
audience: internal
about: exercise
ready: announced
basis: [S4-12]
formats: [word, html]
form: notice
"""
TEMPLATE = """\
# 职位数目通报

{{ exercise.name }}共有{{ number }}个职位。
"""
VIEW = '''"""A test's own document type."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject


def view(subject: Subject) -> Mapping[str, object]:
    """How many posts there are."""
    return {"number": len(subject.positions())}
'''


@pytest.mark.slow
def test_a_rule_and_a_document_type_are_new_files_only(tmp_path: Path, starter: Path, run: Run) -> None:
    house = tmp_path / "house"
    shutil.copytree(ROOT / "src", house / "src")
    for folder in ("templates", "site"):
        shutil.copytree(ROOT / folder, house / folder)
    shutil.copytree(ROOT / "content" / "policies", house / "content" / "policies")
    new = {
        "src/cadre_docs/policy/rules/competition/too_many_posts.py": RULE,
        "src/cadre_docs/documents/post_number.py": VIEW,
        "templates/post-number/type.yaml": TYPE,
        "templates/post-number/document.md": TEMPLATE,
    }
    for path, text in new.items():
        assert not (house / path).exists()
        (house / path).parent.mkdir(exist_ok=True)
        (house / path).write_text(text, encoding="utf-8")
    pack = starter / "content" / "policies" / "local" / "pack.yaml"
    pack.write_text(pack.read_text(encoding="utf-8") + SWITCH, encoding="utf-8")

    checked = run("check", "--format", "json", folder=starter, source=house / "src")
    found = [one for one in json.loads(checked.stdout)["diagnostics"] if one["code"] == "too-many-posts"]
    assert [one["message"]["en"] for one in found] == ["2 posts, more than 1"], checked.stderr

    built = run("build", "--only", "post-number", folder=starter, source=house / "src")
    assert built.returncode == 0, built.stderr
    page = (starter / "build" / "documents" / "competition-2026" / "职位数目通报.html").read_text(encoding="utf-8")
    assert "共有2个职位" in re.sub("<[^>]*>", "", page)
    assert (starter / "build" / "documents" / "competition-2026" / "职位数目通报.docx").is_file()


def test_no_folder_of_tests_is_left_out(pytestconfig: pytest.Config) -> None:
    left_out = pytestconfig.getini("norecursedirs")
    folders = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert not [name for name in folders for pattern in left_out if fnmatch(name, pattern)]
