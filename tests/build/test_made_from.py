"""A build is told again only where nothing at all has changed that it, or what it tells, depends on."""

from datetime import date
from pathlib import Path

import pytest

from cadre_docs.build import Options, build, made_from
from cadre_docs.build.cache import load_cache
from cadre_docs.office import Office, OutputFolder, basis
from cadre_docs.records.office_profile import Format

ONLY = Options(only="application-form-blank", formats=(Format.HTML,), jobs=1)


@pytest.fixture
def office(built_starter: Path) -> Office:
    return Office(built_starter)


def test_what_a_build_is_made_from_is_the_office_the_options_the_day_and_the_machine(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        made_from(office, ONLY),
        made_from(office, Options()),
        made_from(Office(office.root, date(2026, 1, 5)), ONLY),
    ]
    for part, value in (("_fonts", ()), ("_packages", ()), ("_committed", lambda _: "other")):
        with monkeypatch.context() as patched:
            patched.setattr(basis, part, value if callable(value) else lambda value=value: value)
            found.append(made_from(office, ONLY))
    (office.root / "content" / "new.md").write_text("# 新\n", encoding="utf-8")
    found.append(made_from(office, ONLY))
    assert len(set(found)) == len(found)
    assert all(found)


def test_a_file_saved_while_the_build_runs_belongs_to_the_next_one(office: Office) -> None:
    page = office.root / "content" / "late.md"

    def save(_done: int, _total: int, _path: str) -> None:
        page.write_text("# 晚\n", encoding="utf-8")

    (office.root / "build" / "documents").rename(office.root / "gone")
    build(office, ONLY, save)
    output = OutputFolder(office.root / "build")
    assert page.is_file()
    assert not load_cache(output).is_current(made_from(office, ONLY), output)
    build(office, ONLY)
    assert load_cache(output).is_current(made_from(office, ONLY), output)


def test_a_link_in_the_office_means_that_every_build_looks_anew(office: Office, tmp_path: Path) -> None:
    (tmp_path / "else.md").write_text("# 别处\n", encoding="utf-8")
    (office.root / "content" / "link.md").symlink_to(tmp_path / "else.md")
    assert made_from(office, ONLY) == ""
