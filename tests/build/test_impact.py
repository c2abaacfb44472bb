"""What another policy would change in the sample office, told in every form, for the office and for the public."""

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from git_office import committed
from lxml import etree

from cadre_docs.build.assess import assess
from cadre_docs.build.impact.effect import Impact, impact, impact_between
from cadre_docs.build.impact.report import internal_report, public_report
from cadre_docs.build.impact.telling import as_file, as_json, as_text, public_json
from cadre_docs.build.impact.worlds import world_of
from cadre_docs.cli import main
from cadre_docs.diagnostics import BrokenInputError, say
from cadre_docs.office import Office
from cadre_docs.records.load import load
from cadre_docs.records.person import Person
from running import small_office
from test_privacy import CANARY, Canaries

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PACK = "content/policies/anhe-2014/pack.yaml"
SEVEN_DAYS = "competition.publicity_min_days=7"


@pytest.fixture(scope="module")
def seven() -> Impact:
    return impact(Office(small_office()), settings=(SEVEN_DAYS,))


def codes(found: Impact, what: str) -> list[str]:
    return [one.told.diagnostic.code for one in found.findings if one.what == what]


def refused(office: Path, *arguments: str) -> str:
    """The code of the one finding with which an impact is refused."""
    ran = CliRunner().invoke(main, ["-C", str(office), "--lang", "en", "policy", "impact", *arguments])
    assert ran.exit_code == 2, ran.output
    assert ran.output.count("error[") == 1, ran.output
    return ran.output.partition("error[")[2].partition("]")[0]


def test_longer_publicity_makes_all_three_publicities_too_short(seven: Impact) -> None:
    assert codes(seven, "appears").count("publicity-too-short") == 3
    told = [one.told.diagnostic for one in seven.findings if one.told.diagnostic.code == "publicity-too-short"]
    assert {str(one.position.file) for one in told if one.position} == {
        "content/records/competition-2014/publicities.yaml"
    }
    assert all(one.clause for one in told)
    assert codes(seven, "disappears") == codes(seven, "changes") == []


def test_longer_publicity_closes_the_gates_of_notices(seven: Impact) -> None:
    closed = [one.document.document_type for one in seven.gates if one.closes]
    assert (closed.count("publicity-notice"), closed.count("appointment-notice")) == (3, 3)
    assert len(closed) == len(seven.gates)
    assert not seven.documents.differs, "a document that is withheld is not told again as one whose text changes"


def test_longer_publicity_moves_the_first_day_of_appointments(seven: Impact) -> None:
    moved = {(one.key.about, one.key.stage): one for one in seven.dates}
    appointment = moved["position:czj-01", "appointment"]
    assert (appointment.old.day, appointment.new.day) == (date(2014, 12, 30), date(2015, 1, 1))
    assert appointment.new.count is not None
    assert [line.text("zh") for line in appointment.new.count.explain()][-1] == "2014-12-31（周三）工作日，第 7 个"
    ends = moved["publicity:publicity-01", "publicity-end"]
    assert (ends.old.day, ends.new.day) == (date(2014, 12, 19), date(2014, 12, 23))
    assert {"p001", "p034", "p010"} <= set(seven.people)
    assert {"fgj-01", "czj-01"} <= set(seven.posts)


def test_a_higher_bar_for_holding_a_competition_cancels_a_post() -> None:
    found = impact(Office(small_office()), settings=("competition.min_qualified=3",))
    changed = {one.document_type: one for one in found.documents.changed}
    assert "cancellation-notice" in changed
    stretches = {(part.kind, part.text) for one in changed["cancellation-notice"].changes for part in one.stretches}
    assert {("removed", "2"), ("added", "3")} <= stretches
    assert "jsj-01" in found.posts


def test_a_shorter_shortlist_is_found_and_told() -> None:
    found = impact(Office(small_office()), settings=("competition.shortlist_limit=8",))
    assert codes(found, "appears") == ["shortlist-wrong-number"]
    assert {one.document.document_type for one in found.gates} == {"shortlist", "score-sheet", "score-tally"}
    assert "vacancy-announcement" in {one.document_type for one in found.documents.changed}


def test_what_changes_nothing_says_so() -> None:
    found = impact(Office(small_office()), settings=("competition.shortlist_limit=10",))
    assert not found.changes
    assert found.terms == ()
    ran = CliRunner().invoke(
        main,
        [
            "-C",
            str(small_office()),
            "--lang",
            "en",
            "policy",
            "impact",
            "--set",
            "competition.shortlist_limit=10",
        ],
    )
    assert ran.exit_code == 0
    assert "Nothing changes." in ran.output


def test_a_rule_switched_off_opens_what_it_had_closed(sample: Path) -> None:
    file = sample / "content" / "records" / "competition-2014" / "publicities.yaml"
    file.write_text(file.read_text("utf-8").replace("until: 2014-12-29", "until: 2014-12-25"), "utf-8")
    off = impact(Office(sample), settings=("publicity-too-short=off",))
    assert codes(off, "disappears") == ["publicity-too-short"]
    assert [one.closes for one in off.gates] == [False]
    milder = impact(Office(sample), settings=("publicity-too-short=warning",))
    assert codes(milder, "changes") == ["publicity-too-short"]
    assert [one.document.document_type for one in milder.gates] == ["publicity-notice"]


def test_packs_are_compared() -> None:
    other = impact(Office(small_office()), "anhe-2014", "tongxiang-2014")
    assert codes(other, "appears").count("policy-value-missing") == 4
    assert other.documents.removed


def test_two_days_with_the_same_version_have_no_impact() -> None:
    assert not impact(Office(small_office()), "anhe-2014@2014-11-11", "anhe-2014@2014-12-01").changes


def test_the_versions_of_two_days_are_compared() -> None:
    later = impact(Office(small_office()), "2014-11-11", "2019-06-01")
    assert "publicity-too-short" in {one.name for one in later.terms}


def test_every_argument_that_means_nothing_is_one_finding(sample: Path) -> None:
    wrong = {
        "policy-not-in-force": ("anhe-2014@2013-01-01",),
        "unknown-version": ("no-such-pack",),
        "not-under-git": ("git:HEAD",),
        "policy-unknown-value": ("--set", "competition.publicity_days=7"),
        "policy-unfit-value": ("--set", "competition.publicity_min_days=many"),
        "policy-unknown-parameter": ("--set", "publicity-too-short.days=7"),
        "policy-two-values": ("--set", SEVEN_DAYS, "--set", "competition.publicity_min_days=6"),
        "not-a-setting": ("--set", "competition.publicity_min_days"),
    }
    assert {code: refused(sample, *arguments) for code, arguments in wrong.items()} == {code: code for code in wrong}
    assert refused(sample, "anhe-2014@someday") == "unknown-version"
    assert refused(sample, "2008-01-01") == "policy-not-in-force"
    assert refused(sample, "--set", "publicity-too-short=fatal") == "policy-unfit-value"


def test_a_pack_that_contradicts_itself_is_told_before_anything_is_compared(sample: Path) -> None:
    pack = sample / PACK
    whole = pack.read_text("utf-8")
    pack.write_text(whole.replace("value: 5}", "value: 5}\n        - {from: 2014-11-11, value: 6}", 1), "utf-8")
    assert refused(sample, "--set", SEVEN_DAYS) == "policy-two-values"
    pack.write_text(whole.replace("extends: [tongxiang-2014,", "extends: [anhe-2014, tongxiang-2014,"), "utf-8")
    assert refused(sample, "--set", SEVEN_DAYS) == "policy-circular-extends"


@pytest.mark.slow
def test_revisions_are_compared_and_one_that_does_not_build_is_one_finding(starter: Path) -> None:
    profile, pack = starter / "cadre.yaml", starter / "content" / "policies" / "local" / "pack.yaml"
    whole = profile.read_text("utf-8")
    profile.write_text("nonsense: [", "utf-8")
    committed(starter, "broken")
    profile.write_text(whole, "utf-8")
    committed(starter, "whole")
    text = pack.read_text("utf-8")
    pack.write_text(text.replace("id: ", "id: no-such-", 1), "utf-8")
    committed(starter, "a pack in the wrong folder")
    pack.write_text(text, "utf-8")
    assert refused(starter, "HEAD~2") == "does-not-build"
    assert refused(starter, "HEAD") == "does-not-build"
    assert refused(starter, "git:nowhere") == "unknown-revision"
    assert refused(starter, "nowhere") == "unknown-version"
    assert not impact(Office(starter), "HEAD~1").changes
    people = starter / "content" / "records" / "people.yaml"
    people.write_text(people.read_text("utf-8").replace("甲一", "丁七"), "utf-8")
    found = impact(Office(starter), "git:HEAD~1")
    assert found.people == ("p1",)
    assert {one.document_type for one in found.documents.changed} == {"application-form"}


def test_what_is_missing_on_the_command_line_is_wrong_usage() -> None:
    for arguments in ([], ["--set", SEVEN_DAYS, "--format", "word"]):
        assert CliRunner().invoke(main, ["-C", str(small_office()), "policy", "impact", *arguments]).exit_code == 2


def test_the_report_is_written_in_every_form(seven: Impact, tmp_path: Path) -> None:
    office, report = Office(small_office()), internal_report(seven)
    page = as_file(report, "html", office).decode()
    assert page.startswith("<!doctype html>")
    assert "安小禾的任前公示到 2014-12-19 为止" in page
    with zipfile.ZipFile(io.BytesIO(as_file(report, "word", office))) as archive:
        text = "".join(etree.fromstring(archive.read("word/document.xml")).itertext())
    assert "2014-12-31（周三）工作日，第 7 个" in text
    with zipfile.ZipFile(io.BytesIO(as_file(report, "xlsx", office))) as archive:
        sheets = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
    assert sheets == ["政策的不同", "发现", "文件关口", "日期", "涉及的人员和职位"]
    assert as_file(report, "word", office) == as_file(report, "word", office)
    target = tmp_path / "impact.xlsx"
    arguments = [
        "-C",
        str(small_office()),
        "policy",
        "impact",
        "--set",
        SEVEN_DAYS,
        "--format",
        "xlsx",
        "-o",
        str(target),
    ]
    assert CliRunner().invoke(main, arguments).exit_code == 1
    assert target.read_bytes() == as_file(report, "xlsx", office)


def test_the_report_in_word_holds_changed_words_as_tracked_changes() -> None:
    office = Office(small_office())
    three = impact(office, settings=("competition.min_qualified=3",))
    report = internal_report(three)
    changed = three.documents.changed
    with zipfile.ZipFile(io.BytesIO(as_file(report, "word", office, changed))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    taken_out = ["".join(one.itertext()) for one in body.iter(f"{WORDS}del")]
    put_in = ["".join(one.itertext()) for one in body.iter(f"{WORDS}ins")]
    page = as_file(report, "html", office, changed).decode()

    assert "2" in taken_out
    assert "3" in put_in
    assert not [one for mark in body.iter(f"{WORDS}del") for one in mark.iter(f"{WORDS}t")]
    numbers = [one.get(f"{WORDS}id") for one in body.iter(f"{WORDS}del", f"{WORDS}ins")]
    assert len(numbers) == len(set(numbers)) == len(taken_out) + len(put_in)
    assert "<del>2</del><ins>3</ins>" in page
    assert "<w:ins" not in str(as_file(public_report(three), "word", office))


def test_the_report_speaks_both_languages_and_steers_no_terminal(seven: Impact) -> None:
    report = internal_report(seven)
    assert "What the policy changes" in as_text(report, "en")
    assert "政策变动影响" in as_text(report, "zh")
    assert "\x1b" not in as_text(report, "zh")
    content = json.loads(as_json(seven))
    assert content["changes"] is True
    assert content["terms"] == [{"name": "competition.publicity_min_days", "old": "5", "new": "7"}]
    assert {one["stage"] for one in content["dates"]} == {"publicity", "appointment", "publicity-end"}


def test_the_public_report_has_counts_and_nobody_in_it(seven: Impact) -> None:
    told = as_text(public_report(seven), "zh")
    assert "任前公示期限不足" in told
    assert json.loads(public_json(seven))["people"][0]["number"] == len(seven.people)
    names = [person.name for person in load(Office(small_office())).records.all(Person)]
    for form in (
        told,
        public_json(seven),
        as_file(public_report(seven), "html", Office(small_office())).decode(),
    ):
        assert [name for name in names if name in form] == []


@pytest.mark.slow
def test_no_field_that_is_not_public_reaches_a_public_report(sample: Path) -> None:
    canaries = Canaries()
    content: dict[str, list[object]] = {}
    for kind in load(Office(sample)).records.by_kind.values():
        for record in kind.values():
            content.setdefault(record.plural, []).append(canaries.record(record))
    for file in (sample / "content" / "records").rglob("*.yaml"):
        file.unlink()
    written = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (sample / "content" / "records" / "all.yaml").write_text(written, "utf-8")
    office = Office(sample)
    before = world_of(say("甲", "a"), assess(office))
    other = CANARY.sub(lambda canary: canary.group().replace("金丝雀0", "金丝雀9"), written)
    (sample / "content" / "records" / "all.yaml").write_text(other, "utf-8")
    found = impact_between(before, world_of(say("乙", "b"), assess(office)))
    assert len(set(CANARY.findall(as_json(found)))) > 20, "the internal report shows what the public one must not"
    report = public_report(found)
    told = [as_text(report, "zh"), as_text(report, "en"), public_json(found)]
    told.append(as_file(report, "html", office).decode())
    for form in ("word", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(as_file(report, form, office))) as archive:
            told += [
                re.sub(r"<[^>]*>", "", archive.read(name).decode("utf-8", "replace")) for name in archive.namelist()
            ]
    assert [CANARY.findall(text) for text in told] == [[] for _ in told]


def test_an_office_compared_with_itself_has_no_impact() -> None:
    world = world_of(say("甲", "a"), assess(Office(small_office())))
    assert not impact_between(world, world).changes


def test_a_version_of_a_pack_that_does_not_exist_is_not_guessed() -> None:
    with pytest.raises(BrokenInputError) as caught:
        impact(Office(small_office()), "anhe-2014@2010-01-01", "anhe-2014")
    assert [one.code for one in caught.value.diagnostics] == ["policy-not-in-force"]
