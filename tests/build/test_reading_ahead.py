"""What was read of the office's own pages: kept on the disk by what they say, and believed only under the seal."""

import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cadre_docs.build import reading_ahead
from cadre_docs.build.reading_ahead import FEW_TEXTS, MEMORY, read_ahead
from cadre_docs.office import Office
from cadre_docs.office.memory import FOLDER
from cadre_docs.site import own_text as reading
from cadre_docs.site.inputs import TextPage
from cadre_docs.site.own_text import Gist, gist, has_gist
from cadre_docs.site.page import digest_of

PLAIN, OTHER = "## 第{}节\n\n见[公告](a.html)。\n", "> 第{}节\n\n[[clause:p/c1]]\n\n:::counts e1\n"
PAGES = [TextPage(f"p{n}", "", (PLAIN, OTHER)[n % 2].format(n)) for n in range(FEW_TEXTS)]
Forget = Callable[[], None]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "cadre.yaml").touch()
    return Office(tmp_path)


@pytest.fixture
def forget(monkeypatch: pytest.MonkeyPatch) -> Forget:
    """Forget everything, as the next process would."""

    def forgotten() -> None:
        monkeypatch.setattr(reading, "_GISTS", {})
        monkeypatch.setattr(reading, "_PARSED", {})

    forgotten()
    return forgotten


def file_of(office: Office) -> Path:
    return office.root / FOLDER / MEMORY


def recalled(office: Office, pages: Sequence[TextPage], forget: Forget) -> dict[str, Gist]:
    """What the disk has of pages: nobody reads any of them."""
    forget()
    reading_ahead._recalled(office, {digest_of((page.text,)): page.text for page in pages})
    return {page.slug: gist(page.text) for page in pages if has_gist(page.text)}


@pytest.mark.parametrize("processes", [1, 2])
def test_what_was_read_once_is_not_read_again(office: Office, processes: int, forget: Forget) -> None:
    read_ahead(PAGES, processes, office)
    first = {page.slug: gist(page.text) for page in PAGES}
    assert recalled(office, PAGES, forget) == first
    assert first["p1"].asked != ()
    assert first["p0"].links != ()
    assert stat.S_IMODE(file_of(office).stat().st_mode) == 0o600


def test_a_changed_text_is_read_and_the_old_one_is_kept_no_longer(office: Office, forget: Forget) -> None:
    read_ahead(PAGES, 1, office)
    before = file_of(office).read_bytes()
    changed = [*PAGES[1:], TextPage("p0", "", "新")]
    forget()
    read_ahead(changed, 1, office)
    assert recalled(office, changed, forget).keys() == {page.slug for page in PAGES}
    assert "p0" not in recalled(office, PAGES, forget)
    assert len(file_of(office).read_bytes()) < len(before)
    forget()
    read_ahead(changed, 1, office)
    assert recalled(office, changed, forget).keys() == {page.slug for page in PAGES}


@pytest.mark.parametrize("spoil", [lambda data: data[:-9], lambda data: data[:40] + b"x" + data[41:], lambda data: b""])
def test_what_is_truncated_or_edited_is_not_believed(
    office: Office, spoil: Callable[[bytes], bytes], forget: Forget
) -> None:
    read_ahead(PAGES, 1, office)
    good = file_of(office).read_bytes()
    file_of(office).write_bytes(spoil(good))
    assert recalled(office, PAGES, forget) == {}
    read_ahead(PAGES, 1, office)
    assert file_of(office).read_bytes() == good, "it is made anew"


def test_another_program_or_parser_or_user_reads_anew(
    office: Office, forget: Forget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read_ahead(PAGES, 1, office)
    for name in ("engine", "parser"):
        with monkeypatch.context() as other:
            other.setattr(reading_ahead, name, lambda: "another")
            assert recalled(office, PAGES, forget) == {}
    assert len(recalled(office, PAGES, forget)) == len(PAGES)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "somebody else"))
    assert recalled(office, PAGES, forget) == {}


def test_no_more_is_kept_than_there_is_room_for(
    office: Office, forget: Forget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "LARGEST", 2_000)
    read_ahead(PAGES, 1, office)
    assert file_of(office).stat().st_size < 2_100
    assert 0 < len(recalled(office, PAGES, forget)) < len(PAGES)


def test_a_few_pages_and_a_check_leave_nothing_on_the_disk(office: Office, forget: Forget) -> None:
    read_ahead(PAGES[1:], 1, office)
    read_ahead(PAGES, 2)
    assert not file_of(office).exists()
