"""Whatever is edited, the preview shows what a cold build would write, and works out again only what is touched."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from cadre_docs.build import Options, build
from cadre_docs.build.desk import Desk
from cadre_docs.build.job import Job
from cadre_docs.build.preview import Pages, Preview
from cadre_docs.diagnostics import Diagnostic, Severity
from cadre_docs.office import Office
from cadre_docs.records.load import load
from cadre_docs.records.office_profile import Format
from running import ROOT, copy_competition

RECORDS = "content/records"
COMPETITION = f"{RECORDS}/competition-2014"
REVIEWS = f"{COMPETITION}/applications/reviews.yaml"
Edit = Callable[[Path], None]


def replaced(path: str, old: str, new: str) -> Edit:
    """The first occurrence of a text in a file of the office."""

    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, path
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def overridden(path: str, old: str, new: str) -> Edit:
    """A file of the office's own in place of the default, with one text replaced."""

    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / path).read_text(encoding="utf-8")
        assert old in text, path
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def written(path: str, text: str) -> Edit:
    """A file with this text."""

    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return edit


def removed(path: str) -> Edit:
    """A file taken away."""
    return lambda root: (root / path).unlink()


EDITS: dict[str, tuple[Edit, ...]] = {
    "a field, a comment, a page, and a template overridden": (
        replaced(REVIEWS, "verdict: qualified", "verdict: unqualified"),
        replaced(f"{COMPETITION}/positions.yaml", "positions:", "# 注\npositions:"),
        replaced("content/pages/about.md", "\n\n", "\n\n新的一段。\n\n"),
        overridden("templates/daily-count/document.md", "报名", "报名的"),
    ),
    "the field put back, names, a record, a page and a partial of the theme": (
        replaced(REVIEWS, "verdict: unqualified", "verdict: qualified"),
        replaced(f"{RECORDS}/people/towns.yaml", "name: ", "name: 新"),
        replaced(f"{RECORDS}/units.yaml", "name: ", "name: 新"),
        written(
            f"{RECORDS}/added.yaml",
            "publications:\n"
            "  - {exercise: competition-2014, document: cancellation-notice, on: 2014-12-01, media: [报]}\n",
        ),
        written("content/pages/new.md", "# 新页\n\n[无](nowhere.html)\n"),
        overridden("site/partials/footer.html", "<footer", "<footer data-own"),
    ),
    "the record deleted, the page mended, the template changed, a value of the policy, the name and the date": (
        removed(f"{RECORDS}/added.yaml"),
        written("content/pages/new.md", "---\nnavigation: true\n---\n# 新页\n\n正文。\n"),
        replaced("templates/daily-count/document.md", "报名的", "报名之"),
        replaced("content/policies/anhe-2014/pack.yaml", "value: 5}", "value: 6}"),
        replaced("cadre.yaml", "工作网", "新工作网"),
        replaced("cadre.yaml", "as_of: 2014-12-26", "as_of: 2014-12-10"),
    ),
}


@pytest.fixture(scope="module")
def competition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with its competition, without files to download: their sizes are all that a preview cannot know."""
    root = copy_competition(tmp_path_factory.mktemp("competition"))
    replaced("cadre.yaml", "formats: [word, pdf, html, xlsx]", "formats: [html]")(root)
    return root


@pytest.fixture(scope="module")
def edited(competition: Path) -> "Compared":
    """A preview of that office, to be compared after every edit."""
    return Compared(competition)


class Compared:
    """A preview that stays, beside one that is begun anew after each edit."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.preview = Preview(Office(root))
        self.preview.renew()
        self.told: tuple[Diagnostic, ...] = ()
        self._same: set[tuple[str, str]] = set()

    def after(self, edit: Edit) -> None:
        """Renew the preview after an edit."""
        edit(self.root)
        assert self.preview.office.look()
        self.told = self.preview.renew().diagnostics

    def check(self) -> None:
        """Every page of the preview is that of a cold start, byte for byte."""
        cold = Preview(Office(self.root))
        assert cold.renew().diagnostics == self.told
        assert list(self.preview.pages.jobs) == list(cold.pages.jobs)
        for path, job in cold.pages.jobs.items():
            if (path, job.key) not in self._same:
                assert self.preview.pages.get(path) == cold.pages.get(path), path
            self._same.add((path, job.key))


@pytest.mark.parametrize("name", EDITS)
def test_after_edits_every_page_is_that_of_a_cold_start(name: str, edited: Compared) -> None:
    for edit in EDITS[name]:
        edited.after(edit)
    edited.check()


def test_after_all_those_edits_a_build_writes_the_same_bytes(edited: Compared) -> None:
    root = edited.root
    assert not build(Office(root), Options(only="site", jobs=1)).is_broken
    site = root / "build" / "site"
    on_disk = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    shown = {path: edited.preview.pages.get(path) for path in edited.preview.pages.jobs}
    assert {path: one.data for path, one in shown.items() if one and not one.faults} == on_disk


def test_one_field_of_each_kind_of_record_may_change(edited: Compared) -> None:
    changed: set[str] = set()
    for file in sorted((edited.root / RECORDS).rglob("*.yaml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        for key in content.keys() - changed:
            if edit := _valid(edited, file, content, key):
                edited.after(edit)
                changed.add(key)
                content = yaml.safe_load(file.read_text(encoding="utf-8"))
    edited.check()
    assert len(changed) >= 12


def _valid(edited: Compared, file: Path, content: dict[str, list[dict[str, object]]], key: str) -> Edit | None:
    """The first edit of one value of the first record of a kind with which all records can still be read."""
    before = file.read_text(encoding="utf-8")
    for other in _others(content[key][0]):
        text = yaml.safe_dump({**content, key: [other, *content[key][1:]]}, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
        faults = load(Office(edited.root), edited.preview.desk.loaded).diagnostics
        file.write_text(before, encoding="utf-8")
        if not any(one.severity is Severity.ERROR for one in faults):
            return written(str(file.relative_to(edited.root)), text)
    return None


def _others(record: dict[str, object]) -> Iterator[dict[str, object]]:
    """The record with one of its values otherwise: a day later, one more, or a word longer."""
    for name, value in record.items():
        if isinstance(value, date) and not isinstance(value, datetime):
            yield {**record, name: value + timedelta(days=1)}
        elif isinstance(value, int):
            yield {**record, name: value + 1}
        elif isinstance(value, str) and not value.isascii():
            yield {**record, name: f"{value}改"}


def test_broken_input_is_told_of_and_leaves_the_last_pages(edited: Compared) -> None:
    before = edited.preview.pages
    replaced(REVIEWS, "application_events:", "application_events: [")(edited.root)
    assert edited.preview.office.look()
    assert "error" in {one.severity.value for one in edited.preview.renew().diagnostics}
    assert edited.preview.pages is before
    assert list(edited.preview.check()) == []
    edited.after(replaced(REVIEWS, "application_events: [", "application_events:"))
    edited.check()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """A preview of the whole sample office."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "cadre.yaml", root / "cadre.yaml")
    preview = Preview(Office(root))
    preview.renew()
    return preview


def after(preview: Preview, edit: Edit) -> tuple[list[str], list[str], set[str]]:
    """The cases that an edit opens, the stems of the documents that it compiles, and the pages that it changes."""
    before, compiled = preview.pages.jobs, preview.desk.drafts.compiled
    stems = preview.desk.drafts.bases()
    edit(preview.office.root)
    assert preview.office.look()
    preview.renew()
    now = preview.desk.drafts.bases()
    anew = sorted(stem for stem in now if now[stem] is not stems.get(stem))
    assert len(anew) == preview.desk.drafts.compiled - compiled
    changed = {path for path, job in preview.pages.jobs.items() if path not in before or before[path].key != job.key}
    return preview.desk.docket.opened, anew, changed


def test_an_application_touches_its_own_exercise_and_what_waits_for_it(sample: Preview) -> None:
    edit = replaced(REVIEWS, "reviewer: 市竞岗交流工作办公室资格审查组", "reviewer: 资格审查组")
    opened, compiled, changed = after(sample, edit)
    assert set(opened) == {"exercise:competition-2014"}
    assert {stem.partition("/")[0] for stem in compiled} <= {"competition-2014"}
    assert {
        path for path in changed if not path.startswith(("notices/competition-2014", "files/competition-2014"))
    } == set()


def test_a_comment_touches_nothing(sample: Preview) -> None:
    assert after(sample, replaced(REVIEWS, "# 资格审查", "# 审查")) == ([], [], set())


def test_a_case_opened_again_is_explained_anew_only_where_the_public_is_told_something_else(sample: Preview) -> None:
    before = dict(sample.desk.reasons)
    opened, _, _ = after(sample, replaced(f"{RECORDS}/units.yaml", "name: ", "name: 新"))
    now = sample.desk.reasons
    assert len(opened) > 3
    assert {key.partition(":")[0] for key, reasons in now.items() if before[key] is not reasons} == {"notice"}
    after(sample, replaced(REVIEWS, "verdict: qualified", "verdict: unqualified"))
    held_up = [key for key, (_, reasons) in sample.desk.reasons.items() if reasons != now[key][1]]
    assert {key for key in held_up if key.startswith("rule:")} == {"rule:shortlisted-not-qualified"}
    after(sample, replaced(REVIEWS, "verdict: unqualified", "verdict: qualified"))


def test_what_is_shown_of_teams_and_explained_is_that_of_a_cold_start(sample: Preview) -> None:
    edit = replaced(f"{RECORDS}/team-structure-2014/people.yaml", "sex: female", "sex: male")
    _, _, changed = after(sample, edit)
    assert "exercises/team-structure-2014/structure.html" in changed
    cold = Preview(Office(sample.office.root))
    cold.renew()
    assert {path: job.key for path, job in cold.pages.jobs.items()} == {
        path: job.key for path, job in sample.pages.jobs.items()
    }


def test_only_pages_that_changed_are_rendered_again(sample: Preview) -> None:
    shown = {path for path, job in sample.pages.jobs.items() if job.format == "html"}
    for path in shown:
        sample.pages.get(path)
    _, _, changed = after(sample, replaced("content/pages/faq.md", "\n\n", "\n\n又一段。\n\n"))
    for path in shown:
        sample.pages.get(path)
    assert changed == {"pages/faq.html", "search/manifest.js"} | {p for p in changed if p.startswith("search/")}
    assert sample.pages.rendered == 1


def test_the_slower_checks_keep_no_trees_and_touch_nothing(edited: Compared) -> None:
    preview = edited.preview
    told = [one for news in preview.check() for one in news.diagnostics]
    assert {one.code for one in told} <= {"fallback-glyph", "document-withheld", "records-left-out"}
    before = preview.desk.drafts.compiled
    assert [one for news in preview.check() for one in news.diagnostics] == []
    assert preview.desk.drafts.compiled == before
    opened, _, _ = after(preview, replaced(f"{RECORDS}/work-plan.yaml", "名称: ", "名称: 新"))
    assert [one for one in opened if not one.startswith("plan:")] == []


def test_a_file_to_download_is_made_when_asked_for_and_only_public_ones_are_there(sample: Preview) -> None:
    files = [path for path in sample.pages.jobs if path.startswith("files/")]
    assert {Path(path).suffix for path in files} >= {".docx", ".pdf"}
    assert not [path for path in files if "appointment-form" in path or "inspection-material" in path]
    word = next(path for path in files if path.endswith("shortlist.docx"))
    assert sample.pages.size(word) == 0
    shown = sample.pages.get(word)
    assert shown is not None
    assert shown.data.startswith(b"PK")
    assert sample.pages.size(word) == len(shown.data)


def test_what_is_not_public_is_not_handed_out() -> None:
    page = Job("site/a.html", "text", "html", "k", lambda: "<p>此人家庭住址某街</p>".encode(), public=True)
    shown = Pages({"a.html": page}, {"家庭住址某街": "person.address"}).get("a.html")
    assert shown is not None
    assert (shown.data, [one.code for one in shown.faults]) == (b"", ["not-public"])


def test_what_was_made_before_a_value_became_secret_is_looked_through_again() -> None:
    page = Job("site/a.html", "text", "html", "k", lambda: "<p>此人家庭住址某街</p>".encode(), public=True)
    before = Pages({"a.html": page})
    assert before.get("a.html") is not None
    between = Pages({"a.html": page}, {"家庭住址某街": "person.address"}, before)
    for pages in (Pages({"a.html": page}, {"家庭住址某街": "person.address"}, between), between):
        shown = pages.get("a.html")
        assert shown is not None
        assert (shown.data, len(shown.faults), pages.rendered) == (b"", 1, 0)


def test_a_build_that_is_given_a_desk_works_out_only_what_changed(competition: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(competition, tmp_path / "office", ignore=shutil.ignore_patterns("build")))
    desk, options = Desk(), Options(only="site", formats=(Format.HTML,), jobs=2)
    build(Office(root), options, desk=desk)
    before = desk.drafts.compiled
    replaced("content/pages/faq.md", "\n\n", "\n\n另一段。\n\n")(root)
    result = build(Office(root), options, desk=desk)
    assert before > 0
    assert (desk.docket.opened, desk.drafts.compiled - before) == ([], 0)
    search = len(list((root / "build" / "site" / "search").glob("*.js")))
    assert result.written <= 1 + search
