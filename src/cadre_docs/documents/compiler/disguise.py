"""Values in disguise, so that no parser can take them for markup.

A value that goes into a template is written in characters of the private use plane 15, one for each UTF-16 unit of the
value. Neither Markdown nor HTML gives these characters a meaning. After parsing they are put back as literal text.
"""

import re
from array import array

FIRST = 0xF0000
"""The character that stands for UTF-16 unit 0."""

REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters but the newline
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of the text around what follows
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, no characters
    "\U000f0000-\U0010ffff]"  # private use planes
)
"""What no value may contain."""

_DISGUISED = re.compile("[\U000f0000-\U000ffffd]+")


class UnprintableError(ValueError):
    """A value with a character that cannot be printed; the argument is the character."""


def disguise(text: str) -> str:
    """The value as no parser will understand it. Raises UnprintableError for control and private-use characters."""
    refused = REFUSED.search(text)
    if refused:
        raise UnprintableError(refused.group())
    units = memoryview(text.encode("utf-16-le")).cast("H")
    return array("I", [FIRST + unit for unit in units]).tobytes().decode("utf-32")


def reveal(text: str) -> str:
    """The text with all values in it as they were."""
    return _DISGUISED.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return array("H", [ord(character) - FIRST for character in found.group()]).tobytes().decode("utf-16")
