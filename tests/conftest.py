"""What all tests share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from cadre_docs.records.office_profile import Format
from running import Run, copy_built, copy_competition, run_command, starter_office

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TESTS = Path(__file__).parent

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in what a shell runs in the background, and all its children
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

WHOLE_PROGRAM = (TESTS, TESTS / "build", TESTS / "cli", TESTS / "official_page", TESTS / "testing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What runs the whole program or a browser comes first, so that no process is left with a long file at the end."""
    items.sort(key=lambda item: not (item.path.parent in WHOLE_PROGRAM or item.path.parent.name == "browser"))


@pytest.fixture(scope="session", autouse=True)
def states_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Programs that tests run keep their key there, and not among the person's own."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("states"))


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A new office as ``cadre-docs init`` makes it, with a small competition."""
    return starter_office(tmp_path / "office")


@pytest.fixture
def built_starter(tmp_path: Path) -> Path:
    """A new office with its web pages built."""
    return copy_built(starter_office, (Format.HTML,), tmp_path / "office")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of this repository's office with its competition, to be changed; defaults come from the repository."""
    return copy_competition(tmp_path / "sample")


@pytest.fixture
def built_sample(tmp_path: Path) -> Path:
    """The same with its web pages built."""
    return copy_built(copy_competition, (Format.HTML,), tmp_path / "sample")


@pytest.fixture
def run() -> Run:
    """Runs ``cadre-docs`` in a process of its own."""
    return run_command


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, without a screen: one for all tests of a process, since a second would not start."""
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        yield started
        started.close()
