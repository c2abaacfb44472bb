"""Text and lengths as WordprocessingML wants them. Nothing reaches a file without passing ``text``."""

import re

from cadre_docs.renderers.legible import FORBIDDEN, legible

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPECIAL = re.compile(rf'{FORBIDDEN.pattern}|[\n\t&<>"]')
"""What cannot stand in a run as it is. One search over a text without any is all that most texts cost."""


def text(value: str) -> str:
    """Text escaped for an element or an attribute. Raises RenderError on a character that XML cannot hold."""
    if SPECIAL.search(value) is None:
        return value
    value = legible(value)
    if "&" in value:
        value = value.replace("&", "&amp;")
    if "<" in value or ">" in value:
        value = value.replace("<", "&lt;").replace(">", "&gt;")
    return value.replace('"', "&quot;") if '"' in value else value


def twips(points: float) -> int:
    """Points in twentieths of a point."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """Millimetres in the unit of drawings."""
    return round(millimetres * 36000)


def half_points(points: float) -> int:
    """Points in the unit of type sizes."""
    return round(points * 2)
