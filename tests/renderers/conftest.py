from pathlib import Path

import pytest

from cadre_docs.office import Office
from cadre_docs.office.fonts import find_fonts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with nothing of its own: everything comes from the defaults."""
    return Office(tmp_path)


@pytest.fixture
def fonts() -> None:
    """Skips, and says so, where the machine has no fonts for official documents."""
    missing = find_fonts().missing
    if missing:
        pytest.skip(f"fonts not installed: {', '.join(missing)}")
