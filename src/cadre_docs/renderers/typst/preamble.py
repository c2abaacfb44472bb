"""What every Typst source of ours begins with: nothing is set closer, wider or elsewhere than the profile says."""

from cadre_docs.office.fonts import Face, FontFiles
from cadre_docs.renderers.profile import PAGE_NUMBER_SIZE, RED
from cadre_docs.renderers.typst.advances import SIMPLIFIED, stand_ins
from cadre_docs.renderers.typst.source import literal, points

SETTINGS = f"""\
#set text(fallback: false, hyphenate: false, cjk-latin-spacing: none, kerning: false, ligatures: false, \
overhang: false, costs: (orphan: 0%, widow: 0%, runt: 0%))
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")
#set block(spacing: 0pt)
#set table.cell(breakable: true)
#show heading: it => it.body
#show strong: it => it.body
#let red = rgb("{RED}")
#let c = table.cell
#let z = box()
#let apart(it) = text(historical-ligatures: true, it)
#let picture(data) = bytes(json(bytes(data)))
#let keep(it) = block(sticky: true, width: 100%, it)
#let blank(height, sticky: false) = block(height: height, width: 100%, sticky: sticky)
#let number() = {{
  set text(..faces.at("song"), size: {points(PAGE_NUMBER_SIZE)}, top-edge: 0.88em, bottom-edge: -0.12em)
  "— " + str(counter(page).get().first()) + " —"
}}
#let is-odd() = calc.odd(counter(page).get().first())
#let foot(drop, bare: false) = context if not (bare and counter(page).get().first() == 1) {{
  v(drop)
  align(if is-odd() {{ right }} else {{ left }}, pad(x: {points(PAGE_NUMBER_SIZE)}, number()))
}}
#let turned(from-left, above, below) = context {{
  let (at, dy) = if is-odd() {{ (bottom, -below) }} else {{ (top, above) }}
  place(left + at, dx: from-left, dy: dy, rotate(90deg, reflow: true, number()))
}}
"""
"""Typst sets marks closer where two meet in one look (``apart`` makes them two) and at the ends of a line (``z``).

Bytes of a picture come as a list in JSON, which Typst reads in a quarter of the time of its own.
"""


def preamble(families: dict[Face, str], fonts: FontFiles) -> str:
    """The faces by name, each with those that stand in for it, and the settings."""
    rows = []
    for face, _ in fonts.paths:
        names = dict.fromkeys(families[one] for one in stand_ins(face) if one in families)
        weight = 700 if face.endswith("-bold") else 400
        listed = "".join(f"{literal(name)}, " for name in names)
        rows.append(f'  "{face}": (font: ({listed}), weight: {weight}),')
    return "#let faces = (\n" + "\n".join(rows) + f"\n)\n{SETTINGS}"


def family_of(face: Face, names: list[str]) -> str:
    """Which family of a file is meant: of a collection the one for mainland China."""
    fitting = [name for name in names if name.endswith(SIMPLIFIED) and "Mono" not in name]
    return (fitting or names)[0]
