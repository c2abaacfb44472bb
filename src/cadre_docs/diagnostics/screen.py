"""What may reach a screen or a report: no identity number in full, nothing that steers a terminal."""

import json
import re
import unicodedata

_ID_NUMBER = re.compile(r"(?<!\d)(\d{3})\d{11}(\d{3}[\dXxＸｘ])(?!\d)")
_TAB = "    "


def masked(text: str) -> str:
    """The text with the eleven middle digits of every 18-digit identity number replaced by asterisks."""
    return _ID_NUMBER.sub(rf"\1{'*' * 11}\2", text)


def shown(text: str) -> str:
    """One line that is safe to show: numbers masked, tabs as spaces, line breaks and control characters made visible.

    Format characters go too: among them are those that reverse the reading direction.
    """
    return "".join(_visible(character) for character in masked(text))


def json_shown(text: str) -> str:
    """JSON that is safe to show and means the same: numbers masked, control and format characters escaped."""
    return "".join(_escaped(character) for character in masked(text))


def width(text: str) -> int:
    """Columns that a text takes on a screen: two for full-width characters, none for combining ones."""
    return sum(_columns(character) for character in text)


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    if character in "\r\n\x85\u2028\u2029":
        return "↵"
    return "\N{REPLACEMENT CHARACTER}" if _steers(character) else character


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1] if character != "\n" and _steers(character) else character


def _steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs")


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
