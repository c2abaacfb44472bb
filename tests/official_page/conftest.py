import shutil
from pathlib import Path

import pytest
from measured_documents import both
from printed_page import Page

from cadre_docs.office.fonts import find_fonts


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Page]]]:
    """Every measured document on paper, from its Word file and from its PDF; LibreOffice runs once for all."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
    if missing := find_fonts().missing:
        pytest.skip(f"fonts not installed: {', '.join(missing)}")
    folder: Path = tmp_path_factory.mktemp("official-page")
    return both(folder)
