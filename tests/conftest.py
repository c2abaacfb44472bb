"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from cadre_docs.build.init import init
from running import Run, copy_competition, run_command

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A new office as ``cadre-docs init`` makes it, with a small competition."""
    folder = tmp_path / "office"
    init(folder, "competition", "en")
    return folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of this repository's office with its competition, to be changed; defaults come from the repository."""
    return copy_competition(tmp_path / "sample")


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
