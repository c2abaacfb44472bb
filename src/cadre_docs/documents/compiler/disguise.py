"""Values in disguise, so that no parser can take them for markup.

A value that goes into a template is written in characters of the private use plane 15, one for each UTF-16 unit of the
value. Neither Markdown nor HTML gives these characters a meaning. After parsing they are put back as literal text.
"""

import re
from codecs import utf_16_le_decode, utf_16_le_encode, utf_32_le_decode, utf_32_le_encode

REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters but the newline
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of the text around what follows
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # surrogates, private use, no characters
    "\U000f0000-\U0010ffff]"  # private use planes
)
"""What no value may contain."""

PLANE = 0x0F
"""The plane's number, the third byte of each of its characters in UTF-32; its first character is UTF-16 unit 0."""
REMEMBERED = 8192
"""How many values are remembered with their disguise: most are taken out of it at once."""
BETWEEN = "\ue000"
"""What no value contains, put between values that are taken out of their disguise together."""
FEW = 4
"""Fewer values are taken out of their disguise one by one."""
_disguised: dict[str, str] = {}
_plain: dict[str, str] = {}
_SELDOM = re.compile(f"{REFUSED.pattern.removesuffix(']')}\U00010000-\U000effff]")
"""What no value may contain, and the characters that are two units of UTF-16."""
_DISGUISED = re.compile("([\U000f0000-\U000ffffd]+)")


class UnprintableError(ValueError):
    """A value with a character that cannot be printed; the argument is the character."""


def disguise(text: str) -> str:
    """The value as no parser will understand it. Raises UnprintableError for control and private-use characters."""
    known = _disguised.get(text)
    if known is not None:
        return known
    if _SELDOM.search(text):
        disguised = _with_seldom(text)
    else:
        units, count = utf_32_le_encode(text)
        wide = bytearray(units)
        wide[2::4] = bytes((PLANE,)) * count
        disguised, _ = utf_32_le_decode(wide)
    if len(_plain) >= REMEMBERED:
        _plain.clear()
        _disguised.clear()
    _disguised[text] = disguised
    _plain[disguised] = text
    return disguised


def _with_seldom(text: str) -> str:
    refused = REFUSED.search(text)
    if refused:
        raise UnprintableError(refused.group())
    units, _ = utf_16_le_encode(text)
    count = len(units) // 2
    wide = bytearray(4 * count)
    wide[0::4], wide[1::4], wide[2::4] = units[0::2], units[1::2], bytes((PLANE,)) * count
    return utf_32_le_decode(wide)[0]


def reveal(text: str) -> str:
    """The text with all values in it as they were."""
    return _DISGUISED.sub(lambda found: plain(found.group()), text)


def parted(text: str) -> tuple[tuple[str, ...], list[str]]:
    """A text taken apart: what stands before, between and after its values, and the values, still in disguise."""
    parts = _DISGUISED.split(text)
    return tuple(parts[::2]), parts[1::2]


def plain(disguised: str) -> str:
    """What a text of nothing but disguised values reads."""
    return _plain.get(disguised) or _read(disguised)


def plains(disguised: list[str]) -> list[str]:
    """What many such texts read, taken out of their disguise together."""
    if len(disguised) < FEW:
        return [plain(one) for one in disguised]
    return _read(BETWEEN.join(disguised)).split(BETWEEN)


def _read(text: str) -> str:
    """The text of UTF-16 units that characters of the plane stand for, and ``BETWEEN`` for itself."""
    wide, count = utf_32_le_encode(text)
    units = bytearray(wide)
    units[2::4] = bytes(count)
    try:
        return utf_32_le_decode(units)[0]
    except UnicodeDecodeError:
        halves = bytearray(2 * count)
        halves[0::2], halves[1::2] = wide[0::4], wide[1::4]
        return utf_16_le_decode(halves)[0]
