"""The pages of a document with the tables that are set apart: where each begins, and what of it is on which page."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from cadre_docs.renderers.pdf.markup import spacer_name
from cadre_docs.renderers.pdf.plates import Plate
from cadre_docs.renderers.pdf.sheets import Settings, plates_of, top_of

REMEMBERED = 1024
"""Beginnings of documents, 32 bytes each, of which is remembered how high on its page a table after them begins."""
NEAR = 0.01
"""Points by which a table may begin elsewhere than it was thought to."""
ROUNDS = 3
"""How often a table that begins elsewhere than it was thought to is put on pages again."""

Spacers = Mapping[int, Sequence[float]]


class Laid(NamedTuple):
    """Pages as WeasyPrint lays them out, and the markup and the rules that they were made from."""

    rendered: Any
    markup: str
    rules: str


class Placed(NamedTuple):
    """The pages, and the plates of each table by its number."""

    laid: Laid
    plates: Mapping[int, tuple[Plate, ...]]


class Tops:
    """How high on its page a table begins, by all that stands before it: forms of one kind begin alike."""

    def __init__(self) -> None:
        self._known: dict[bytes, float] = {}

    def get(self, key: bytes) -> float | None:
        """In points from the upper edge of the page; None where nothing like it was laid out before."""
        return self._known.get(key)

    def put(self, key: bytes, top: float) -> None:
        """Remember it."""
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[key] = top


def placed(
    found: Settings, tops: Tops, write: Callable[[Spacers], tuple[str, str]], lay: Callable[[str, str], Laid]
) -> Placed:
    """The document with each table where it belongs.

    ``write`` gives markup and rules with spacers of these heights, ``lay`` the pages of them. A table's first page must
    be known before it is cut into plates: it is remembered from a document that began alike, or laid out to be seen.
    What was remembered is held against the pages at the end.
    """
    plates: dict[int, tuple[Plate, ...]] = {}
    begins: dict[int, float] = {}
    for number, setting in found.tables.items():
        markup, rules = write(_spacers(found, plates))
        key = _key(markup, rules, number, setting.smallest)
        top = tops.get(key)
        if top is None:
            top = top_of(number, lay(markup, rules).rendered)
            tops.put(key, top)
        begins[number] = top
        plates[number] = plates_of(setting, top)
    for _ in range(ROUNDS):
        laid = lay(*write(_spacers(found, plates)))
        real = {number: top_of(number, laid.rendered) for number in found.tables}
        if all(abs(real[number] - begins[number]) < NEAR for number in real):
            break
        begins = real
        plates = {number: plates_of(setting, real[number]) for number, setting in found.tables.items()}
    return Placed(laid, plates)


def _spacers(found: Settings, plates: Mapping[int, tuple[Plate, ...]]) -> dict[int, tuple[float, ...]]:
    """The heights of the spacers of each table; of one not yet put on pages, what it needs on its first."""
    return {
        number: tuple(plate.height for plate in plates[number]) if number in plates else (setting.smallest,)
        for number, setting in found.tables.items()
    }


def _key(markup: str, rules: str, number: int, smallest: float) -> bytes:
    """What decides where a table begins; the head of the page, which names records, is not seen on paper."""
    before, _, _ = markup.partition(f'<article id="{spacer_name(number, 0)}"')
    language, _, rest = before.partition("<head>")
    _, _, body = rest.partition("</head>")
    return sha256(f"{language}\0{body}\0{rules}\0{smallest}".encode()).digest()
