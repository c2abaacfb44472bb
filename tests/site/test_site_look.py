"""The look, as far as numbers can tell: contrast of every pair of colours in use, no fonts or pictures to fetch."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "site" / "styles"
PAIRS = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "wash"),
    ("ink", "hit"),
    ("soft", "paper"),
    ("soft", "sheet"),
    ("soft", "wash"),
    ("red", "paper"),
    ("red", "sheet"),
    ("link", "paper"),
    ("link", "wash"),
    ("visited", "paper"),
    ("visited", "wash"),
]


def colours(theme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", (STYLES / "site.css").read_text("utf-8"), re.S)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[("light", "dark").index(theme)]))


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_can_be_read_on_its_ground(theme: str, front: str, back: str) -> None:
    found = colours(theme)
    high, low = sorted((luminance(found[front]), luminance(found[back])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_both_themes_name_the_same_colours() -> None:
    assert set(colours("light")) == set(colours("dark"))


@pytest.mark.parametrize("style", sorted(path.name for path in STYLES.glob("*.css")))
def test_styles_fetch_nothing_and_move_nothing(style: str) -> None:
    text = (STYLES / style).read_text("utf-8")
    assert text.strip()
    assert not re.search(r"url\(|@import|@font-face|animation|transition", text)
