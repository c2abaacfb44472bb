"""What a clerk gets wrong at 17:30 on a Friday: one clear finding each, and nothing half-written stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build import BuildResult, Options, build
from cadre_docs.diagnostics import Diagnostic
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format

RECORDS = "content/records"
SHEETS = f"{RECORDS}/competition-2014/score-sheets"
STARTER_APPLICATIONS = f"{RECORDS}/applications.yaml"


def edit(office: Path, path: str, old: str, new: str) -> None:
    file = office / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, text.count(old))
    file.write_text(text.replace(old, new), encoding="utf-8")


def made(office: Path) -> BuildResult:
    return build(Office(office), Options(formats=(Format.HTML,), jobs=1))


def files(office: Path) -> set[str]:
    output = office / "build"
    return {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}


def of_code(result: BuildResult, code: str) -> list[Diagnostic]:
    return [one for one in result.diagnostics if one.code == code]


def assert_clear(one: Diagnostic) -> None:
    """It has a place, and says in both languages what is wrong and what to do."""
    assert one.position is not None
    assert one.hint is not None
    for message in (one.message, one.hint):
        assert message.text("zh")
        assert message.text("en")
        assert message.text("zh") != message.text("en")


@dataclass(frozen=True)
class Slip:
    """An edit of the starter office, the finding that it must give, and where."""

    code: str
    path: str
    old: str
    new: str
    place: tuple[str, int] | None = None


NEWCOMER = "  - {{id: {id}, name: 甲九, sex: male, birth: 1990.01, unit: yi, current_post: 科员}}\n"
SLIPS = [
    Slip("unknown-key", f"{RECORDS}/people.yaml", "id: p3, name: 甲三, sex: male", "id: p3, nmae: 甲三, sex: male"),
    Slip("duplicate-key", f"{RECORDS}/people.yaml", "{id: p3, name: 甲三", "{id: p3, id: p9, name: 甲三"),
    Slip("duplicate-id", f"{RECORDS}/people.yaml", "  - {id: p4,", f"{NEWCOMER.format(id='p3')}  - {{id: p4,"),
    Slip("dangling-reference", STARTER_APPLICATIONS, "person: p3, at: 2026-03-10", "person: p33, at: 2026-03-10"),
    Slip("wrong-date", STARTER_APPLICATIONS, "consent_on: 2026-03-08", "consent_on: 2026-02-31"),
    Slip("wrong-id", f"{RECORDS}/people.yaml", "  - {id: p4,", f"{NEWCOMER.format(id='../../p9')}  - {{id: p4,"),
    Slip("alias-bomb", f"{RECORDS}/units.yaml", "units:\n", "units:\n{bomb}"),
]
BOMB = "".join(
    ["  - &a0 [x, x, x, x, x, x, x, x, x, x]\n"]
    + [f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)]
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.code)
def test_a_slip_in_the_records_is_one_clear_finding(built_starter: Path, slip: Slip) -> None:
    before = files(built_starter)
    edit(built_starter, slip.path, slip.old, slip.new.replace("{bomb}", BOMB))
    result = made(built_starter)
    assert result.is_broken
    errors = [one for one in result.diagnostics if one.severity.value == "error" and one.code != "document-withheld"]
    assert len(errors) == 1, [(one.code, one.message.text("en")) for one in errors]
    assert errors[0].code == slip.code
    assert errors[0].position is not None
    assert errors[0].position.file == slip.path
    assert_clear(errors[0])
    assert files(built_starter) <= before
    assert len(of_code(result, "document-withheld")) == 1
    assert (built_starter / "build" / "site" / "index.html").is_file()
    assert not (built_starter / "build" / ".staging").exists()


def test_a_broken_application_keeps_back_its_exercise_and_nothing_else(built_sample: Path) -> None:
    path = f"{RECORDS}/competition-2014/applications/2014-11-18.yaml"
    first = next(line for line in (built_sample / path).read_text(encoding="utf-8").splitlines() if "person:" in line)
    edit_once(built_sample / path, first, first.replace("person:", "persn:"))
    result = made(built_sample)
    left = files(built_sample)
    assert not any(path.startswith("documents/") for path in left)
    assert "site/plan/index.html" in left
    (withheld,) = of_code(result, "document-withheld")
    assert path in withheld.message.text("zh")


def edit_once(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@dataclass(frozen=True)
class Offence:
    """An edit of the sample office, the rule that it breaks, a paper that must go, and one that must stay."""

    code: str
    path: str
    old: str
    new: str
    gone: str
    kept: str


TALLY = "documents/competition-2014/竞岗得分汇总表（市发改局综合科科长）.html"
OTHER_TALLY = "documents/competition-2014/竞岗得分汇总表（市发改局项目管理科副科长）.html"
OFFENCES = [
    Offence(
        "score-out-of-range",
        f"{SHEETS}/fgj-01.yaml",
        "{L1: 89.5, L2: 91.5,",
        "{L1: 189.5, L2: 91.5,",
        TALLY,
        OTHER_TALLY,
    ),
    Offence(
        "too-few-dispatched-judges",
        f"{SHEETS}/fgj-01.yaml",
        "{id: L6, name: 常立德, sort: leader, source: dispatched}",
        "{id: L6, name: 常立德, sort: leader, source: invited}",
        TALLY,
        OTHER_TALLY,
    ),
]


@pytest.mark.parametrize("offence", OFFENCES, ids=lambda offence: offence.code)
def test_an_offence_takes_away_the_paper_that_it_gates_and_no_other(built_sample: Path, offence: Offence) -> None:
    assert {offence.gone, offence.kept} <= files(built_sample)
    edit(built_sample, offence.path, offence.old, offence.new)
    result = made(built_sample)
    (finding,) = of_code(result, offence.code)
    assert_clear(finding)
    assert finding.clause is not None
    assert finding.position is not None
    assert finding.position.file == offence.path
    left = files(built_sample)
    assert offence.gone not in left
    assert offence.kept in left
    assert offence.gone not in (built_sample / "build" / "manifest.json").read_text(encoding="utf-8")


APPLICATIONS = [
    pytest.param(
        "own-unit-application",
        "person: p3, at: 2026-03-10 10:05, action: applied, position: bing-01",
        "person: p3, at: 2026-03-10 10:05, action: applied, position: jia-01",
        id="own-unit-application",
    ),
    pytest.param(
        "too-many-active-applications",
        "daily_counts:\n",
        "  - {exercise: competition-2026, person: p1, at: 2026-03-11 10:00, action: applied, position: bing-01, "
        "form_signed: true, consent_on: 2026-03-08}\n\ndaily_counts:\n",
        id="too-many-active-applications",
    ),
    pytest.param(
        "change-outside-window",
        "daily_counts:\n",
        "  - {exercise: competition-2026, person: p1, at: 2026-03-15 10:00, action: changed, position: bing-01, "
        "form_signed: true, consent_on: 2026-03-08}\n\ndaily_counts:\n",
        id="change-outside-window",
    ),
]


@pytest.mark.parametrize(("code", "old", "new"), APPLICATIONS)
def test_an_unlawful_application_is_told_with_its_clause(built_starter: Path, code: str, old: str, new: str) -> None:
    edit(built_starter, STARTER_APPLICATIONS, old, new)
    as_of = date(2026, 3, 16) if code == "change-outside-window" else None
    result = build(Office(built_starter, as_of=as_of), Options(formats=(Format.HTML,), jobs=1))
    (finding,) = of_code(result, code)
    assert_clear(finding)
    assert finding.clause is not None


TEMPLATES = {
    "work-schedule": ("undefined-variable", "{{ nmae }}"),
    "leading-group-notice": ("template-forbidden", "{{ ''.__class__ }}"),
    "mid-level-table": ("template-syntax", "{% if %}"),
}


def test_a_broken_template_is_one_finding_and_stops_only_its_own_type(built_starter: Path) -> None:
    whole = {path for path in files(built_starter) if path.startswith("documents/")}
    for slug, (_, text) in TEMPLATES.items():
        own = built_starter / "templates" / slug / "document.md"
        own.parent.mkdir(parents=True)
        own.write_text(f"# 标题\n\n{text}\n", encoding="utf-8")
    result = made(built_starter)
    errors = {one.code: one for one in result.diagnostics if one.severity.value == "error"}
    assert len([one for one in result.diagnostics if one.severity.value == "error"]) == len(TEMPLATES)
    for slug, (code, _) in TEMPLATES.items():
        assert_clear(errors[code])
        assert errors[code].position is not None
        assert (errors[code].position.file, errors[code].position.line) == (f"templates/{slug}/document.md", 3)
    gone = {"工作日程安排表", "成立领导小组通知", "中层职数表"}
    assert files(built_starter) & whole == whole - {f"documents/competition-2026/{name}.html" for name in gone}


def test_a_name_that_no_font_has_is_told_before_anything_is_printed(built_starter: Path) -> None:
    edit(built_starter, f"{RECORDS}/people.yaml", "name: 甲三", "name: 甲\U000323af")
    result = made(built_starter)
    (finding,) = of_code(result, "missing-glyph")
    assert_clear(finding)
    assert "U+323AF" in finding.message.text("zh")
    assert "documents/competition-2026/竞岗公告.html" in files(built_starter)
    assert not any("323af" in path or "\U000323af" in path for path in files(built_starter))


def test_text_of_a_record_never_becomes_markup(built_starter: Path) -> None:
    nasty = "<script>alert(1)</script> **粗** {{ 7*7 }} | a |"
    edit(built_starter, f"{RECORDS}/competition.yaml", "name: 办公室主任,", f'name: "{nasty}",')
    made(built_starter)
    pages = list(_pages(built_starter))
    assert all("<script>alert" not in page for page in pages)
    assert any("&lt;script&gt;alert(1)&lt;/script&gt; **粗** {{ 7*7 }} | a |" in page for page in pages)


def _pages(office: Path) -> Iterator[str]:
    for path in (office / "build").rglob("*.html"):
        yield path.read_text(encoding="utf-8")
