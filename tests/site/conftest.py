"""Fixtures of the site's tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from sample_site import SampleSite
from site_office import Fixture


@pytest.fixture
def office(tmp_path: Path) -> Fixture:
    """The fixture office, to be changed by the test."""
    return Fixture(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The fixture office's site, not to be changed."""
    return Fixture(tmp_path_factory.mktemp("office")).site()


@pytest.fixture(scope="session")
def sample() -> SampleSite:
    """The site of this repository's own office, not to be changed."""
    return SampleSite()
