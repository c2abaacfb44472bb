"""The styles of a Word file resolved: defaults, the chain of paragraph styles, character styles, theme fonts."""

from dataclasses import dataclass, field

from lxml import etree

from cadre_docs.renderers.lint.package import Package
from cadre_docs.renderers.lint.properties import PREFIX, Properties, child, flat, is_on, over, value

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a style says with all that it is based on: its name, paragraph and run properties."""

    name: str
    paragraph: Properties
    run: Properties


@dataclass(slots=True)
class Styles:
    """All styles of a file, resolved when first asked for."""

    elements: dict[str, etree._Element]
    fonts: dict[str, str]
    paragraph_defaults: dict[str, str]
    run_defaults: dict[str, str]
    default: str
    _resolved: dict[str, Resolved] = field(default_factory=dict)

    def of(self, style: str) -> Resolved:
        """A style by its identifier; one that is not defined says nothing."""
        if style not in self._resolved:
            self._resolved[style] = self._resolve(style)
        return self._resolved[style]

    def run(self, paragraph: str, character: str, direct: Properties) -> dict[str, str]:
        """A run's properties: defaults, paragraph style, character style, its own.

        Bold of a paragraph style and of a character style cancel each other out (ISO/IEC 29500-1, 17.7.3).
        """
        lower, upper = self.of(paragraph).run, self.of(character).run if character else {}
        merged = over(over(over(self.run_defaults, lower), upper), direct)
        if "b@val" not in direct:
            merged["b@val"] = "1" if is_on(lower, "b") != is_on(upper, "b") else "0"
        return merged

    def font(self, run: Properties, face: str) -> str:
        """The name of the font that a run's properties give to a face (``eastAsia``, ``ascii``)."""
        theme = run.get(f"rFonts@{face}Theme")
        return self.fonts.get(theme, "") if theme else run.get(f"rFonts@{face}", "")

    def _resolve(self, style: str) -> Resolved:
        chain: list[etree._Element] = []
        at = style
        while at in self.elements and len(chain) < DEEPEST and self.elements[at] not in chain:
            chain.append(self.elements[at])
            at = value(child(chain[-1], "basedOn"))
        paragraph: dict[str, str] = {}
        run: dict[str, str] = {}
        for element in reversed(chain):
            paragraph = over(paragraph, flat(child(element, "pPr")))
            run = over(run, flat(child(element, "rPr")))
        return Resolved(value(child(chain[0], "name")) if chain else "", paragraph, run)


def read_styles(package: Package) -> Styles:
    """The styles of a file."""
    root = package.of_kind("styles")
    elements = {value(one, "styleId"): one for one in root.findall(f"{PREFIX}style")} if root is not None else {}
    default = next(
        (key for key, one in elements.items() if value(one, "type") == "paragraph" and value(one, "default") == "1"), ""
    )
    return Styles(
        elements=elements,
        fonts=_theme_fonts(package.of_kind("theme")),
        paragraph_defaults=flat(child(root, "docDefaults", "pPrDefault", "pPr")),
        run_defaults=flat(child(root, "docDefaults", "rPrDefault", "rPr")),
        default=default,
    )


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    """Theme fonts by the names that runs use; an East Asian face left open is that of simplified Chinese."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        fonts = theme.find(f".//{DRAWING}{kind}Font") if theme is not None else None
        if fonts is None:
            continue
        faces = {tag: _typeface(fonts.find(f"{DRAWING}{tag}")) for tag in ("latin", "ea")}
        simplified = next((one for one in fonts.findall(f"{DRAWING}font") if one.get("script") == "Hans"), None)
        found[f"{kind}EastAsia"] = faces["ea"] or _typeface(simplified)
        found[f"{kind}Ascii"] = found[f"{kind}HAnsi"] = faces["latin"]
    return found


def _typeface(element: etree._Element | None) -> str:
    return element.get("typeface", "") if element is not None else ""
