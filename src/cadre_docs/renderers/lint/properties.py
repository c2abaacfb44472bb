"""Properties of runs and paragraphs as flat tables, and how one level of formatting is laid over another."""

from collections.abc import Mapping

from lxml import etree

from cadre_docs.renderers.word.xml import W

Properties = Mapping[str, str]
"""``element@attribute`` to value, ``b@val`` of a bare ``<w:b/>`` being ``1``; borders as ``pBdr/top@sz``."""

PREFIX = f"{{{W}}}"
NESTED = ("pBdr", "numPr", "tcBorders", "tblBorders")
FACES = ("ascii", "hAnsi", "eastAsia", "cs")
LARGEST_NUMBER = 1e7
OFF = ("0", "false", "off")


def flat(element: etree._Element | None) -> dict[str, str]:
    """The children of a properties element as one table."""
    found: dict[str, str] = {}
    for child in element if element is not None else ():
        name = local(child)
        if name in NESTED:
            for inner in child:
                found |= _attributes(inner, f"{name}/{local(inner)}")
        else:
            found |= _attributes(child, name)
    return found


def over(base: Properties, upper: Properties) -> dict[str, str]:
    """``upper`` laid over ``base``: a face named outright replaces a theme's, a hanging indent a first line's."""
    merged = dict(base)
    for face in FACES:
        if f"rFonts@{face}" in upper:
            merged.pop(f"rFonts@{face}Theme", None)
    for one, other in (("firstLine", "hanging"), ("hanging", "firstLine")):
        if f"ind@{one}" in upper or f"ind@{one}Chars" in upper:
            merged.pop(f"ind@{other}", None)
            merged.pop(f"ind@{other}Chars", None)
    return merged | dict(upper)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return str(element.tag).rpartition("}")[2]


def value(element: etree._Element | None, attribute: str = "val", default: str = "") -> str:
    """An attribute of the word-processing namespace, of an element that may be absent."""
    return default if element is None else element.get(PREFIX + attribute, default)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down a path of names."""
    for name in path:
        if element is None:
            return None
        element = element.find(PREFIX + name)
    return element


def is_on(properties: Properties, name: str) -> bool:
    """Whether a switch such as bold is there and on."""
    return properties.get(f"{name}@val", "0") not in OFF


def number(text: str, default: float = 0.0) -> float:
    """A number of the file; the default where it is none or beyond all measure."""
    try:
        found = float(text)
    except ValueError:
        return default
    return found if abs(found) < LARGEST_NUMBER else default


def _attributes(element: etree._Element, name: str) -> dict[str, str]:
    values = {f"{name}@{str(key).rpartition('}')[2]}": str(held) for key, held in element.attrib.items()}
    return values or {f"{name}@val": "1"}
